package dev.leverage.testkit;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Reads and writes documents of one format, in memory. */
final class Documents {

  /** A document as written, and what was said about it. */
  static final class Written {

    private final byte[] bytes;
    private final List<Problem> problems;

    private Written(byte[] bytes, List<Problem> problems) {
      this.bytes = bytes;
      this.problems = problems;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    List<Problem> problems() {
      return problems;
    }
  }

  private final RecordFormat format;
  private final ReadOptions options;
  private final WriteOptions writing;

  private Documents(RecordFormat format, ReadOptions options, WriteOptions writing) {
    this.format = format;
    this.options = options;
    this.writing = writing;
  }

  static Documents of(RecordFormat format) {
    return new Documents(
        format,
        ReadOptions.DEFAULT,
        WriteOptions.DEFAULT.withTaskOrder(WriteOptions.TaskOrder.GIVEN));
  }

  Documents with(Limits limits) {
    return new Documents(format, options.withLimits(limits), writing);
  }

  Documents with(DecimalMark mark) {
    return new Documents(format, options.withDecimalMark(mark), writing.withDecimalMark(mark));
  }

  static String name(RecordFormat format) {
    return "record" + format.endings().get(0);
  }

  private Leverage leverage() {
    return Leverage.with(Formats.of(format)).reading(options).writing(writing);
  }

  private Source source(byte[] document) {
    return Source.of(name(format), new ByteArrayInputStream(document));
  }

  RecordReader reader(byte[] document) throws IOException {
    return format.reader(source(document), options, new Problems());
  }

  List<Day> read(byte[] document) throws IOException {
    return read(source(document));
  }

  List<Day> read(Source source) throws IOException {
    return leverage().read(source).days();
  }

  void deliver(byte[] document, RecordSink sink) throws IOException {
    leverage().deliver(List.of(source(document)), sink);
  }

  boolean isRead(byte[] document) throws IOException {
    return isRead(source(document));
  }

  /** Tells whether a document is read; a refusal has problems, with places, and nothing else. */
  boolean isRead(Source source) throws IOException {
    try {
      read(source);
      return true;
    } catch (LeverageException refused) {
      for (Problem problem : refused.problems()) {
        Expect.holds(
            problem.location().source().equals(source.name()),
            "a problem of another document: " + problem);
      }
      return false;
    }
  }

  LeverageException refusal(byte[] document) throws IOException {
    try {
      throw new AssertionError("not refused, but read as " + read(document));
    } catch (LeverageException refused) {
      return refused;
    }
  }

  Written write(List<Day> days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems = leverage().write(days, Target.of(name(format), out));
    return new Written(out.toByteArray(), problems);
  }
}
