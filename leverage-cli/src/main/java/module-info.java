/** The {@code leverage} command. Formats are found as services, whichever are installed. */
module dev.leverage.cli {
  requires dev.leverage.core;
  requires info.picocli;
  requires static org.jspecify;

  opens dev.leverage.cli to
      info.picocli;
}
