/**
 * Leverage records as CSV.
 *
 * <p>{@link dev.leverage.csv.CsvFormat} is found as a service, or given to {@link
 * dev.leverage.format.Formats#of}.
 */
module dev.leverage.csv {
  requires transitive dev.leverage.core;
  requires org.apache.commons.csv;
  requires static org.jspecify;

  exports dev.leverage.csv;

  provides dev.leverage.format.RecordFormat with
      dev.leverage.csv.CsvFormat;
}
