package dev.leverage.integration.mistakes;

import dev.leverage.csv.CsvFormat;
import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.json.JsonLinesFormat;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.Promise;
import dev.leverage.testkit.RecordFormatContract;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A format that leaves everything to another, and the tests of its contract. A mistake is a class
 * that overrides one method.
 */
abstract class WrappedFormat implements RecordFormat, RecordFormatContract {

  private final RecordFormat wrapped;
  private final Flaw flaw;

  WrappedFormat(RecordFormat wrapped, Flaw flaw) {
    this.wrapped = wrapped;
    this.flaw = flaw;
  }

  /** Tables of CSV: figures that are text, derived figures, an editor. */
  static class Table extends WrappedFormat {
    Table() {
      super(
          new CsvFormat(),
          Flaw.in("Task,Human est. (h),Agent (min)\nPort the tests,1,soon\n", "2:18"));
    }
  }

  /** JSON Lines, which keep everything. */
  static class Lines extends WrappedFormat {
    Lines() {
      super(
          new JsonLinesFormat(),
          Flaw.in("{\"task\":\"Port\",\"humanHours\":\"soon\"}\n", "1:29 (/humanHours)"));
    }

    @Override
    public Set<Promise> promises() {
      return EnumSet.complementOf(EnumSet.of(Promise.LIMIT_OF_COLUMNS, Promise.EMPTY_RECORD));
    }
  }

  @Override
  public RecordFormat format() {
    return this;
  }

  @Override
  public Flaw flaw() {
    return flaw;
  }

  @Override
  public String name() {
    return wrapped.name();
  }

  @Override
  public String description() {
    return wrapped.description();
  }

  @Override
  public List<String> endings() {
    return wrapped.endings();
  }

  @Override
  public Set<Feature> keeps() {
    return wrapped.keeps();
  }

  @Override
  public boolean recognises(byte[] head) {
    return wrapped.recognises(head);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    return wrapped.reader(source, options, problems);
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems)
      throws IOException {
    return wrapped.writer(target, options, problems);
  }

  @Override
  public Optional<RecordEditor> editor() {
    return wrapped.editor();
  }
}
