package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.CellRange;
import dev.leverage.format.Feature;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.measure.DateRange;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Target;
import dev.leverage.table.WrittenEvents;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);
  private static final LocalDate THIRD = LocalDate.of(2026, 4, 3);

  private static final Task FULL =
      Task.titled("a")
          .human(Measure.ofHours(4))
          .agentTime(Measure.ofMinutes(10))
          .supervision(Measure.ofMinutes(2))
          .tokens(5000)
          .agent("Claude")
          .extra("Client", "x")
          .extra("Project", "y")
          .build();

  @TempDir private Path folder;
  private final DaysFormat format = new DaysFormat();
  private Leverage leverage;
  private Path output;

  @BeforeEach
  void nameTheFiles() {
    leverage = Leverage.with(Formats.of(format));
    output = folder.resolve("out.days");
  }

  private static Task task(String title) {
    return Task.titled(title).build();
  }

  private static Day day(LocalDate date, String... titles) {
    Day.Builder day = Day.on(date);
    for (String title : titles) {
      day.task(task(title));
    }
    return day.build();
  }

  private FormattedSource document(String name, Day... days) {
    return format.document(folder.resolve(name), days);
  }

  private Conversion conversion(Day... days) {
    return leverage.conversion(List.of(document("in.days", days)));
  }

  private static List<String> said(Collection<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  private static List<String> refusal(Executable conversion) {
    return said(assertThrows(LeverageException.class, conversion).problems());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aConversionIntoAFileTellsWhatItWrote() throws IOException {
    Converted converted =
        conversion(
                day(SECOND, "a", "b"),
                day(THIRD, "c"),
                day(SECOND, "d"),
                Day.builder().task(task("e")).build(),
                Day.builder().build())
            .toFile(output, format.keeping(EnumSet.complementOf(EnumSet.of(Feature.DATE))));
    assertEquals(
        "[]\n2026-04-02: a, b\n2026-04-03: c\n2026-04-02: d\nno date: e\nno date: \nend\n",
        Files.readString(output));
    assertEquals(4, converted.days());
    assertEquals(5, converted.tasks());
    assertEquals(List.of(output), converted.files());
    assertEquals(
        List.of(output + ": lost: date, which days cannot hold"), said(converted.problems()));
    assertEquals(0, format.open());
  }

  @Test
  void aConversionOntoAStreamIsFlushedAndHasNoFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream buffered = new BufferedOutputStream(bytes);
    Converted converted =
        conversion(day(SECOND, "a"))
            .toStream(
                Target.of("out", buffered),
                format.keeping(EnumSet.complementOf(EnumSet.of(Feature.DATE))));
    assertEquals("[]\n2026-04-02: a\nend\n", bytes.toString(StandardCharsets.UTF_8));
    assertEquals(1, converted.days());
    assertEquals(1, converted.tasks());
    assertEquals(List.of(), converted.files());
    assertEquals(1, converted.problems().size());
  }

  @Test
  void severalDocumentsAreOneRecordWithTheColumnsOfAll() throws IOException {
    Task other = Task.titled("b").extra("Branch", "main").build();
    leverage
        .conversion(
            List.of(
                document("1.days", Day.on(SECOND).task(FULL).build()),
                document("2.days", Day.on(THIRD).task(other).build())))
        .toFile(output, format);
    assertEquals(
        "[Client, Project, Branch]\n2026-04-02: a\n2026-04-03: b\nend\n", Files.readString(output));
    assertEquals(1, format.mostOpen());
    assertEquals(0, format.open());
  }

  @Test
  void documentsAreClosedWhereAConversionFails() {
    List<FormattedSource> inputs =
        List.of(document("1.days", day(SECOND, "a")), document("2.days", day(THIRD, "b")));
    assertThrows(
        IOException.class,
        () ->
            leverage.deliverFormatted(
                inputs,
                task -> {
                  throw new IOException("full");
                }));
    assertEquals(0, format.open());
  }

  @Test
  void daysOfADateCanBeMerged() throws IOException {
    Day undated = Day.builder().task(task("u")).build();
    Converted converted =
        conversion(day(SECOND, "a"), undated, day(THIRD, "b"), undated, day(SECOND, "c"))
            .mergingDays()
            .toFile(output, format);
    assertEquals(
        "[]\n2026-04-02: a, c\nno date: u\n2026-04-03: b\nno date: u\nend\n",
        Files.readString(output));
    assertEquals(4, converted.days());
    assertEquals(5, converted.tasks());
  }

  @Test
  void aDayThatIsAloneOnItsDateIsMergedWithNone() throws IOException {
    Day day = Day.on(SECOND).title("T").task(FULL).tokens(Tokens.of(7)).build();
    conversion(day).mergingDays().toFile(output, format);
    assertEquals(List.of(day), format.written());
  }

  @Test
  void aDateOfSeveralDocumentsCanBeRefused() throws IOException {
    Conversion conversion =
        leverage
            .conversion(
                List.of(
                    document("1.days", day(SECOND, "a"), day(THIRD, "b"), day(SECOND, "c")),
                    document("2.days", day(SECOND, "d"), Day.builder().build())))
            .refusingRepeatedDays();
    assertEquals(
        List.of(
            folder.resolve("2.days")
                + ": 2026-04-02 is a day of "
                + folder.resolve("1.days")
                + " too; --merge-days makes one day of both"),
        refusal(() -> conversion.toFile(output, format)));
    assertFalse(Files.exists(output));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThrows(LeverageException.class, () -> conversion.toStream(Target.of("out", out), format));
    assertEquals(0, out.size());
  }

  @Test
  void aDateThatOneDocumentRepeatsIsNotRefused() throws IOException {
    Conversion conversion =
        leverage
            .conversion(
                List.of(
                    document("1.days", day(SECOND, "a"), Day.builder().build(), day(SECOND, "b")),
                    document("2.days", day(THIRD, "c"), Day.builder().build())))
            .refusingRepeatedDays();
    assertEquals(4, conversion.toFile(output, format).days());
    assertEquals(5, format.written().size());
    assertTrue(Files.readString(output).endsWith("\nend\n"));
  }

  @Test
  void anObserverSeesTheWholeRecord() throws IOException {
    WrittenEvents seen = WrittenEvents.withoutClaims();
    Body body = new Body(List.of(new Block.Prose("Hello."), Block.Marker.TASK_LOG));
    conversion(Day.on(SECOND).task(FULL).body(body).build())
        .dropping(List.of("Client"))
        .observedBy(seen)
        .toFile(output, format);
    assertEquals(
        List.of(
            "begin [Client, Project]",
            "day 2026-04-02",
            "prose Hello.",
            "block task log",
            "task a",
            "end of day",
            "end"),
        seen.lines());
    assertEquals("[Project]\n2026-04-02: a\nend\n", Files.readString(output));
  }

  private Day dropped(String... columns) throws IOException {
    Day day = Day.on(SECOND).task(FULL).tokens(Tokens.of(7000)).build();
    format.written().clear();
    conversion(day).dropping(List.of(columns)).toFile(output, format);
    return format.written().get(0);
  }

  private Task droppedOfTask(String... columns) throws IOException {
    return dropped(columns).tasks().get(0);
  }

  @Test
  void eachColumnCanBeDroppedByItsWordOrAnyHeaderOfIt() throws IOException {
    for (String name : List.of("human", "HUMAN", "Human est. (h)", " estimate ")) {
      assertEquals(FULL.toBuilder().human((Measure) null).build(), droppedOfTask(name), name);
    }
    for (String name : List.of("agent time", "Claude (min)")) {
      assertEquals(FULL.toBuilder().agentTime((Measure) null).build(), droppedOfTask(name), name);
    }
    assertEquals(
        FULL.toBuilder().supervision((Measure) null).build(), droppedOfTask("supervision"));
    assertEquals(FULL.toBuilder().tokens((Tokens) null).build(), droppedOfTask("Tokens"));
    assertEquals(FULL.toBuilder().agent(null).build(), droppedOfTask("agent-name"));
  }

  @Test
  void theTokensOfTheDayAreAColumnOfTheirOwn() throws IOException {
    StatedTotals stated = new StatedTotals(1, Optional.empty(), Optional.empty(), Optional.empty());
    Day day = Day.on(SECOND).task(FULL).tokens(Tokens.of(7000)).statedTotals(stated).build();
    conversion(day).dropping(List.of("day-tokens")).toFile(output, format);
    assertEquals(Optional.empty(), format.written().get(0).figures().tokens());
    assertEquals(Optional.of(stated), format.written().get(0).figures().statedTotals());
    assertEquals(Optional.of(Tokens.of(7000)), dropped("tokens").figures().tokens());
  }

  @Test
  void aColumnOfTheRecordsOwnIsDroppedWhateverItsCase() throws IOException {
    Task kept = droppedOfTask("client");
    assertEquals(Map.of("Project", "y"), kept.extras());
    assertEquals("[Project]", Files.readAllLines(output).get(0));
    assertEquals(Map.of(), droppedOfTask("Client", "Project").extras());
    assertEquals("[]", Files.readAllLines(output).get(0));
  }

  @Test
  void aColumnThatTheRecordDoesNotHaveIsRefusedWithASuggestion() {
    assertEquals(
        List.of(
            "columns to drop: the record has no column \"Cleint\"; did you mean \"Client\"?",
            "columns to drop: the record has no column \"Mood\"; its own columns are Client,"
                + " Project"),
        refusal(() -> dropped("Cleint", "Mood", "Project")));
    assertFalse(Files.exists(output));
    assertEquals(
        List.of("columns to drop: the record has no column \"Mood\"; it has no columns of its own"),
        refusal(
            () ->
                conversion(day(SECOND, "a"))
                    .dropping(List.of("Mood"))
                    .toStream(Target.of("out", new ByteArrayOutputStream()), format)));
  }

  @Test
  void whatIsDerivedOrNeededOrAmbiguousCannotBeDropped() {
    assertEquals(
        List.of(
            "columns to drop: \"agent\" may be the agent's name or its time; ask for agent-name or"
                + " \"Agent (min)\""),
        refusal(() -> dropped("agent")));
    assertEquals(
        List.of("columns to drop: the title cannot be dropped: it is derived, or tasks need it"),
        refusal(() -> dropped("Task")));
    assertEquals(1, refusal(() -> dropped("Leverage")).size());
    assertEquals(1, refusal(() -> dropped("date")).size());
  }

  @Test
  void daysWithoutADateGetTheOneThatTheCallerGives() throws IOException {
    Day untold = Day.builder().title("T").tags(List.of("ai")).task(task("a")).build();
    Leverage dated = leverage.reading(ReadOptions.DEFAULT.withDefaultDate(THIRD));
    dated.conversion(List.of(document("in.days", untold, day(SECOND, "b")))).toFile(output, format);
    assertEquals(
        List.of(
            Day.on(THIRD).title("T").tags(List.of("ai")).task(task("a")).build(), day(SECOND, "b")),
        format.written());
    assertEquals(0, format.open());
  }

  @Test
  void aSheetOrRangeIsPassedOverWhereThereAreNoneAndThatIsSaid() throws IOException {
    FormattedSource input = document("in.days", day(SECOND, "a"));
    String said =
        folder.resolve("in.days")
            + ": the choice of a sheet or range is passed over, since days has no sheets";
    for (ReadOptions options :
        List.of(
            ReadOptions.DEFAULT.withSheet("April"),
            ReadOptions.DEFAULT.withRange(CellRange.parse("A1:B2").orElseThrow()))) {
      Converted converted =
          leverage.reading(options).conversion(List.of(input)).toFile(output, format);
      assertEquals(List.of(said), said(converted.problems()));
    }
    assertEquals(List.of(), leverage.conversion(List.of(input)).toFile(output, format).problems());
  }

  @Test
  void aConversionMayBeOfSomeDaysAndSaysWhatItCouldNotDecide() throws IOException {
    Leverage selecting =
        leverage.selecting(
            RecordFilter.ALL.withDates(new DateRange(Optional.of(SECOND), Optional.of(SECOND))));
    Converted converted =
        selecting
            .conversion(
                List.of(
                    document("in.days", day(SECOND, "a"), day(THIRD, "b"), Day.builder().build())))
            .toFile(output, format);
    assertEquals("[]\n2026-04-02: a\nend\n", Files.readString(output));
    assertEquals(List.of("filter: 1 day without a date left out"), said(converted.problems()));
    assertEquals(1, converted.days());
  }

  @Test
  void aFormatThatIsOnlyReadIsNotWritten() throws IOException {
    Conversion conversion = conversion(day(SECOND, "a"));
    DaysFormat readOnly = new DaysFormat().forReading();
    String said = ": the format days can be read but not written";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(List.of(output + said), refusal(() -> conversion.toFile(output, readOnly)));
    assertEquals(
        List.of("out" + said), refusal(() -> conversion.toStream(Target.of("out", out), readOnly)));
    assertEquals(
        List.of("{date}" + said),
        refusal(() -> conversion.toFiles(FilePattern.of("{date}"), readOnly, true)));
    assertEquals(List.of(), files());
    assertEquals(0, out.size());
  }

  @Test
  void aStrictConversionAllowsNotesAndNoWarning() throws IOException {
    FormattedSource input = document("in.days", day(SECOND, "a"), Day.builder().build());
    Leverage strict =
        leverage
            .selecting(
                RecordFilter.ALL.withDates(new DateRange(Optional.of(SECOND), Optional.of(SECOND))))
            .strictly();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream buffered = new BufferedOutputStream(bytes);
    Converted converted =
        strict.conversion(List.of(input)).toStream(Target.of("out", buffered), format);
    assertEquals(1, converted.problems().size());
    assertEquals("[]\n2026-04-02: a\nend\n", bytes.toString(StandardCharsets.UTF_8));
    format.keeping(EnumSet.noneOf(Feature.class));
    List<String> refused =
        refusal(
            () -> strict.conversion(List.of(input)).toStream(Target.of("out", buffered), format));
    assertEquals(
        "out: refused, since a strict operation allows no warning and there is 1",
        refused.get(refused.size() - 1));
  }

  @Test
  void aStrictConversionTellsHowManyWarningsThereAre() {
    Leverage strict =
        Leverage.with(Formats.of(format.keeping(EnumSet.noneOf(Feature.class)))).strictly();
    Day day = Day.on(SECOND).title("T").task(task("a")).build();
    List<String> refused =
        refusal(() -> strict.conversion(List.of(document("in.days", day))).toFile(output, format));
    assertTrue(
        refused.get(refused.size() - 1).endsWith("allows no warning and there are 2"),
        refused.toString());
    assertThrows(
        LeverageException.class,
        () ->
            strict
                .conversion(List.of(document("in.days", day)))
                .toFiles(FilePattern.of(folder + "/{date}.days"), format, false));
    assertFalse(Files.exists(output));
  }

  @Test
  void aStrictDeliveryIsRefusedAfterItsLastEvent() {
    Leverage strict = leverage.reading(ReadOptions.DEFAULT.withSheet("April")).strictly();
    assertEquals(
        2,
        refusal(
                () ->
                    strict.deliverFormatted(
                        List.of(document("in.days", day(SECOND, "a"))), task -> {}))
            .size());
  }

  private FilePattern pattern(String name) {
    return FilePattern.of(folder + "/" + name);
  }

  @Test
  void eachDayCanBeAFileOfItsOwn() throws IOException {
    Converted converted =
        conversion(Day.on(SECOND).task(FULL).title("One").build(), Day.on(THIRD).task(FULL).build())
            .toFiles(
                pattern("{date}.days"),
                format.keeping(EnumSet.complementOf(EnumSet.of(Feature.TITLE))),
                false);
    Path second = folder.resolve("2026-04-02.days");
    Path third = folder.resolve("2026-04-03.days");
    assertEquals("[Client, Project]\n2026-04-02: a\nend\n", Files.readString(second));
    assertEquals("[Client, Project]\n2026-04-03: a\nend\n", Files.readString(third));
    assertEquals(List.of(second, third), converted.files());
    assertEquals(2, converted.days());
    assertEquals(
        List.of(folder + "/{date}.days: lost: title, which days cannot hold"),
        said(converted.problems()));
    assertEquals(List.of("2026-04-02.days", "2026-04-03.days"), files());
  }

  @Test
  void aFileThatExistsIsReplacedOnlyIfThatIsWanted() throws IOException {
    Path second = Files.writeString(folder.resolve("2026-04-02.days"), "old");
    Conversion conversion = conversion(day(SECOND, "a"), day(THIRD, "b"));
    assertEquals(
        List.of(second + ": exists already; --overwrite replaces it"),
        refusal(() -> conversion.toFiles(pattern("{date}.days"), format, false)));
    assertEquals("old", Files.readString(second));
    assertEquals(List.of("2026-04-02.days"), files());
    conversion.toFiles(pattern("{date}.days"), format, true);
    assertEquals("[]\n2026-04-02: a\nend\n", Files.readString(second));
    assertEquals(List.of("2026-04-02.days", "2026-04-03.days"), files());
  }

  @Test
  void twoDaysNeverShareAFile() throws IOException {
    String file = folder + "/2026-04-02.days";
    assertEquals(
        List.of(
            file
                + ": would be the file of two days, the second of 2026-04-02; --merge-days makes"
                + " one day of a date"),
        refusal(
            () ->
                conversion(day(SECOND, "a"), day(SECOND, "b"))
                    .toFiles(pattern("{date}.days"), format, true)));
    Day accent = Day.builder().title("Größe").build();
    Day other = Day.builder().title("GRÖSSE").build();
    assertEquals(
        List.of(folder + "/GRÖSSE: would be the file of two days"),
        refusal(() -> conversion(accent, other).toFiles(pattern("{title}"), format, true)));
    assertEquals(List.of(), files());
  }

  @Test
  void aDayThatLacksWhatItsNameNeedsIsRefused() throws IOException {
    String pattern = folder + "/{date} {title}";
    assertEquals(
        List.of(
            pattern
                + ": a day without title, which has no date, does not tell {date}, {title}; --date"
                + " gives it one",
            pattern
                + ": the day \"T\", which has no date, does not tell {date}, {title}; --date gives"
                + " it one",
            pattern + ": a day without title of 2026-04-02 does not tell {date}, {title}"),
        refusal(
            () ->
                conversion(
                        Day.builder().build(), Day.builder().title("T").build(), day(SECOND, "a"))
                    .toFiles(pattern("{date} {title}"), format, true)));
    assertEquals(List.of(), files());
  }
}
