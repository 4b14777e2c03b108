package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.Leverage;
import dev.leverage.format.Edit;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvEditProperties {

  private static final Leverage LEVERAGE = Leverage.with(Formats.of(new CsvFormat()));

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.days()
        .filter(day -> !day.tasks().isEmpty())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static byte[] written(List<Day> days) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LEVERAGE.write(days, Target.of("log.csv", bytes));
    return bytes.toByteArray();
  }

  private static Source source(byte[] document) {
    return Source.of("log.csv", new ByteArrayInputStream(document));
  }

  private static Edit refreshed(byte[] document, RefreshOptions options) throws IOException {
    return new CsvEditor().refresh(source(document), ReadOptions.DEFAULT, options, new Problems());
  }

  private static long tasks(byte[] document) throws IOException {
    return LEVERAGE.read(source(document)).days().stream()
        .mapToLong(day -> day.tasks().size())
        .sum();
  }

  @Property
  void whatWeWriteNeedsNoRefresh(@ForAll("records") List<Day> days) throws IOException {
    byte[] document = written(days);
    assertArrayEquals(document, refreshed(document, RefreshOptions.DEFAULT).content());
  }

  @Property
  void sortingTwiceIsSortingOnce(@ForAll("records") List<Day> days) throws IOException {
    byte[] once = refreshed(written(days), RefreshOptions.DEFAULT.sorting()).content();
    assertArrayEquals(once, refreshed(once, RefreshOptions.DEFAULT.sorting()).content());
  }

  @Property
  void aDocumentSaysOneTaskMoreThen(@ForAll("records") List<Day> days, @ForAll Task task)
      throws IOException {
    Task added =
        Task.titled(task.title())
            .human(Measure.ofMinutes(90))
            .agentTime(Measure.ofMinutes(7))
            .build();
    byte[] document = written(days);
    Edit edit =
        new CsvEditor()
            .add(
                source(document),
                added,
                LocalDate.of(2026, 4, 2),
                ReadOptions.DEFAULT,
                new Problems());
    assertEquals(tasks(document) + 1, tasks(edit.content()));
  }
}
