/** The {@code leverage} command. Formats are found as services, whichever are installed. */
@SuppressWarnings("requires-automatic") // of the parser of settings
module dev.leverage.cli {
  requires dev.leverage.core;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires org.tomlj;
  requires static org.jspecify;

  opens dev.leverage.cli to
      info.picocli;
}
