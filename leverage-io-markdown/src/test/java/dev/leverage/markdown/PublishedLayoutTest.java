package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.LeverageRecord;
import dev.leverage.audit.Audit;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedLayoutTest {

  private static List<String> notes(LeverageRecord record) {
    return record.problems().stream().map(Problem::toString).toList();
  }

  private static Task.Builder task(String title, double hours, double minutes) {
    return Task.titled(title)
        .human(Duration.ofSeconds((long) (hours * 3600)))
        .agentTime(Duration.ofSeconds((long) (minutes * 60)))
        .agent("Claude");
  }

  @Test
  void theFirstLayoutReadsAsItsTwin() {
    assertEquals(
        List.of(task("Port it", 120, 40).build(), task("Test it", 16, 8).build()),
        Documents.read(
                """
                ## The Numbers

                | # | **Task** | [Human Est.](method.md) | `Claude` | Leverage |
                |---|---|---|---|---|
                | 1 | Port it | [120 hours](log.md) | `40 min` | **180x** |
                | 2 | Test it | **16h** | _8 min_ | 120x |
                | | **Total** | 136h | 48 min | 170x |

                ## Aggregate

                | Tasks completed | 2 |
                |---|---|
                | Human equivalent | 136 hours (~3.4 work weeks) |
                | Claude wall-clock | 48 minutes (~0.8 hours) |
                | Tokens consumed | ~595,000 |
                """)
            .get(0)
            .tasks());
  }

  @Test
  void theLayoutWithoutSupervisionInfersItFromTheFactor() {
    LeverageRecord record =
        Documents.record(
            """
            | # | Task | Human Est. | Claude | Weeks | Factor | Sup. Factor |
            |---|---|---|---|---|---|---|
            | 1 | Port it | 120h | 51m | 3.0w | 141.2x | 1440.0x |
            """);
    assertEquals(
        List.of(task("Port it", 120, 51).supervision(Measure.ofMinutes(5).approximately()).build()),
        record.days().get(0).tasks());
    assertEquals(
        List.of(
            "post.md:3:46: the supervision time is inferred from the factor under"
                + " \"Sup. Factor\", and approximate"),
        notes(record));
  }

  @Test
  void aDashboardIsDaysWithStatedTotalsAndWithoutTasks() {
    LeverageRecord record =
        Documents.record(
            """
            # Our dashboard

            Updated daily.

            | Date | Tasks | Human hrs | Claude min | Sup. min | Leverage |
            |---|--:|--:|--:|--:|--:|
            | 2026-04-02 | 15 | 374 | 431 | 60 | 50.8x |
            | 2026-04-03 | 40 | 1,478 | 3,321 | | **26.7x** |

            More to come.
            """);
    Day first = record.days().get(0);
    Day second = record.days().get(1);
    assertEquals(2, record.days().size());
    assertEquals(Optional.of("Our dashboard"), first.title());
    assertEquals(List.of(new Block.Prose("Updated daily.")), first.body().blocks());
    assertEquals(List.of(), first.tasks());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), second.date());
    assertEquals(
        Optional.of(
            new StatedTotals(
                40,
                Optional.of(Measure.ofHours(1478)),
                Optional.of(Measure.ofMinutes(3321)),
                Optional.empty())),
        second.figures().statedTotals());
    assertEquals(List.of(new Block.Prose("More to come.")), second.body().blocks());
    assertEquals(List.of(), notes(record));
  }

  @Test
  void proseAroundADashboardIsJudgedAtItsPlace() throws IOException {
    String dashboard =
        """
        We did 19 tasks in two days.

        | Date | Tasks | Human hrs |
        |---|--:|--:|
        | 2026-04-02 | 15 | 374 |
        | 2026-04-03 | 5 | 40 |

        That is 400 human hours.
        """;
    byte[] bytes = dashboard.getBytes(StandardCharsets.UTF_8);
    Audit audit = new Audit();
    Documents.LEVERAGE.deliver(
        List.of(Source.of("post.md", new ByteArrayInputStream(bytes))), audit);
    assertEquals(
        List.of("post.md:1:8", "post.md:8:9"),
        audit.findings().stream().map(finding -> finding.location().toString()).toList());
  }

  @Test
  void aDashboardBesideTasksIsProse() {
    List<Day> days =
        Documents.read(
            """
            | Date | Tasks | Human hrs | Leverage |
            |---|--:|--:|--:|
            | 2026-04-02 | 15 | 374 | 50.8x |

            | Task | Human Est. |
            |---|---|
            | Port it | 4h |
            """);
    assertEquals(1, days.size());
    assertEquals(1, days.get(0).tasks().size());
    assertEquals(Optional.empty(), days.get(0).figures().statedTotals());
  }

  @Test
  void headingsOfAnyLevelDivideDays() {
    List<Day> days =
        Documents.read(
            """
            # Work log

            ## April 2, 2026

            | Task | Human Est. | Claude | Tokens |
            |---|---|---|---|
            | Port it | 4h | 5m | 45k |

            ### April 3, 2026

            | Task | Human Est. | Claude |
            |---|---|---|
            | Test it | 4h | 5m |

            ### 2026-05-01

            Something is due.
            """);
    assertEquals(2, days.size());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), days.get(0).date());
    assertEquals(Optional.of("Work log"), days.get(0).title());
    assertEquals(Optional.of(Tokens.of(45_000)), days.get(0).tasks().get(0).tokens());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), days.get(1).date());
    assertEquals(
        List.of(new Block.Heading(3, "2026-05-01"), new Block.Prose("Something is due.")),
        days.get(1).body().blocks().subList(1, 3));
    List<Day> twin = Documents.read(Documents.write(days));
    assertEquals(days.get(1).header(), twin.get(1).header());
    assertEquals(twin, Documents.read(Documents.write(twin)));
  }

  @Test
  void headersThatTheCallerMapsMakeATableOfTasks() throws IOException {
    String text =
        """
        | Arbeit | Aufwand (h) | Devin |
        |---|---|---|
        | Port it | 4 | 5m |
        """;
    ReadOptions options =
        ReadOptions.DEFAULT
            .withColumn("Arbeit", "title")
            .withColumn("Aufwand (h)", "human")
            .withColumn("Devin", "agent")
            .withDefaultDate(LocalDate.of(2026, 4, 2));
    LeverageRecord record =
        Documents.LEVERAGE
            .reading(options)
            .read(
                Source.of(
                    "post.md", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        List.of(task("Port it", 4, 5).agent("Devin").build()), record.days().get(0).tasks());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), record.days().get(0).date());
  }

  @Test
  void aFileNamedAfterAnotherDateIsReported() {
    LeverageRecord record =
        Documents.record(
            "2026-04-03.md",
            """
            # Leverage Record: April 02, 2026

            | Task | Human Est. |
            |---|---|
            | Port it | 4h |
            """
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), record.days().get(0).date());
    assertEquals(
        List.of(
            "2026-04-03.md: the name of the file says 2026-04-03 and the document 2026-04-02,"
                + " which is taken"),
        notes(record));
  }

  @Test
  void theDatesInTheRowsCountForMoreThanTheNameOfTheFile() {
    LeverageRecord record =
        Documents.record(
            "2026-04-03.md",
            "| Date | Task | Human Est. |\n|---|---|---|\n| 2026-04-02 | Port it | 3h |\n"
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), record.days().get(0).date());
    assertEquals(
        List.of(
            "2026-04-03.md: the name of the file says 2026-04-03 and the document 2026-04-02,"
                + " which is taken"),
        record.problems().stream().map(Problem::toString).toList());
  }
}
