package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.LeverageRecord;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownLayoutTest {

  private static final String TABLE =
      """
      | # | Task | Human Est. | Claude | Sup. | Factor | Sup. Factor |
      |--:|------|-----------:|-------:|-----:|-------:|------------:|
      | 1 | Port the tests | 16h | 8m | 2m | 120.0x | 480.0x |
      """;

  @Test
  void theLayoutOfTheFirstPostsIsRead() {
    Task task =
        only(
            """
            ## The Numbers

            | # | Task | Human Est. | Claude | Leverage |
            |---|------|-----------|--------|----------|
            | 1 | Port the tests | 120 hours | 40 min | **180x** |

            ## Aggregate

            | Metric | Value |
            |---|---|
            | **Tasks completed** | **1** |
            | Human equivalent | 120 hours (~3 work weeks) |
            | Claude wall-clock | 40 minutes |
            | Tokens consumed | ~595,000 |
            """);
    assertEquals(Optional.of(Measure.ofHours(120)), task.humanEstimate());
    assertEquals(Optional.of(Measure.ofMinutes(40)), task.agentTime());
    assertEquals(Optional.of("Claude"), task.agent());
  }

  @Test
  void theLayoutWithTokensIsRead() {
    Task task =
        only(
            """
            Task | Human Est. | Claude Time | Tokens | Leverage
            ---- | ---------- | ----------- | ------ | --------
            Port the tests | **40h** | 20min | 45k | 53.3x
            """);
    assertEquals(Optional.of(Measure.ofHours(40)), task.humanEstimate());
    assertEquals(Optional.of(Tokens.of(45_000)), task.tokens());
  }

  @Test
  void theLayoutWithShortHeadersIsRead() {
    Task task =
        only(
            """
            | # | Task | Human Est. | Claude | Supv. | LF | SLF |
            |---|---|---|---|---|---|---|
            | 1 | Port the tests | 16h | 32m | 5m | 30x | 192x |
            """);
    assertEquals(Optional.of(Measure.ofMinutes(5)), task.supervisionTime());
  }

  @Test
  void columnsThatNobodyKnowsAreKept() {
    Task task =
        only(
            """
            | Task | Human Est. | Claude | Project | Sub<br>project |
            |---|---|---|---|---|
            | Port the tests | 16h | 32m | `a\\|b` | n/a |
            """);
    assertEquals(Map.of("Project", "`a|b`", "Sub\nproject", "n/a"), task.extras());
  }

  @Test
  void titleDateAndTagsAreReadFromTheFrontMatter() {
    Day day =
        Documents.read(
                """
                ---
                # of this post
                title: 'It''s "done"'
                date: 2026-04-02
                tags:
                  - AI
                  - "Time: Record"  # a comment
                ---

                # It's "done"

                """
                    + TABLE)
            .get(0);
    assertEquals(Optional.of("It's \"done\""), day.title());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), day.date());
    assertEquals(List.of("AI", "Time: Record"), day.tags());
    assertEquals(List.of(Block.Marker.TASK_LOG), day.body().blocks());
  }

  @Test
  void theHeadingTellsTitleAndDate() {
    Day day = Documents.read("Notes of April 2, 2026\n===\n\n" + TABLE).get(0);
    assertEquals(Optional.of("Notes of April 2, 2026"), day.title());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), day.date());
  }

  @Test
  void theStandardHeadingIsNoTitle() {
    Day day = Documents.read("# Leverage Record: April 2, 2026\n\n" + TABLE).get(0);
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), day.date());
    assertEquals(Optional.of("Leverage Record: April 2, 2026"), day.title());
    assertEquals(
        Optional.empty(),
        Documents.read("# Leverage Record: April 02, 2026\n\n" + TABLE).get(0).title());
  }

  @Test
  void theNameOfTheFileTellsTheDateAtLast() {
    LeverageRecord record =
        Documents.record("posts/2026-04-02.md", TABLE.getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), record.days().get(0).date());
    assertEquals(
        "posts/2026-04-02.md: the date 2026-04-02 is taken from the name of the file",
        record.problems().get(0).toString());
  }

  @Test
  void everyHeadingWithADateBeginsADay() {
    List<Day> days =
        Documents.read(
            "# April 2, 2026\n\n" + TABLE + "\n# Analysis\n\nFine.\n\n# April 3, 2026\n\n" + TABLE);
    assertEquals(
        List.of(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 3)),
        days.stream().map(day -> day.date().orElseThrow()).toList());
    assertEquals(
        List.of(Block.Marker.TASK_LOG, new Block.Heading(1, "Analysis"), new Block.Prose("Fine.")),
        days.get(0).body().blocks());
  }

  @Test
  void aDateAboveTheTasksBeginsADayWhereTheOneBeforeHasNoTasks() {
    for (String comment : List.of("", "<!-- leverage: day date=\"2026-04-03\" -->\n\n")) {
      List<Day> days =
          Documents.read(
              "# Leverage Record: April 2, 2026\n\n"
                  + TABLE
                  + "\n# Leverage Record: April 3, 2026\n\n"
                  + comment
                  + "None yet.\n\n# Leverage Record: April 04, 2026\n\n"
                  + TABLE);
      assertEquals(
          List.of("2026-04-02 1", "2026-04-03 0", "2026-04-04 1"),
          days.stream().map(day -> day.date().orElseThrow() + " " + day.tasks().size()).toList());
      assertEquals(
          List.of(new Block.Prose("None yet.")),
          days.get(1).body().blocks().stream().filter(Block.Prose.class::isInstance).toList());
    }
  }

  @Test
  void aDateBelowATitleOfTheSameLevelIsThatOfTheDay() {
    List<Day> days = Documents.read("# My log\n\n# April 3, 2026\n\n" + TABLE);
    assertEquals(Optional.of("My log"), days.get(0).title());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), days.get(0).date());
  }

  @Test
  void aDateAboveTheTasksThatIsNotTakenIsReported() {
    String conflict =
        "the heading says 2026-04-04 and what stands above 2026-04-03, which is taken";
    for (String text :
        List.of(
            "# Work of April 3, 2026\n\n# Work of April 4, 2026\n\n",
            "---\ndate: 2026-04-03\n---\n# Work\n\n# April 4, 2026\n\n")) {
      LeverageRecord record =
          Documents.record("post.md", (text + TABLE).getBytes(StandardCharsets.UTF_8));
      assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), record.days().get(0).date());
      assertEquals(conflict, record.problems().get(0).message());
    }
  }

  @Test
  void tokensOfTheTotalsAreTheDaysOwnUnlessTasksAddUpToThem() {
    String tasks =
        """
        | Task | Human Est. | Claude | Tokens |
        |---|---|---|---|
        | a | 1h | 5m | 1,000 |
        | b | 1h | 5m | %s |

        | Metric | Value |
        |---|---|
        | Total tasks | 2 |
        | Total tokens | 3,000 |
        """;
    assertEquals(Optional.empty(), Documents.read(String.format(tasks, "2,000")).get(0).tokens());
    assertEquals(
        Optional.of(Tokens.of(3000)), Documents.read(String.format(tasks, "")).get(0).tokens());
    assertEquals(
        Optional.of(Tokens.of(3000)),
        Documents.read(String.format(tasks, "1,999")).get(0).tokens());
  }

  @Test
  void factorsAndTotalsAreClaimsAndBlocksHavePlaces() throws IOException {
    Places places = new Places();
    String text =
        "# A\n\n##  B\n\nProse\n\n"
            + TABLE
            + "\n| Metric | Value |\n|---|---|\n| Total human-equivalent hours | 16.0 |\n";
    Source source =
        Source.of("post.md", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try (RecordReader reader =
        new MarkdownFormat().reader(source, ReadOptions.DEFAULT, new Problems())) {
      reader.drainTo(places);
    }
    assertEquals(
        List.of(
            "post.md:3:5 Heading[level=2, markdown=B]",
            "post.md:5:1 Prose[markdown=Prose]",
            "post.md:7:3 TASK_LOG",
            "post.md:11:3 AGGREGATES",
            "post.md:9:7 Task[Port the tests]",
            "post.md:9:3 ROW_NUMBER 1",
            "post.md:9:40 LEVERAGE 120.0x",
            "post.md:9:49 SUPERVISORY_LEVERAGE 480.0x",
            "post.md:13:34 TOTAL_HUMAN_ESTIMATE 16.0"),
        places.seen);
  }

  /** Notes where everything stands. */
  private static final class Places implements RecordSink {

    private final List<String> seen = new ArrayList<>();

    @Override
    public void block(Block block, Location location) {
      seen.add(location + " " + block);
    }

    @Override
    public void task(Task task) {}

    @Override
    public void task(Task task, Location location) {
      seen.add(location + " Task[" + task.title() + "]");
    }

    @Override
    public boolean acceptsClaims() {
      return true;
    }

    @Override
    public void claim(Claim claim) {
      seen.add(claim.location() + " " + claim.kind() + " " + claim.text());
    }
  }

  @Test
  void lineEndsAndAByteOrderMarkDoNotMatter() {
    Day expected = Documents.read("# A\n\nTwo\nlines\n\n" + TABLE).get(0);
    String windows = ("\ufeff# A\n\nTwo\nlines\n\n" + TABLE).replace("\n", "\r\n");
    assertEquals(expected, Documents.read(windows).get(0));
  }

  @Test
  void tablesAboutOtherThingsStayProse() {
    String other = "| Tool | Version |\n|------|---------|\n| JDK  | 17      |";
    Day day = Documents.read(TABLE + "\n" + other + "\n").get(0);
    assertEquals(List.of(Block.Marker.TASK_LOG, new Block.Prose(other)), day.body().blocks());
  }

  @Test
  void contentIsRecognised() {
    MarkdownFormat format = new MarkdownFormat();
    assertTrue(format.recognises(TABLE.getBytes(StandardCharsets.UTF_8)));
    assertTrue(format.recognises("---\ntitle: x\n---\n".getBytes(StandardCharsets.UTF_8)));
    assertTrue(!format.recognises("Task|Human|Claude\nx|1h|5m\n".getBytes(StandardCharsets.UTF_8)));
    assertTrue(!format.recognises("---\n\ntext\n\n---\n".getBytes(StandardCharsets.UTF_8)));
    assertTrue(!format.recognises(new byte[] {'P', 'K', 3, 4, (byte) 0xff}));
  }

  private static Task only(String markdown) {
    List<Day> days = Documents.read(markdown);
    assertEquals(1, days.size());
    assertEquals(1, days.get(0).tasks().size());
    return days.get(0).tasks().get(0);
  }
}
