/** A consumer of the published modules that sees nothing but what they export. */
module dev.leverage.blackbox {
  requires dev.leverage.csv;
  requires dev.leverage.excel;
  requires dev.leverage.markdown;
  requires static org.jspecify;
}
