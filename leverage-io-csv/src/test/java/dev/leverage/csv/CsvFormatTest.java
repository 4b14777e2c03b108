package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

  private static final Leverage CSV = Leverage.with(Formats.of(new CsvFormat()));

  private static LeverageRecord read(String text) throws IOException {
    return read(text, ReadOptions.DEFAULT);
  }

  private static LeverageRecord read(String text, ReadOptions options) throws IOException {
    return CSV.reading(options).read(source(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Source source(byte... bytes) {
    return Source.of("t.csv", new ByteArrayInputStream(bytes));
  }

  private static String write(String name, Day... days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CSV.write(List.of(days), Target.of(name, out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> errors(String text) {
    return errors(text, ReadOptions.DEFAULT);
  }

  private static List<String> errors(String text, ReadOptions options) {
    return assertThrows(LeverageException.class, () -> read(text, options))
        .getMessage()
        .lines()
        .toList();
  }

  @Nested
  class Writing {

    @Test
    void theReferenceDayIsTheFlatTableWithEveryFactorRight() throws IOException {
      assertEquals(
          String.join(
              "\r\n",
              "Date,Task,Human est. (h),Agent,Agent (min),Supervision (min),Tokens,Day tokens,"
                  + "Leverage,Supervisory leverage",
              "2026-04-02,Move the order service to the event log,120,Claude,51,5,,,141.2,1440.0",
              "2026-04-02,Port the billing tests,16,Claude,8,2,,,120.0,480.0",
              "2026-04-02,Write the importer for the old archive,120,Claude,90,10,,,80.0,720.0",
              "2026-04-02,\"Replace the retry logic, with \"\"jitter\"\"\",24,Claude,18,3,,,80.0,480.0",
              "2026-04-02,Trace one slow query,4,Claude,3.5,2,,,68.6,120.0",
              "2026-04-02,Add audit entries to every command,40,Claude,45,5,,,53.3,480.0",
              "2026-04-02,Rename the module,2,Claude,2.5,2,,,48.0,60.0",
              "2026-04-02,Draft the runbook,4,Claude,7,3,,,34.3,80.0",
              "2026-04-02,Fix the flaky clock test,1.5,Claude,3,2,,,30.0,45.0",
              "2026-04-02,Review the access rules,6,Claude,12,5,,,30.0,72.0",
              "2026-04-02,Split the settings page,3,Claude,8,3,,,22.5,60.0",
              "2026-04-02,Document the public API,8,Claude,25,5,,,19.2,96.0",
              "2026-04-02,Make the build reproducible,8,Claude,30,5,,,16.0,96.0",
              "2026-04-02,Tidy the change log,1.5,Claude,8,3,,,11.2,30.0",
              "2026-04-02,Measure and tune the report,16,Claude,120,5,,2412000,8.0,192.0",
              ""),
          write("t.csv", ReferenceDay.day()));
    }

    @Test
    void unknownFiguresAreBlankAndApproximateOnesMarked() throws IOException {
      Day day =
          Day.builder()
              .task(Task.titled("a").human(Measure.ofMinutes(40).approximately()).build())
              .build();
      assertEquals(
          "\"\",a,~0.6666667,,,,,,,", write("t.csv", day).lines().skip(1).findFirst().get());
    }

    @Test
    void aNameThatEndsInTsvIsWrittenWithTabs() throws IOException {
      assertTrue(write("t.tsv", ReferenceDay.day()).startsWith("Date\tTask\tHuman est. (h)\t"));
    }

    @Test
    void columnsOfTheRecordFollowTheFixedOnes() throws IOException {
      Day day =
          Day.builder()
              .task(Task.titled("a").extra("Project", "X").extra("Leverage", "huge").build())
              .task(Task.titled("b").extra("Client", "Y").build())
              .build();
      List<String> lines = write("t.csv", day).lines().toList();
      assertTrue(lines.get(0).endsWith("Supervisory leverage,Project,Leverage (2),Client"));
      assertEquals("\"\",a,,,,,,,,,X,huge,", lines.get(1));
      assertEquals("\"\",b,,,,,,,,,,,Y", lines.get(2));
      assertEquals(List.of(day), read(write("t.csv", day)).days());
    }

    @Test
    void whatItCannotHoldIsNamed() throws IOException {
      Day day =
          Day.builder().title("My day").tags(List.of("AI")).task(Task.titled("a").build()).build();
      List<Problem> problems =
          CSV.write(List.of(day), Target.of("t.csv", new ByteArrayOutputStream()));
      assertEquals(
          List.of(
              "t.csv: lost: title, which csv cannot hold",
              "t.csv: lost: tags, which csv cannot hold"),
          problems.stream().map(Problem::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+x", "＝1", "-- x"})
    void aTextThatLooksLikeAFormulaIsInertAndComesBack(String title) throws IOException {
      Day day = Day.builder().task(Task.titled(title).extra("Note", title).build()).build();
      String written = write("t.csv", day);
      assertFalse(written.contains("," + title), written);
      assertEquals(List.of(day), read(written).days());
    }

    @Test
    void halfASurrogatePairIsRefused() {
      Day day = Day.builder().task(Task.titled("a\uD83Db").build()).build();
      LeverageException thrown = assertThrows(LeverageException.class, () -> write("t.csv", day));
      assertEquals(
          "t.csv: expected text that UTF-8 can hold, found half a surrogate pair in \"a\\ud83db\"",
          thrown.getMessage());
    }
  }

  @Nested
  class Reading {

    @Test
    void theReferenceDayComesBack() throws IOException {
      LeverageRecord record = read(write("t.csv", ReferenceDay.day()));
      assertEquals(List.of(ReferenceDay.day()), record.days());
      assertEquals(List.of(), record.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsToldFromTheHeader(String delimiter) throws IOException {
      String text = "Task;Human (h);Claude (min)\na, or b;2;5\n";
      String quoted = delimiter.equals(",") ? text.replace("a, or b", "\"a, or b\"") : text;
      Day day = read(quoted.replace(";", delimiter)).days().get(0);
      assertEquals("a, or b", day.tasks().get(0).title());
      assertEquals(Optional.of(Measure.ofMinutes(5)), day.tasks().get(0).agentTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndingWillDo(String ending) throws IOException {
      String text = "\uFEFFTask,Human (h)" + ending + "\"a" + ending + "b\",2" + ending + ending;
      List<Day> days = read(text).days();
      assertEquals("a" + ending + "b", days.get(0).tasks().get(0).title());
    }

    @Test
    void aTableWithoutRowsIsARecordWithoutDays() throws IOException {
      assertEquals(List.of(), read("Task,Human (h)\n").days());
    }

    @Test
    void contentIsRecognisedByItsHeader() throws IOException {
      byte[] text = "Task\tHuman (h)\na\t2\n".getBytes(StandardCharsets.UTF_8);
      assertTrue(new CsvFormat().recognises(text));
      assertFalse(new CsvFormat().recognises("# Hello\n".getBytes(StandardCharsets.UTF_8)));
      byte[] markdown = "| Task | Human |\n| --- | --- |\n".getBytes(StandardCharsets.UTF_8);
      assertFalse(new CsvFormat().recognises(markdown));
      LeverageRecord record = CSV.read(Source.of("standard input", new ByteArrayInputStream(text)));
      assertEquals(1, record.days().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\"Task\" by,Human\na,1h\n"})
    void whatHasNoHeaderIsNotRecognised(String text) {
      assertFalse(new CsvFormat().recognises(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theCallersStreamIsNotClosed() throws IOException {
      boolean[] closed = {false};
      ByteArrayInputStream stream =
          new ByteArrayInputStream("Task,Human\na,1h\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
              closed[0] = true;
            }
          };
      CSV.read(Source.of("t.csv", stream));
      assertFalse(closed[0]);
    }

    @Test
    void decimalCommasAreReadWhenTheCallerSaysSo() throws IOException {
      String text = "Task;Human (h)\na;1,5\n";
      assertEquals(
          Optional.of(Measure.ofMinutes(90)),
          read(text, ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA))
              .days()
              .get(0)
              .tasks()
              .get(0)
              .humanEstimate());
    }

    @Test
    void anAgentThatNobodyKnowsIsToldFromTheDurationsUnderItsName() throws IOException {
      Task task = read("Task,Human,Zork\na,1h,5m\n").days().get(0).tasks().get(0);
      assertEquals(Optional.of("Zork"), task.agent());
      assertEquals(Optional.of(Measure.ofMinutes(5)), task.agentTime());
    }

    @Test
    void daysAreDividedByDate() throws IOException {
      List<Day> days = read("Date,Task,Human\n2026-04-02,a,1h\n2026-04-03,b,1h\n").days();
      assertEquals(
          List.of(Optional.of(LocalDate.of(2026, 4, 2)), Optional.of(LocalDate.of(2026, 4, 3))),
          days.stream().map(Day::date).toList());
    }
  }

  @Nested
  class Refusing {

    @Test
    void aBadDurationWithItsPlace() {
      assertEquals(
          List.of(
              "t.csv:4:9: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
              "t.csv:5:6: expected a duration that is not negative, found \"-5m\""),
          errors("Task,Human,Claude\nfirst,1h,5m\n\"two\n🚀lines\",51 x,1m\nlast,-5m,\n"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "a,1h;t.csv:2:3: expected 3 cells as in the header, found 2 cells",
          "a,1h,1m,x;t.csv:2:9: expected 3 cells as in the header, found 4 cells",
          "a;t.csv:2:1: expected 3 cells as in the header, found 1 cell"
        })
    void aRaggedRowWithItsPlace(String row, String message) {
      assertEquals(List.of(message), errors("Task,Human,Claude\n" + row + "\n"));
    }

    @Test
    void allRaggedRowsAtOnceEqualOnesCounted() {
      assertEquals(
          List.of(
              "t.csv:2:1: expected 2 cells as in the header, found 1 cell (and 2 more like it)",
              "t.csv:4:6: expected 2 cells as in the header, found 3 cells"),
          errors("Task,Human\na\nb\nc,1h,x\nd\n"));
    }

    @Test
    void anEmptyFile() {
      assertEquals(List.of("t.csv: expected a header and rows, found nothing"), errors(""));
      assertEquals(List.of("t.csv: expected a header and rows, found nothing"), errors(" \n\n"));
    }

    @Test
    void aFileWithoutATaskTable() {
      assertEquals(
          List.of(
              "t.csv:1:1: expected a header such as \"Task,Human est. (h),Agent (min)\", divided at "
                  + "a comma, semicolon, tab or pipe, found \"name,age\""),
          errors("name,age\nAnn,40\n"));
    }

    @Test
    void aHeaderThatCanBeDividedInTwoWays() {
      LeverageException refused =
          assertThrows(
              LeverageException.class,
              () -> read("Task,Human (h),a;Task;Human (h)\n", ReadOptions.DEFAULT));
      assertEquals(ProblemCode.UNKNOWN_DELIMITER, refused.problems().get(0).code());
      assertEquals(
          "t.csv:1:1: the header can be divided at a comma or a semicolon; say which with"
              + " --delimiter",
          refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ' ',
        value = {"name,age NO_TABLE", ",age NO_TABLE", "name UNKNOWN_DELIMITER"})
    void whatIsNoTableOrDividedAtNothingThatIsKnown(String line, ProblemCode code) {
      LeverageException refused =
          assertThrows(
              LeverageException.class, () -> read("\n \n" + line + "\n", ReadOptions.DEFAULT));
      assertEquals(code, refused.problems().get(0).code());
      assertTrue(refused.getMessage().endsWith("found \"" + line + "\""), refused.getMessage());
    }

    @Test
    void twoColumnsOfDates() {
      assertEquals(
          List.of("t.csv:1:17: expected one column for the date, found two: \"Date\" and \"Date\""),
          errors("Date,Task,Human,Date\n"));
    }

    @Test
    void aQuoteThatIsNeverClosed() {
      List<String> errors = errors("Task,Human\na,1h\nb,\"2h\nc,3h\n");
      assertEquals(1, errors.size());
      assertTrue(
          errors.get(0).startsWith("t.csv:3:3: expected a cell with its quotes closed"),
          errors.get(0));
    }

    @Test
    void somethingBehindAClosingQuoteIsShownWhereItStands() {
      assertEquals(
          List.of(
              "t.csv:3:3: expected a cell with its quotes closed, quotes inside doubled, and a"
                  + " delimiter after it, found \"\"2\" h\""),
          errors("Task,Human,Agent\na,1h,1\nb,\"2\" hours,3\nc,1h,1\n"));
    }

    @Test
    void aQuoteThatSwallowsMoreThanTheLimit() {
      String text = "Task,Human\na,1h\n\"b,2h\n" + "c,3h\n".repeat(100_000);
      ReadOptions options = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withCellLength(1000));
      List<String> errors = errors(text, options);
      assertEquals(
          List.of(
              "t.csv:3:1: expected at most 1000 characters in a row (limits.cell-length), found at"
                  + " least 1001; is the closing quote of a cell missing?"),
          errors);
    }

    @Test
    void moreRowsOrColumnsThanTheLimit() {
      ReadOptions rows = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withRows(2));
      assertEquals(
          List.of("t.csv:4:1: expected at most 2 rows (limits.rows), found at least 3"),
          errors("Task,Human\na,1h\nb,1h\nc,1h\n", rows));
      ReadOptions columns = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withColumns(2));
      assertEquals(
          List.of("t.csv:1:12: expected at most 2 columns (limits.columns), found 3"),
          errors("Task,Human,Claude\n", columns));
    }

    @Test
    void nothingThatIsAtALimit() throws IOException {
      Limits limits = Limits.DEFAULT.withColumns(2).withRows(1).withCellLength(5);
      String text = "Task,Human\nTests,1h\n";
      assertEquals(1, read(text, ReadOptions.DEFAULT.withLimits(limits)).days().size());
      assertEquals(
          List.of(
              "t.csv:1:6: expected at most 4 characters in a cell (limits.cell-length), found 5"),
          errors(text, ReadOptions.DEFAULT.withLimits(limits.withCellLength(4))));
    }

    @Test
    void whatHasNoHeaderUnderTheDelimiterThatIsSaid() {
      ReadOptions semicolons = ReadOptions.DEFAULT.withDelimiter(';');
      String expected =
          "t.csv:1:1: expected a header such as \"Task;Human est. (h);Agent (min)\", ";
      assertEquals(List.of(expected + "found nothing"), errors("", semicolons));
      assertEquals(List.of(expected + "found \"name\""), errors("name;age\n", semicolons));
    }

    @Test
    void aHeaderBehindMoreBlankThanIsLookedAt() {
      assertEquals(
          List.of(
              "t.csv:1:1: expected a header such as \"Task,Human est. (h),Agent (min)\", divided at "
                  + "a comma, semicolon, tab or pipe, found nothing"),
          errors("\n".repeat(70_000) + "Task,Human\na,1h\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aMistakeFarDownInATextLongerThanARowMayBe(String ending) {
      ReadOptions options =
          ReadOptions.DEFAULT.withLimits(
              Limits.DEFAULT.withCellLength(1_000).withTasksPerDay(50_000));
      String text = "Task,Human\n" + "\"A task\nof two lines\",1h\n".repeat(20_000);
      List<String> figure = errors((text + "b,soon\n").replace("\n", ending), options);
      assertEquals(
          List.of("t.csv:40002:3: expected a duration such as \"51m\" or \"1.5h\", found \"soon\""),
          figure);
      List<String> quote = errors((text + "\n\nb,\"1\"h\n").replace("\n", ending), options);
      assertEquals(1, quote.size());
      assertTrue(quote.get(0).startsWith("t.csv:40004:3: expected a cell with its"), quote.get(0));
    }

    @Test
    void bytesThatAreNotUtf8() {
      byte[] bytes = "Task,Human\nä,1h\n".getBytes(StandardCharsets.ISO_8859_1);
      LeverageException thrown =
          assertThrows(LeverageException.class, () -> CSV.read(source(bytes)));
      assertEquals(
          "t.csv:2:1: expected valid UTF-8, found the byte 0xE4 at offset 11", thrown.getMessage());
    }

    @Test
    void aCommaInAFileOfSemicolonsThatCouldBeEither() {
      List<String> errors = errors("Task;Human (h)\na;1,500\n");
      assertEquals(1, errors.size());
      assertTrue(errors.get(0).startsWith("t.csv:2:3: "), errors.get(0));
      assertTrue(errors.get(0).contains("--decimal"), errors.get(0));
    }
  }
}
