/**
 * Leverage records: the model, the exact arithmetic, the notation, and the format SPI.
 *
 * <p>Start at {@link dev.leverage.Leverage}. Formats are modules of their own that provide {@link
 * dev.leverage.format.RecordFormat}.
 */
module dev.leverage.core {
  requires static org.jspecify;

  exports dev.leverage;
  exports dev.leverage.source;
  exports dev.leverage.record;
  exports dev.leverage.measure;
  exports dev.leverage.notation;
  exports dev.leverage.format;
  exports dev.leverage.table;
  exports dev.leverage.audit;
  exports dev.leverage.rollup;

  uses dev.leverage.format.RecordFormat;
}
