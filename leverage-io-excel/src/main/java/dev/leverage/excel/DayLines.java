package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.TokenSum;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days that were written, which wait until all are known: only then is it clear which dates are
 * those of one day, and whether any day has stated totals.
 */
final class DayLines implements Closeable {

  /** What is done with each day. */
  interface Step {
    void take(DayLine day) throws IOException;
  }

  private final SpooledBytes bytes = new SpooledBytes();
  private final DataOutputStream out = new DataOutputStream(bytes.stream());
  private final Map<Optional<LocalDate>, Integer> daysOfDate = new HashMap<>();
  private long count;
  private boolean stated;

  /** Adds a day; returns which one of those of its date it is, from 1. */
  int add(DayLine day) throws IOException {
    count++;
    stated |= day.figures().statedTotals().isPresent();
    writeHeader(day.header());
    writeFigures(day.figures());
    out.writeLong(day.tasks());
    write(day.human());
    write(day.agent());
    write(day.supervision());
    out.writeLong(day.tokens().count());
    out.writeLong(day.tokens().figures());
    out.writeBoolean(day.tokens().approximate());
    write(day.leverage());
    write(day.supervisoryLeverage());
    out.writeLong(day.firstRow());
    out.writeLong(day.rows());
    return daysOfDate.merge(day.header().date(), 1, Integer::sum);
  }

  long count() {
    return count;
  }

  /** Returns whether any day has totals that are stated without tasks. */
  boolean anyStated() {
    return stated;
  }

  /** Returns whether a day is the only one of its date. */
  boolean isAlone(DayLine day) {
    return Integer.valueOf(1).equals(daysOfDate.get(day.header().date()));
  }

  /** Gives out all days in order, as often as it is called; no more are added then. */
  void forEach(Step step) throws IOException {
    out.flush();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(bytes.content()))) {
      for (long day = 0; day < count; day++) {
        step.take(read(in));
      }
    }
  }

  private static DayLine read(DataInputStream in) throws IOException {
    return new DayLine(
        readHeader(in),
        readFigures(in),
        in.readLong(),
        readSum(in),
        readSum(in),
        readSum(in),
        new TokenSum(in.readLong(), in.readLong(), in.readBoolean()),
        readFactor(in),
        readFactor(in),
        in.readLong(),
        in.readLong());
  }

  private void writeHeader(DayHeader header) throws IOException {
    out.writeBoolean(header.date().isPresent());
    if (header.date().isPresent()) {
      out.writeLong(header.date().get().toEpochDay());
    }
    out.writeBoolean(header.title().isPresent());
    if (header.title().isPresent()) {
      write(header.title().get());
    }
    out.writeInt(header.tags().size());
    for (String tag : header.tags()) {
      write(tag);
    }
  }

  private static DayHeader readHeader(DataInputStream in) throws IOException {
    Optional<LocalDate> date =
        in.readBoolean() ? Optional.of(LocalDate.ofEpochDay(in.readLong())) : Optional.empty();
    Optional<String> title = in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
    int tags = in.readInt();
    List<String> read = new ArrayList<>();
    for (int tag = 0; tag < tags; tag++) {
      read.add(readText(in));
    }
    return new DayHeader(date, title, read);
  }

  private void writeFigures(DayFigures figures) throws IOException {
    out.writeBoolean(figures.tokens().isPresent());
    if (figures.tokens().isPresent()) {
      out.writeLong(figures.tokens().get().count());
      out.writeBoolean(figures.tokens().get().approximate());
    }
    out.writeBoolean(figures.statedTotals().isPresent());
    if (figures.statedTotals().isPresent()) {
      StatedTotals totals = figures.statedTotals().get();
      out.writeLong(totals.tasks());
      writeMeasure(totals.humanEstimate());
      writeMeasure(totals.agentTime());
      writeMeasure(totals.supervisionTime());
    }
  }

  private static DayFigures readFigures(DataInputStream in) throws IOException {
    Optional<Tokens> tokens =
        in.readBoolean()
            ? Optional.of(new Tokens(in.readLong(), in.readBoolean()))
            : Optional.empty();
    Optional<StatedTotals> totals =
        in.readBoolean()
            ? Optional.of(
                new StatedTotals(in.readLong(), readMeasure(in), readMeasure(in), readMeasure(in)))
            : Optional.empty();
    return new DayFigures(tokens, totals);
  }

  private void writeMeasure(Optional<Measure> measure) throws IOException {
    out.writeBoolean(measure.isPresent());
    if (measure.isPresent()) {
      out.writeLong(measure.get().millis());
      out.writeBoolean(measure.get().approximate());
    }
  }

  private static Optional<Measure> readMeasure(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? Optional.of(new Measure(in.readLong(), in.readBoolean()))
        : Optional.empty();
  }

  private void write(Sum sum) throws IOException {
    out.writeLong(sum.millis());
    out.writeLong(sum.tasks());
    out.writeBoolean(sum.approximate());
  }

  private static Sum readSum(DataInputStream in) throws IOException {
    return new Sum(in.readLong(), in.readLong(), in.readBoolean());
  }

  private void write(Optional<LeverageFactor> factor) throws IOException {
    out.writeBoolean(factor.isPresent());
    if (factor.isPresent()) {
      out.writeLong(factor.get().numerator());
      out.writeLong(factor.get().denominator());
    }
  }

  private static Optional<LeverageFactor> readFactor(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? LeverageFactor.ofMillis(in.readLong(), in.readLong())
        : Optional.empty();
  }

  /** Writes code units, since UTF-8 would lose half of a surrogate pair that stands alone. */
  private void write(String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int index = 0; index < text.length; index++) {
      text[index] = in.readChar();
    }
    return new String(text);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
