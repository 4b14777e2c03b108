package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.Leverage;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Task;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout, in every format that can have it, is read as its twin. */
class LayoutTest {

  private static final Leverage LEVERAGE = Leverage.installed();

  /** What tables say of a day, whatever stands around them. */
  private record Content(Optional<LocalDate> date, List<Task> tasks, DayFigures figures) {

    static Content of(Day day) {
      return new Content(day.date(), day.tasks(), day.figures());
    }
  }

  private static Stream<Arguments> layouts() {
    return Layout.all().stream()
        .flatMap(
            layout ->
                layout.formats().stream().sorted().map(ending -> Arguments.of(layout, ending)));
  }

  private static List<Content> read(String name, byte[] bytes) throws IOException {
    Source source = Source.of(name, new ByteArrayInputStream(bytes));
    return LEVERAGE.read(source).days().stream().map(Content::of).toList();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("layouts")
  void aLayoutIsReadAsItsTwin(Layout layout, String ending) throws IOException {
    assertEquals(
        read("twin.csv", layout.twin().getBytes(StandardCharsets.UTF_8)),
        read("log." + ending, layout.as(ending)));
  }
}
