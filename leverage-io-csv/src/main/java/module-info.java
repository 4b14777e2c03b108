/** Reads and writes leverage records as CSV. */
module dev.leverage.csv {
  requires transitive dev.leverage.core;
  requires org.apache.commons.csv;
  requires static org.jspecify;

  exports dev.leverage.csv;
}
