package dev.leverage.csv;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.table.DateJoining;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Leverage records as delimited text, such as {@code april.csv}: one row per task under a header.
 *
 * <p>Reads UTF-8, with or without a byte order mark, as RFC 4180 describes it. Comma, semicolon,
 * tab or pipe is told from the header, unless {@link ReadOptions#withDelimiter} says it. Writes the
 * flat table of {@link dev.leverage.table.FlatColumn}: commas, or tabs where the name ends in
 * {@code .tsv}; lines end with CR LF. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, which is taken off again when it is read.
 *
 * <p>A file of some megabytes is parsed by several threads, unless {@link
 * ReadOptions#withParallelism} says otherwise. A stream is read by the thread that calls, as it
 * comes.
 */
public final class CsvFormat implements RecordFormat {

  private static final Set<Feature> KEPT =
      Collections.unmodifiableSet(
          EnumSet.of(
              Feature.DATE,
              Feature.DAY_TOKENS,
              Feature.STATED_TOTALS,
              Feature.HUMAN_ESTIMATE,
              Feature.AGENT_TIME,
              Feature.SUPERVISION_TIME,
              Feature.TASK_TOKENS,
              Feature.AGENT,
              Feature.APPROXIMATE,
              Feature.EXTRA_COLUMNS));

  private final Splitting splitting;

  /** Creates the format. All instances are alike. */
  public CsvFormat() {
    this(Splitting.STANDARD);
  }

  CsvFormat(Splitting splitting) {
    this.splitting = splitting;
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String description() {
    return "comma-separated values, one row per task";
  }

  @Override
  public List<String> endings() {
    return List.of(".csv", ".tsv");
  }

  @Override
  public Set<Feature> keeps() {
    return KEPT;
  }

  @Override
  public boolean recognises(byte[] head) {
    return Delimiter.isTaskTable(head);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    return CsvReader.open(source, options, splitting, problems);
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new CsvEditor());
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems)
      throws IOException {
    boolean tabs = target.name().toLowerCase(Locale.ROOT).endsWith(".tsv");
    Delimiter usual = tabs ? Delimiter.TAB : Delimiter.COMMA;
    char delimiter = options.delimiter().orElse(usual.character());
    CsvWriter writer = new CsvWriter(target, delimiter, options.decimalMark(), problems);
    return new DateJoining(writer, target.location(), problems);
  }
}
