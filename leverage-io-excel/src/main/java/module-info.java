/** Reads and writes leverage records as Excel workbooks. */
module dev.leverage.excel {
  requires transitive dev.leverage.core;
  requires com.fasterxml.aalto;
  requires org.apache.poi.ooxml;
  requires static org.jspecify;

  exports dev.leverage.excel;
}
