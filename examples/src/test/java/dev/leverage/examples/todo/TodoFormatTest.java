package dev.leverage.examples.todo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodoFormatTest {

  private static final Leverage TODO = Leverage.with(Formats.of(new TodoFormat()));

  private static List<Day> read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TODO.read(Source.of("todo.txt", new ByteArrayInputStream(bytes))).days();
  }

  private static String write(Day... days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TODO.write(List.of(days), Target.of("todo.txt", out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Task port() {
    return Task.titled("Port the tests +billing")
        .human(Duration.ofHours(16))
        .agentTime(Duration.ofMinutes(8))
        .supervision(Duration.ofMinutes(2))
        .tokens(30_000)
        .build();
  }

  @Test
  void finishedTasksAreRead() throws IOException {
    String text =
        """
        (A) Still to do human:4h
        x 2026-04-02 Port the tests human:16h agent:8m sup:2m tokens:30k +billing

        x 2026-04-03 Rest
        """;
    assertEquals(
        List.of(
            Day.on(LocalDate.of(2026, 4, 2)).task(port()).build(),
            Day.on(LocalDate.of(2026, 4, 3)).task(Task.titled("Rest").build()).build()),
        read(text));
  }

  @Test
  void whatIsWrittenComesBack() throws IOException {
    Day day = Day.on(LocalDate.of(2026, 4, 2)).task(port()).build();
    assertEquals(
        "x 2026-04-02 Port the tests +billing human:16h agent:8m sup:2m tokens:30000\n",
        write(day));
    assertEquals(List.of(day), read(write(day)));
  }

  @Test
  void errorsSayTheLine() {
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> read("x Nap human:long\nx agent:5m\n"));
    assertEquals(
        List.of(
            "todo.txt:1:1: expected a duration such as \"51m\" or \"1.5h\", found \"long\"",
            "todo.txt:2:1: expected words that say what was done, found none"),
        thrown.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void aTitleThatWouldNotComeBackIsRefused() {
    Day day = Day.builder().task(Task.titled("sup:ervise").build()).build();
    assertThrows(LeverageException.class, () -> write(day));
  }

  @Test
  void itStandsBesideTheInstalledFormats() throws IOException {
    Formats formats = Formats.installed().with(new TodoFormat());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Leverage leverage = Leverage.with(formats);
    List<Day> days = leverage.read(Path.of("records", "2026-04-02.csv")).days();
    leverage.write(days, Target.of("april.todo.txt", out));
    assertEquals(15, out.toString(StandardCharsets.UTF_8).lines().count());
  }
}
