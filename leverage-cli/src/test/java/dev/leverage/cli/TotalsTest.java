package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTest {

  private static final String AS_TEXT =
      """
      1 day, 15 tasks

      Human-equivalent hours                     374.0
      Agent minutes                                431
      Supervisory minutes                           60
      Tokens                                 2,412,000
      Weighted average leverage                  52.1x  over 15 tasks
      Weighted average supervisory leverage     374.0x  over 15 tasks
      Mean leverage                              50.8x  mean of the factors of 15 tasks
      """;

  private static final String AS_JSON =
      """
      {
        "days": 1,
        "tasks": 15,
        "humanHours": 374,
        "agentMinutes": 431,
        "supervisionMinutes": 60,
        "tokens": 2412000,
        "tokensComplete": true,
        "leverage": 52.1,
        "supervisoryLeverage": 374.0,
        "meanLeverage": 50.8,
        "leverageTasks": 15,
        "supervisedTasks": 15
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeTheReferenceDay() throws IOException {
    ReferenceDay.in(folder);
  }

  @Test
  void theReferenceDayAddsUp() {
    assertEquals(new Ran(0, AS_TEXT, ""), Ran.in(folder, "totals", "%april.csv"));
  }

  @Test
  void theReferenceDayAddsUpInJson() {
    assertEquals(new Ran(0, AS_JSON, ""), Ran.in(folder, "totals", "%april.csv", "--json"));
  }

  @Test
  void standardInputIsToldByItsContent() {
    assertEquals(new Ran(0, AS_JSON, ""), Ran.reading(ReferenceDay.CSV, "totals", "-", "--json"));
  }

  @Test
  void periodsAreRowsAboveTheTotal() throws IOException {
    writeMay();
    assertEquals(
        new Ran(
            0,
            """
            Week      Days  Tasks  Human h  Agent min  Sup. min      Tokens    Leverage  Supervisory   Mean
            2026-W14     1     15    374.0        431        60   2,412,000  52.1x (15)  374.0x (15)  50.8x
            2026-W18     1      2    ~11.0         30         -     40,000+   20.0x (1)            -  20.0x
            no date      1      1      0.5          -         -           -           -            -      -
            Total        3     18   ~385.5        461        60  2,452,000+  50.0x (16)  374.0x (15)  48.9x

            Leverage, supervisory: weighted averages, over (so many) tasks
            Mean: of the factors of the tasks
            Tokens with a +: or more, not known for every day
            """,
            ""),
        Ran.in(folder, "totals", "%april.csv", "%may.csv", "--by", "week"));
  }

  @Test
  void periodsAreAnArrayInJson() throws IOException {
    writeMay();
    assertEquals(
        new Ran(
            0,
            """
            [
              {
                "period": "2026-05",
                "keys": {
                  "Month": "2026-05"
                },
                "days": 1,
                "tasks": 2,
                "humanHours": 11,
                "agentMinutes": 30,
                "tokens": 40000,
                "tokensComplete": false,
                "leverage": 20.000,
                "meanLeverage": 20.000,
                "leverageTasks": 1,
                "supervisedTasks": 0
              },
              {
                "keys": {},
                "days": 1,
                "tasks": 1,
                "humanHours": 0.5,
                "tokensComplete": false,
                "leverageTasks": 0,
                "supervisedTasks": 0
              }
            ]
            """,
            ""),
        Ran.in(folder, "totals", "%may.csv", "--by", "month", "--json", "--precision", "3"));
  }

  @Test
  void whatIsKnownInPartIsSaidToBe() throws IOException {
    writeMay();
    assertEquals(
        new Ran(
            0,
            """
            2 days, 3 tasks

            Human-equivalent hours                  ~11.5
            Agent minutes                              30  stated by 1 of 3 tasks
            Supervisory minutes                         -
            Tokens                                 40,000  or more: not known for every day
            Weighted average leverage               20.0x  over 1 task
            Weighted average supervisory leverage       -
            Mean leverage                           20.0x  mean of the factors of 1 task
            """,
            ""),
        Ran.in(folder, "totals", "%may.csv"));
  }

  @Test
  void severalInputsAreAddedUpTogether() throws IOException {
    Files.copy(folder.resolve("april.csv"), folder.resolve("copy.tsv"));
    Ran ran =
        Ran.in(
            folder,
            "totals",
            "%april.csv",
            "%copy.tsv",
            "--from",
            "csv",
            "--delimiter",
            "comma",
            "--json");
    assertEquals(
        new Ran(
            0,
            AS_JSON
                .replace("\"tasks\": 15", "\"tasks\": 30")
                .replace("374,", "748,")
                .replace("431", "862")
                .replace("60,", "120,")
                .replace("2412000", "4824000")
                .replace("Tasks\": 15", "Tasks\": 30"),
            ""),
        ran);
  }

  @Test
  void everyInputIsAnsweredAndNothingIsPrintedIfOneIsWrong() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "Task,Human est. (h)\nPlan,soon\n");
    assertEquals(
        new Ran(
            3,
            "",
            """
            bad.csv:2:6: expected a duration such as "51m" or "1.5h", found "soon"
            none.csv: there is no such file
            """),
        Ran.in(folder, "totals", "%bad.csv", "%none.csv", "%april.csv"));
  }

  @Test
  void theDecimalMarkAndTheOrderOfDatesCanBeSaid() throws IOException {
    Files.writeString(
        folder.resolve("eu.csv"), "Date;Task;Human est. (h);Agent (min)\n3/4/2026;Plan;1,5;9\n");
    assertEquals(
        new Ran(
            0,
            """
            [
              {
                "period": "2026-04-03",
                "keys": {
                  "Day": "2026-04-03"
                },
                "days": 1,
                "tasks": 1,
                "humanHours": 1.5,
                "agentMinutes": 9,
                "tokensComplete": false,
                "leverage": 10.0,
                "meanLeverage": 10.0,
                "leverageTasks": 1,
                "supervisedTasks": 0
              }
            ]
            """,
            ""),
        Ran.in(
            folder,
            "totals",
            "%eu.csv",
            "--decimal",
            "comma",
            "--date-order",
            "day-first",
            "--by",
            "day",
            "--json"));
  }

  @Test
  void aRangeThatIsNoneIsWrongUsage() throws IOException {
    writeMay();
    assertEquals(
        true,
        Ran.in(folder, "totals", "%may.csv", "--range", "A3")
            .err()
            .contains(
                "expected a range of cells such as \"A3:H40\", \"A:H\" or \"3:40\", found \"A3\""));
  }

  @Test
  void aSheetOfCsvIsPassedOverWithAWarning() throws IOException {
    writeMay();
    Ran ran = Ran.in(folder, "totals", "%may.csv", "--sheet", "May", "--range", "A1:E9");
    assertEquals(0, ran.exitCode());
    assertEquals(
        true,
        ran.err()
            .contains("the choice of a sheet or range is passed over, since csv has no sheets"));
  }

  private void writeMay() throws IOException {
    Files.writeString(
        folder.resolve("may.csv"),
        """
        Date,Task,Human est. (h),Agent (min),Tokens
        2026-05-01,Plan,10,30,40000
        2026-05-01,Review,~1,,
        -,Retrospective,0.5,,
        """);
  }
}
