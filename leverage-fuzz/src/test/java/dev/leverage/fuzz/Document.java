package dev.leverage.fuzz;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.WriteOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A document of a format in memory, any bytes at all. */
final class Document {

  /** So small that inputs of some kilobytes reach them. */
  static final Limits SMALL =
      Limits.DEFAULT
          .withBytes(1 << 18)
          .withInflatedBytes(1 << 18)
          .withRows(300)
          .withColumns(60)
          .withCellLength(3_000)
          .withTasksPerDay(80);

  /** A document as written, and what was said about it. */
  static final class Written {

    private final Document document;
    private final List<Problem> problems;

    private Written(Document document, List<Problem> problems) {
      this.document = document;
      this.problems = problems;
    }

    Document document() {
      return document;
    }

    List<Problem> problems() {
      return problems;
    }
  }

  private final RecordFormat format;
  private final byte[] bytes;
  private final DecimalMark mark;

  private Document(RecordFormat format, byte[] bytes, DecimalMark mark) {
    this.format = format;
    this.bytes = bytes;
    this.mark = mark;
  }

  /** Returns a document; a space at its end says that it has decimal commas. */
  static Document of(RecordFormat format, byte[] bytes) {
    boolean commas = bytes.length > 0 && bytes[bytes.length - 1] == ' ';
    return new Document(format, bytes.clone(), commas ? DecimalMark.COMMA : DecimalMark.POINT);
  }

  /** Returns what became of this document. */
  Document changed(byte[] content) {
    return new Document(format, content.clone(), mark);
  }

  /** Writes days in the order given, with the decimal mark of this document. */
  Written write(RecordFormat other, List<Day> days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems =
        Leverage.with(Formats.of(other))
            .writing(
                WriteOptions.DEFAULT
                    .withTaskOrder(WriteOptions.TaskOrder.GIVEN)
                    .withDecimalMark(mark))
            .write(days, Target.of(name(other), out));
    return new Written(new Document(other, out.toByteArray(), mark), problems);
  }

  private static String name(RecordFormat format) {
    return "record" + format.endings().get(0);
  }

  RecordFormat format() {
    return format;
  }

  String name() {
    return name(format);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  Source source() {
    return Source.of(name(), new ByteArrayInputStream(bytes));
  }

  ReadOptions options(Limits limits) {
    ReadOptions options = ReadOptions.DEFAULT.withLimits(limits);
    return mark == DecimalMark.COMMA ? options.withDecimalMark(mark) : options;
  }

  /** Returns the facade over this format alone. */
  Leverage leverage(Limits limits) {
    return Leverage.with(Formats.of(format)).reading(options(limits));
  }

  LeverageRecord read(Limits limits) throws IOException {
    return leverage(limits).read(source());
  }
}
