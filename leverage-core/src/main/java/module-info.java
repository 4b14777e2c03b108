/** The record, its exact arithmetic, its notation, and the interface that formats implement. */
module dev.leverage.core {
  requires static org.jspecify;

  exports dev.leverage;
}
