/**
 * Leverage records as JSON.
 *
 * <p>{@link dev.leverage.json.JsonFormat} and {@link dev.leverage.json.JsonLinesFormat} are found
 * as services, or given to {@link dev.leverage.format.Formats#of}.
 */
module dev.leverage.json {
  requires transitive dev.leverage.core;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.leverage.json;

  provides dev.leverage.format.RecordFormat with
      dev.leverage.json.JsonFormat,
      dev.leverage.json.JsonLinesFormat;
}
