package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.measure.DateRange;
import dev.leverage.measure.SumOverflowException;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeverageTest {

  private static final Leverage LINES = Leverage.with(Formats.of(new LineFormat()));

  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void nameTheFiles() {
    input = folder.resolve("in.lines");
    output = folder.resolve("out.lines");
  }

  private static Task task(String title, long minutes) {
    return Task.titled(title).human(Measure.ofMinutes(minutes)).build();
  }

  private static Source stream(String text) {
    return Source.of("x.lines", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> filesInTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void readsAndSumsUpInOneLineEach() throws IOException {
    Files.writeString(input, "a = 60\n---\nb = 30\nc = 15\n");
    LeverageRecord record = LINES.read(input);
    assertEquals(
        List.of(
            Day.builder().task(task("a", 60)).build(),
            Day.builder().task(task("b", 30)).task(task("c", 15)).build()),
        record.days());
    assertEquals(105 * 60_000, LINES.totals(input).humanEstimate().millis());
    assertEquals(record.totals(), LINES.totals(input));
  }

  @Test
  void writesWhatItRead() throws IOException {
    Files.writeString(input, "a = 60\n---\nb = 30\n");
    LINES.write(LINES.read(input).days(), output);
    assertEquals("a = 60\n---\nb = 30\n", Files.readString(output));
  }

  @Test
  void convertsStreams() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LINES.convert(stream("a = 1\n"), Target.of("y.lines", out));
    LINES.write(LINES.read(stream("b = 2\n")).days(), Target.of("y.lines", out));
    assertEquals("a = 1\nb = 2\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void joinsSeveralDocumentsInOrder() throws IOException {
    Path second = folder.resolve("second.lines");
    Files.writeString(input, "a = 1\n");
    Files.writeString(second, "b = 2\n");
    LINES.convert(List.of(Source.of(input), Source.of(second)), output);
    assertEquals("a = 1\n---\nb = 2\n", Files.readString(output));
  }

  @Test
  void aDocumentMayBeReplacedByItself() throws IOException {
    Files.writeString(input, "a = 1\n");
    LINES.convert(input, input);
    assertEquals("a = 1\n", Files.readString(input));
  }

  @Test
  void anErrorLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(input, "a = 1\nwhat\nb = 2\never\n");
    Files.writeString(output, "old\n");
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> LINES.convert(input, output));
    assertEquals(
        List.of(
            input + ":2:1: expected a task, found \"what\"",
            input + ":4:1: expected a task, found \"ever\""),
        thrown.problems().stream().map(Problem::toString).toList());
    assertEquals("old\n", Files.readString(output));
    assertEquals(List.of("in.lines", "out.lines"), filesInTheFolder());
  }

  @Test
  void noSinkSeesARecordWithAGap() throws IOException {
    List<String> seen = new ArrayList<>();
    RecordSink sink = task -> seen.add(task.title());
    assertThrows(
        LeverageException.class,
        () -> LINES.deliver(List.of(stream("a = 1\nwhat\nb = 2\n")), sink));
    assertEquals(List.of("a"), seen);
  }

  @Test
  void aMissingFileStaysAnIoException() {
    assertThrows(NoSuchFileException.class, () -> LINES.read(input));
  }

  @Test
  void lossesAreNamedAndRefusedWhenStrict() throws IOException {
    Day day = Day.builder().title("T").tags(List.of("x")).task(task("a", 1)).build();
    List<Problem> problems = LINES.write(List.of(day), output);
    assertEquals(
        List.of(
            output + ": lost: title, which lines cannot hold",
            output + ": lost: tags, which lines cannot hold"),
        problems.stream().map(Problem::toString).toList());
    Files.writeString(output, "old\n");
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> LINES.strictly().write(List.of(day), output));
    assertTrue(thrown.problems().stream().anyMatch(one -> one.code() == ProblemCode.STRICT));
    assertEquals("old\n", Files.readString(output));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThrows(
        LeverageException.class,
        () -> LINES.strictly().write(List.of(day), Target.of("y.lines", out)));
    assertEquals(0, out.size());
  }

  @Test
  void proseIsLostWhereThereIsAnyBesideTheStandardHeadings() throws IOException {
    Day.Builder day = Day.builder().task(task("a", 1));
    Body bare = new Body(List.of(Block.Marker.TASK_LOG));
    assertEquals(List.of(), LINES.write(List.of(day.build()), output));
    assertEquals(List.of(), LINES.write(List.of(day.body(bare).build()), output));
    Body note = new Body(List.of(new Block.Prose("Note."), Block.Marker.TASK_LOG));
    assertEquals(
        List.of(output + ": lost: prose, which lines cannot hold"),
        LINES.write(List.of(day.body(note).build()), output).stream()
            .map(Problem::toString)
            .toList());
  }

  @Test
  void daysAreStreamedLazilyUpToTheFirstError() throws IOException {
    List<String> seen = new ArrayList<>();
    try (Stream<Day> days = LINES.days(stream("a = 1\n---\nb = 1\n---\nwhat\n---\nc = 1\n"))) {
      assertThrows(
          LeverageException.class, () -> days.forEach(day -> seen.add(day.tasks().get(0).title())));
    }
    assertEquals(List.of("a", "b"), seen);
    try (Stream<Day> days = LINES.days(stream("a = 1\n---\nwhat\n"))) {
      assertEquals("a", days.findFirst().orElseThrow().tasks().get(0).title());
    }
  }

  @Test
  void anInterruptedThreadStopsWithoutATrace() throws IOException {
    Files.writeString(input, "a = 1\n");
    Thread.currentThread().interrupt();
    try {
      assertThrows(InterruptedIOException.class, () -> LINES.read(stream("a = 1\n")));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertFalse(Files.exists(output));
  }

  @Test
  void whatASinkThrowsIsItsOwn() {
    ArithmeticException own = new ArithmeticException("non-terminating decimal expansion");
    RecordSink dividing =
        task -> {
          throw own;
        };
    assertSame(
        own,
        assertThrows(
            ArithmeticException.class, () -> LINES.deliver(List.of(stream("a = 1\n")), dividing)));
  }

  @Test
  void aColumnThatTheReaderDidNotNameIsNeverLostInSilence() {
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> LINES.read(stream("a = 1\nmore = 2\n")));
    assertEquals(
        "a reader has to name all columns when it begins, and now there are more: [Client]",
        thrown.getMessage());
  }

  @Test
  void aStrictStreamOfDaysFailsAtTheFirstWarning() throws IOException {
    List<String> seen = new ArrayList<>();
    try (Stream<Day> days = LINES.strictly().days(stream("a = 1\n---\nodd = 1\n---\nb = 1\n"))) {
      LeverageException refused =
          assertThrows(
              LeverageException.class,
              () -> days.forEach(day -> seen.add(day.tasks().get(0).title())));
      assertTrue(refused.getMessage().contains("a strict operation"), refused.getMessage());
    }
    assertEquals(List.of("a"), seen);
  }

  @Test
  void aStreamOfDaysHasOnlyThoseThatAreSelected() throws IOException {
    RecordFilter filter =
        RecordFilter.ALL.withDates(
            DateRange.between(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 2)));
    try (Stream<Day> days = LINES.selecting(filter).days(stream("a = 1\n---\nb = 1\n"))) {
      assertEquals(List.of(), days.toList());
    }
  }

  @Test
  void aStrictDeliveryIsRefusedBeforeItsEnd() {
    List<String> heard = new ArrayList<>();
    RecordSink sink =
        new RecordSink() {
          @Override
          public void task(Task task) {
            heard.add(task.title());
          }

          @Override
          public void end() {
            heard.add("end");
          }
        };
    assertThrows(
        LeverageException.class,
        () -> LINES.strictly().deliver(List.of(stream("a = 1\nodd = 1\n")), sink));
    assertEquals(List.of("a", "odd"), heard);
  }

  @Test
  void aSumBeyondAllBoundsIsAnError() {
    String line = "a = " + Measure.MAX_MILLIS / 60_000 + "\n";
    String text = line.repeat((int) (Long.MAX_VALUE / Measure.MAX_MILLIS) + 2);
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> LINES.totals(stream(text)));
    assertEquals("totals: a sum of this record exceeds the range of 64 bits", thrown.getMessage());
    assertEquals(SumOverflowException.class, thrown.getCause().getClass());
  }

  @Test
  void aFileThatIsToBeNewNeverReplacesAnother() throws IOException {
    Path file = Files.writeString(folder.resolve("there.txt"), "mine");
    List<Day> days =
        List.of(
            Day.builder()
                .task(
                    Task.titled("A")
                        .human(Measure.ofMinutes(60))
                        .agentTime(Measure.ofMinutes(1))
                        .build())
                .build());
    LeverageException refused =
        assertThrows(LeverageException.class, () -> LINES.writeNew(days, file, new LineFormat()));
    assertEquals(ProblemCode.EXISTING_TARGET, refused.problems().get(0).code());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void theInstalledFormatsAreThoseOfTheModulesThatAreThere() {
    assertEquals(Formats.installed().all(), Leverage.installed().formats().all());
    Formats formats = Formats.of(new LineFormat());
    assertSame(formats, Leverage.with(formats).formats());
  }

  @Test
  void aFileThatIsNewIsWrittenAndLossesAreNamed() throws IOException {
    Day day = Day.builder().title("T").task(task("a", 1)).build();
    List<Problem> problems = LINES.writeNew(List.of(day), output, new LineFormat());
    assertEquals("a = 1\n", Files.readString(output));
    assertEquals(
        List.of(output + ": lost: title, which lines cannot hold"),
        problems.stream().map(Problem::toString).toList());
    assertEquals(List.of("out.lines"), filesInTheFolder());
  }

  @Test
  void everyWayToConvertTellsWhatWasLost() throws IOException {
    DaysFormat days = new DaysFormat();
    Day day = Day.builder().title("T").task(task("a", 1)).build();
    Path from = folder.resolve("x.days");
    FormattedSource input = days.document(from, day);
    Leverage leverage = Leverage.with(Formats.of(days, new LineFormat()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Target target = Target.of("y.lines", out);
    Files.writeString(from, "");
    List<List<Problem>> told =
        List.of(
            leverage.convert(from, output),
            leverage.convert(Source.of(from), target),
            leverage.convert(List.of(Source.of(from)), output),
            leverage.convert(List.of(input), output, new LineFormat()),
            leverage.convert(List.of(input), target, new LineFormat()),
            leverage.write(List.of(day), target));
    for (List<Problem> each : told) {
      assertEquals(1, each.size());
      assertEquals(ProblemCode.LOSS, each.get(0).code());
    }
    assertEquals("a = 1\n".repeat(3), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aDeliveryTellsWhatIsToBeSaidOfTheDocuments() throws IOException {
    Leverage leverage = LINES.reading(ReadOptions.DEFAULT.withSheet("April"));
    Files.writeString(input, "a = 1\n");
    assertEquals(1, leverage.deliver(List.of(Source.of(input)), task -> {}).size());
    assertEquals(0, LINES.deliver(List.of(Source.of(input)), task -> {}).size());
  }

  @Test
  void aStreamOfDaysIsClosedWithItsReader() throws IOException {
    DaysFormat days = new DaysFormat();
    Path file = folder.resolve("x.days");
    days.document(file, Day.builder().build(), Day.builder().title("T").build());
    Files.writeString(file, "");
    try (Stream<Day> stream = Leverage.with(Formats.of(days)).days(Source.of(file))) {
      assertEquals(2, stream.count());
      assertEquals(1, days.open());
    }
    assertEquals(0, days.open());
  }

  @Test
  void theOptionsOfAWriterAreThoseOfTheCaller() {
    DaysFormat days = new DaysFormat();
    Leverage leverage =
        Leverage.with(Formats.of(days)).writing(WriteOptions.DEFAULT.withTasksPerDay(1));
    Day day = Day.builder().task(task("a", 1)).task(task("b", 1)).build();
    Target target = Target.of("x.days", new ByteArrayOutputStream());
    assertThrows(LeverageException.class, () -> leverage.write(List.of(day), target));
  }
}
