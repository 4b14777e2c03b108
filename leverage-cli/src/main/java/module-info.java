/** The {@code leverage} command. */
module dev.leverage.cli {
  requires dev.leverage.core;
  requires dev.leverage.csv;
  requires dev.leverage.excel;
  requires dev.leverage.markdown;
  requires info.picocli;
  requires static org.jspecify;

  opens dev.leverage.cli to
      info.picocli;
}
