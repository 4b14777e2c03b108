package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Totals;
import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedLayoutTest {

  private static final Leverage CSV = Leverage.with(Formats.of(new CsvFormat()));

  private static final String TWIN =
      """
      Task,Human est. (h),Claude (min)
      Port it,120,51
      Test it,16,8
      """;

  private static final String SUPERVISED_TWIN =
      """
      Task,Human est. (h),Claude (min),Supervision (min)
      Port it,120,51,5
      Test it,16,8,2
      """;

  private static Source source(String name, String text) {
    return Source.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static LeverageRecord read(String text) throws IOException {
    return CSV.read(source("t.csv", text));
  }

  private static List<Task> tasks(String text) throws IOException {
    return read(text).days().get(0).tasks();
  }

  private static List<String> notes(LeverageRecord record) {
    return record.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void theLayoutOfTheFirstPostsReadsAsItsTwin() throws IOException {
    assertEquals(
        tasks(TWIN),
        tasks(
            """
            #,Task,Human Est.,Claude,Leverage
            1,Port it,120 hours,51 min,141x
            2,Test it,16 hours,8 min,120x
            ,Total,136 hours,59 min,138x

            Tasks completed,2
            Human equivalent,136 hours (~3.4 work weeks)
            Claude wall-clock,59 minutes
            """));
  }

  @Test
  void theLayoutWithTokensReadsAsItsTwin() throws IOException {
    assertEquals(
        tasks(
            """
            Task,Human est. (h),Claude (min),Tokens
            Port it,120,51,45000
            Test it,16,8,
            """),
        tasks(
            """
            Leverage,Tokens,TASK,Human Est.,Claude Time
            141.2x,45k,Port it,120h,51min
            120.0x,,Test it,16h,8min
            """));
  }

  @Test
  void theLayoutsWithSupervisionReadAsTheirTwin() throws IOException {
    assertEquals(
        tasks(SUPERVISED_TWIN),
        tasks(
            """
            #,Task,Human Est.,Claude,Supv.,LF,SLF
            1,Port it,120h,51m,5m,141x,1440x
            2,Test it,16h,8m,2m,120x,480x
            """));
    assertEquals(
        tasks(SUPERVISED_TWIN),
        tasks(
            """
            #,Task,Human Est.,Claude,Sup.,Factor,Sup. Factor
            1,Port it,120h,51m,5m,141.2x,1440.0x
            2,Test it,16h,8m,2m,120.0x,480.0x
            """));
  }

  @Test
  void theLayoutWithWeeksReadsAsItsTwinButForSupervisionBeingApproximate() throws IOException {
    assertEquals(
        tasks(SUPERVISED_TWIN.replace(",5\n", ",~5\n").replace(",2\n", ",~2\n")),
        tasks(
            """
            #,Task,Human Est.,Claude,Weeks,Factor,Sup. Factor
            1,Port it,120h,51m,3.0w,141.2x,1440.0x
            2,Test it,16h,8m,0.40w,120.0x,480.0x
            """));
  }

  @Test
  void aBlockOfTotalsBelowTheTableIsClaimsAndTheDaysTokens() throws IOException {
    String text =
        TWIN
            + """
            ,,
            Aggregate Statistics,,
            Metric,Value,
            Total tasks,2,
            Total human-equivalent hours,136.0,
            Total tokens,"2,412,000",
            Human-equivalent weeks,3.4,
            Mood,good,
            """;
    LeverageRecord record = read(text);
    assertEquals(tasks(TWIN), record.days().get(0).tasks());
    assertEquals(Optional.of(Tokens.of(2_412_000)), record.days().get(0).tokens());
    assertEquals(List.of("t.csv:11:1: the row \"Mood\" of the totals is left out"), notes(record));
    assertEquals(
        List.of(
            "TOTAL_TASKS 2 t.csv:7:13",
            "TOTAL_HUMAN_ESTIMATE 136.0 t.csv:8:30",
            "TOTAL_TOKENS 2,412,000 t.csv:9:14",
            "TOTAL_WEEKS 3.4 t.csv:10:24"),
        claims(text));
  }

  @Test
  void aRowOfTotalsIsClaims() throws IOException {
    assertEquals(
        List.of(
            "LEVERAGE 141.2x t.csv:2:18",
            "LEVERAGE 120.0x t.csv:3:16",
            "TOTAL_HUMAN_ESTIMATE 136h t.csv:4:7",
            "TOTAL_AGENT_TIME 59m t.csv:4:12",
            "WEIGHTED_LEVERAGE 138.3x t.csv:4:16"),
        claims(
            """
            Task,Human,Claude,Leverage
            Port it,120h,51m,141.2x
            Test it,16h,8m,120.0x
            TOTAL,136h,59m,138.3x
            """));
  }

  private static List<String> claims(String text) throws IOException {
    List<String> claims = new ArrayList<>();
    try (RecordReader reader =
        new CsvFormat().reader(source("t.csv", text), ReadOptions.DEFAULT, new Problems())) {
      reader.drainTo(
          new RecordSink() {
            @Override
            public void task(Task task) {}

            @Override
            public boolean acceptsClaims() {
              return true;
            }

            @Override
            public void claim(Claim claim) {
              claims.add(claim.kind() + " " + claim.text() + " " + claim.location());
            }
          });
    }
    return claims;
  }

  @Test
  void aDashboardGivesTotalsWithoutTasks() throws IOException {
    LeverageRecord record =
        read(
            """
            Date;Tasks;Human hrs;Claude min;Sup. min;Leverage
            2026-04-02;15;374;431;60;50.8x
            2026-04-03;1;16;8;2;120x
            """);
    assertEquals(List.of(), record.days().get(0).tasks());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), record.days().get(1).date());
    Totals totals = record.totals();
    assertEquals(2, totals.days());
    assertEquals(16, totals.tasks());
    assertEquals(390 * 3_600_000L, totals.humanEstimate().millis());
    assertEquals(List.of(), notes(record));
  }

  @Test
  void aTableWithoutDatesTakesThatOfTheFile() throws IOException {
    LeverageRecord record = CSV.read(source("log-2026-04-02.csv", TWIN));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), record.days().get(0).date());
    assertEquals(
        List.of(
            "log-2026-04-02.csv:1:1: the date 2026-04-02 of all rows is taken from the name of the"
                + " file"),
        notes(record));
  }

  @Test
  void aDateOfTheCallersIsTakenWhereNothingGivesOne() throws IOException {
    Leverage dating = CSV.reading(ReadOptions.DEFAULT.withDefaultDate(LocalDate.of(2026, 4, 2)));
    List<Day> days =
        dating.read(source("t.csv", "Date,Task,Human (h)\n,a,1\n2026-04-03,b,2\n")).days();
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), days.get(0).date());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), days.get(1).date());
  }

  @Test
  void aHeaderInAnotherLanguageIsMapped() throws IOException {
    Leverage mapping =
        CSV.reading(
            ReadOptions.DEFAULT
                .withColumn("Arbeit", "title")
                .withColumn("Aufwand (h)", "human")
                .withColumn("Devin", "agent"));
    assertEquals(
        Optional.of("Devin"),
        mapping
            .read(source("t.csv", "Arbeit,Aufwand (h),Devin\na,1,5\n"))
            .days()
            .get(0)
            .tasks()
            .get(0)
            .agent());
  }

  @Test
  void aNameThatSaysAnotherDateThanTheRowsIsReported() throws IOException {
    String text = "Date,Task,Human est. (h)\n2026-04-03,Port it,120\n";
    LeverageRecord record = CSV.read(source("log-2026-04-02.csv", text));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), record.days().get(0).date());
    assertEquals(
        List.of(
            "log-2026-04-02.csv:2:1: the name of the file or sheet says 2026-04-02 and the rows"
                + " 2026-04-03, which is taken"),
        notes(record));
    assertEquals(ProblemCode.CONFLICTING_DATES, record.problems().get(0).code());
    assertEquals(
        List.of(), notes(CSV.read(source("log-2026-04-02.csv", text + "2026-04-04,Test it,16\n"))));
    assertEquals(List.of(), notes(CSV.read(source("log-2026-04-03.csv", text))));
  }
}
