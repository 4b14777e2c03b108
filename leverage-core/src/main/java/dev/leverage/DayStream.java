package dev.leverage;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Day;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The days of a reader as a lazy stream. */
final class DayStream extends AbstractSpliterator<Day> {

  private final RecordReader reader;
  private final Problems problems;
  private final Queue<Day> ready = new ArrayDeque<>();
  private final RecordSink sink;
  private final boolean strict;

  private DayStream(
      RecordReader reader,
      Problems problems,
      Transfer.Stage stage,
      boolean strict,
      int tasksPerDay,
      Location location) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.reader = reader;
    this.problems = problems;
    this.strict = strict;
    this.sink =
        new Gate(
            stage.before(new DayGrouping(ready::add, tasksPerDay, location), problems),
            problems,
            strict);
  }

  static Stream<Day> over(
      RecordReader reader,
      Problems problems,
      Transfer.Stage stage,
      boolean strict,
      int tasksPerDay,
      Location location) {
    DayStream days = new DayStream(reader, problems, stage, strict, tasksPerDay, location);
    return StreamSupport.stream(days, false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public boolean tryAdvance(Consumer<? super Day> action) {
    try {
      while (ready.isEmpty() && reader.advance(sink)) {
        // Tasks gather until their day is whole.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (strict) {
      Transfer.refuseWarnings(problems);
    }
    Day day = ready.poll();
    if (day == null) {
      problems.throwIfErrors();
      return false;
    }
    action.accept(day);
    return true;
  }
}
