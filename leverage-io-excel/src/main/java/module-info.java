/**
 * Leverage records as Excel workbooks.
 *
 * <p>{@link dev.leverage.excel.ExcelFormat} is found as a service, or given to {@link
 * dev.leverage.format.Formats#of}.
 */
module dev.leverage.excel {
  requires transitive dev.leverage.core;
  requires com.fasterxml.aalto;
  requires org.apache.commons.compress;
  requires org.apache.logging.log4j;
  requires org.apache.poi.ooxml;
  requires static org.jspecify;

  exports dev.leverage.excel;

  provides dev.leverage.format.RecordFormat with
      dev.leverage.excel.ExcelFormat;
  provides org.apache.logging.log4j.spi.Provider with
      dev.leverage.excel.log.SilentLogging;
}
