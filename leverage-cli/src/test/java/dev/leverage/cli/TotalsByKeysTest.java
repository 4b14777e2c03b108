package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class TotalsByKeysTest {

  /** Wednesday, 8 April 2026, in Berlin. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-08T02:00:00Z"), ZoneId.of("Europe/Berlin"));

  private static final String LOG =
      """
      Date,Task,Human est. (h),Agent,Agent (min),Tokens,Day tokens,Project
      2026-03-31,Plan the move,8,Claude,24,,90000,Ledger
      2026-04-01,Move the ledger,16,Claude,32,,,Ledger
      2026-04-01,Write the manual,4,Codex,30,,50000,
      2026-04-07,Import statements,10,Claude,20,12000,,Billing
      2026-04-08,Check the import,5,Codex,30,8000,,Billing
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeTheLog() throws IOException {
    Files.writeString(folder.resolve("log.csv"), LOG);
  }

  private Ran totals(String... args) {
    return on(Optional.empty(), args);
  }

  private Ran on(Optional<Terminal> terminal, String... args) {
    String prefix = folder + "/";
    String[] all =
        Stream.concat(Stream.of("totals", prefix + "log.csv"), Arrays.stream(args))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, err, Ansi.OFF, terminal);
    int code = LeverageCommand.run(all, console, Leverage.installed(), CLOCK);
    return new Ran(
        code,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8).replace(prefix, ""));
  }

  private static void assertOut(String expected, Ran ran) {
    assertEquals(new Ran(0, expected, ""), ran);
  }

  @Test
  void severalKeysGiveARowForEachOfTheirValues() {
    assertOut(
        """
        Week      Project         Days  Tasks  Human h  Agent min  Sup. min   Tokens   Leverage  Supervisory   Mean
        2026-W14  Ledger             2      2     24.0         56         -        -  25.7x (2)            -  25.0x
        2026-W14  no Project         1      1      4.0         30         -        -   8.0x (1)            -   8.0x
        2026-W14  not assignable     2      0        -          -         -  140,000          -            -      -
        2026-W15  Billing            2      2     15.0         50         -   20,000  18.0x (2)            -  20.0x
        Total                        4      5     43.0        136         -  160,000  19.0x (5)            -  19.6x

        Leverage, supervisory: weighted averages, over (so many) tasks
        Mean: of the factors of the tasks
        Not assignable: known only for days as a whole, such as their own tokens
        """,
        totals("--by", "week", "--by", "Project"));
  }

  @Test
  void gapsAreFilledAndTotalsRun() {
    assertOut(
        """
        Day         Days  Tasks  Human h  Agent min  Sup. min  Tokens   Leverage  Supervisory   Mean  Tasks so far  Human h so far  Leverage so far
        2026-04-05     0      0        -          -         -       -          -            -      -             0               -                -
        2026-04-06     0      0        -          -         -       -          -            -      -             0               -                -
        2026-04-07     1      1     10.0         20         -  12,000  30.0x (1)            -  30.0x             1            10.0            30.0x
        2026-04-08     1      1      5.0         30         -   8,000  10.0x (1)            -  10.0x             2            15.0            18.0x
        Total          2      2     15.0         50         -  20,000  18.0x (2)            -  20.0x             -               -                -

        Leverage, supervisory: weighted averages, over (so many) tasks
        Mean: of the factors of the tasks
        """,
        totals("--by", "day", "--fill", "--running", "--since", "2026-04-05"));
  }

  @Test
  void eachPeriodIsComparedWithTheOneBefore() {
    assertOut(
        """
        Week,days,tasks,humanHours,agentMinutes,supervisionMinutes,tokens,tokensComplete,leverage,supervisoryLeverage,meanLeverage,humanHoursChange,humanPercent,leverageChange,leveragePercent
        2026-W14,2,3,28,86,,140000,true,19.5,,19.3,,,,
        2026-W15,2,2,15,50,,20000,true,18.0,,20.0,-13,-46.4,-1.5,-7.9
        """
            .replace("\n", "\r\n"),
        totals("--by", "week", "--compare", "previous", "--csv"));
  }

  @Test
  void thePeriodBeforeTheFirstRowIsReadToo() {
    assertEquals(
        new Ran(
            0,
            """
            Week,days,tasks,humanHours,agentMinutes,supervisionMinutes,tokens,tokensComplete,leverage,supervisoryLeverage,meanLeverage,humanHoursChange,humanPercent,leverageChange,leveragePercent
            2026-W15,2,2,15,50,,20000,true,18.0,,20.0,-13,-46.4,-1.5,-7.9
            """
                .replace("\n", "\r\n"),
            """
            2026-04-06 to 2026-04-12, today being 2026-04-08 in Europe/Berlin
            """),
        totals("--this-week", "--by", "week", "--compare", "previous", "--csv"));
  }

  @Test
  void theLastDaysAreComparedWithAsManyBefore() {
    assertEquals(
        new Ran(
            0,
            """
            2 days, 2 tasks

            Human-equivalent hours                   15.0
            Agent minutes                              50
            Supervisory minutes                         -
            Tokens                                 20,000
            Weighted average leverage               18.0x  over 2 tasks
            Weighted average supervisory leverage       -
            Mean leverage                           20.0x  mean of the factors of 2 tasks

            Compared with 2026-03-26 to 2026-04-01    Change  Percent
            Tasks                                         -1  -33.3 %
            Human-equivalent hours                       -13  -46.4 %
            Agent minutes                                -36  -41.9 %
            Supervisory minutes                            -        -
            Tokens                                  -120,000  -85.7 %
            Weighted average leverage                   -1.5   -7.9 %
            Weighted average supervisory leverage          -        -
            """,
            """
            2026-04-02 to 2026-04-08, today being 2026-04-08 in Europe/Berlin
            """),
        totals("--last", "7d", "--compare", "previous"));
  }

  @Test
  void theLargestRowsComeFirst() {
    assertOut(
        """
        Day         Days  Tasks  Human h  Agent min  Sup. min   Tokens   Leverage  Supervisory   Mean
        2026-04-01     1      2     20.0         62         -   50,000  19.4x (2)            -  19.0x  ####################
        2026-04-07     1      1     10.0         20         -   12,000  30.0x (1)            -  30.0x  ##########
        Total          4      5     43.0        136         -  160,000  19.0x (5)            -  19.6x

        Leverage, supervisory: weighted averages, over (so many) tasks
        Mean: of the factors of the tasks
        2 more rows not shown: the largest by human hours come first
        """,
        totals("--by", "day", "--top", "2", "--bar", "ascii"));
  }

  @Test
  void theSpreadOfFactorsNamesItsTasks() {
    assertOut(
        """
        4 days, 5 tasks

        Human-equivalent hours                    43.0
        Agent minutes                              136
        Supervisory minutes                          -
        Tokens                                 160,000
        Weighted average leverage                19.0x  over 5 tasks
        Weighted average supervisory leverage        -
        Mean leverage                            19.6x  mean of the factors of 5 tasks

        Distribution
        Lowest leverage                         8.0x  "Write the manual", 2026-04-01
        Lower quartile                         10.0x
        Median                                 20.0x
        Upper quartile                         30.0x
        Highest leverage                       30.0x  "Move the ledger", 2026-04-01
        Weighted, were all estimates halved     9.5x
        Weighted, were all estimates doubled   37.9x
        Share of the largest tasks            79.1 %  of all human hours:
                                              16.0 h  "Move the ledger", 2026-04-01
                                              10.0 h  "Import statements", 2026-04-07
                                               8.0 h  "Plan the move", 2026-03-31
        """,
        totals("--distribution"));
  }

  @Test
  void everythingIsInTheJson() {
    assertOut(
        """
        [
          {
            "period": "2026-04",
            "keys": {
              "Month": "2026-04"
            },
            "days": 3,
            "tasks": 4,
            "humanHours": 35,
            "agentMinutes": 112,
            "tokens": 70000,
            "tokensComplete": true,
            "leverage": 18.8,
            "meanLeverage": 19.5,
            "leverageTasks": 4,
            "supervisedTasks": 0,
            "running": {
              "days": 3,
              "tasks": 4,
              "humanHours": 35,
              "agentMinutes": 112,
              "tokens": 70000,
              "tokensComplete": true,
              "leverage": 18.8,
              "meanLeverage": 19.5,
              "leverageTasks": 4,
              "supervisedTasks": 0
            },
            "change": {
              "tasks": {
                "absolute": 3,
                "percent": 300.0
              },
              "humanHours": {
                "absolute": 27,
                "percent": 337.5
              },
              "agentMinutes": {
                "absolute": 88,
                "percent": 366.7
              },
              "tokens": {
                "absolute": -20000,
                "percent": -22.2
              },
              "leverage": {
                "absolute": -1.2,
                "percent": -6.2
              }
            },
            "distribution": {
              "factors": 4,
              "lowerQuartile": 9.5,
              "median": 20.0,
              "upperQuartile": 30.0,
              "lowest": {
                "title": "Write the manual",
                "date": "2026-04-01",
                "leverage": 8.0
              },
              "highest": {
                "title": "Move the ledger",
                "date": "2026-04-01",
                "leverage": 30.0
              },
              "leverageIfHalved": 9.4,
              "leverageIfDoubled": 37.5,
              "shareOfLargestPercent": 88.6,
              "largest": [
                {
                  "title": "Move the ledger",
                  "date": "2026-04-01",
                  "humanHours": 16
                },
                {
                  "title": "Import statements",
                  "date": "2026-04-07",
                  "humanHours": 10
                },
                {
                  "title": "Check the import",
                  "date": "2026-04-08",
                  "humanHours": 5
                }
              ]
            }
          }
        ]
        """,
        totals(
            "--by",
            "month",
            "--compare",
            "previous",
            "--running",
            "--distribution",
            "--since",
            "2026-04-01",
            "--json"));
  }

  @Test
  void whatADayStatesForAllItsTasksIsNotDividedAmongTheWanted() {
    assertEquals(
        new Ran(
            0,
            """
            | Project | Days | Tasks | Human h | Agent min | Sup. min | Tokens | Leverage | Supervisory | Mean |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | Billing | 1 | 1 | 10.0 | 20 | - | 12,000 | 30.0x (1) | - | 30.0x |
            | Ledger | 2 | 2 | 24.0 | 56 | - | - | 25.7x (2) | - | 25.0x |
            | not assignable | 3 | 0 | - | - | - | 90,000 | - | - | - |
            | Total | 3 | 3 | 34.0 | 76 | - | 102,000+ | 26.8x (3) | - | 26.7x |

            - Leverage, supervisory: weighted averages, over (so many) tasks
            - Mean: of the factors of the tasks
            - Tokens with a +: or more, not known for every day
            - Not assignable: known only for days as a whole, such as their own tokens
            """,
            """
            filter: note: tokens or totals that 1 day states for all tasks together left out
            """),
        totals("--where", "Agent=Claude", "--by", "Project", "--md"));
  }

  @Test
  void aNarrowTerminalShowsWhatHasRoomAndNamesTheRest() {
    Ran ran =
        on(
            Optional.of(new Terminal(80, true)),
            "--by",
            "week",
            "--by",
            "agent",
            "--compare",
            "previous");
    assertOut(
        """
        Week      Agent           Tasks  Human h   Leverage  Human h +/-  Human %
        2026-W14  Claude              2     24.0  25.7x (2)            -        -
        2026-W14  Codex               1      4.0   8.0x (1)            -        -
        2026-W14  not assignable      0        -          -            -        -
        2026-W15  Claude              1     10.0  30.0x (1)          -14  -58.3 %
        2026-W15  Codex               1      5.0  10.0x (1)           +1  +25.0 %
        Total                         5     43.0  19.0x (5)            -        -

        Leverage, supervisory: weighted averages, over (so many) tasks
        Mean: of the factors of the tasks
        Not assignable: known only for days as a whole, such as their own tokens
        +/-, %: compared with the period before
        No room here for: Leverage +/-, Leverage %, Days, Agent min, Sup. min, Tokens, Supervisory, Mean
        """,
        ran);
    assertTrue(
        ran.out().lines().takeWhile(line -> !line.isEmpty()).allMatch(line -> line.length() <= 80));
  }

  @Test
  void barsAreDrawnBesideTheRowsOfATerminal() {
    assertOut(
        """
        Day         Days  Tasks  Human h  Agent min   Leverage
        2026-03-31     1      1      8.0         24  20.0x (1)  █████▌
        2026-04-01     1      2     20.0         62  19.4x (2)  ██████████████
        2026-04-07     1      1     10.0         20  30.0x (1)  ███████
        2026-04-08     1      1      5.0         30  10.0x (1)  ███▌
        Total          4      5     43.0        136  19.0x (5)

        Leverage, supervisory: weighted averages, over (so many) tasks
        Mean: of the factors of the tasks
        No room here for: Sup. min, Tokens, Supervisory, Mean
        """,
        on(Optional.of(new Terminal(70, true)), "--by", "day"));
  }

  @Test
  void textsOfARecordAreNotObeyed() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        """
        Date,Task,Human est. (h),Agent (min),Project
        2026-04-01,A,1,6,"\u001b[31m|<b>=x
        y"
        2026-04-01,B,1,6,"\u202e@SUM(1,2)"
        2026-04-01,C,1,6,'=1+1
        2026-04-01,D,1,6,日本語
        """);
    assertOut(
        """
        Project,days,tasks,humanHours,agentMinutes,supervisionMinutes,tokens,tokensComplete,leverage,supervisoryLeverage,meanLeverage
        \\u001b[31m|<b>=x\\u000ay,1,1,1,6,,,false,10.0,,10.0
        '=1+1,1,1,1,6,,,false,10.0,,10.0
        "\\u202e@SUM(1,2)",1,1,1,6,,,false,10.0,,10.0
        日本語,1,1,1,6,,,false,10.0,,10.0
        """
            .replace("\n", "\r\n"),
        totals("--by", "Project", "--csv"));
    assertOut(
        """
        | Project | Days | Tasks | Human h | Agent min | Sup. min | Tokens | Leverage | Supervisory | Mean |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | \\\\u001b\\[31m\\|\\<b\\>=x\\\\u000ay | 1 | 1 | 1.0 | 6 | - | - | 10.0x (1) | - | 10.0x |
        | =1+1 | 1 | 1 | 1.0 | 6 | - | - | 10.0x (1) | - | 10.0x |
        | \\\\u202e@SUM(1,2) | 1 | 1 | 1.0 | 6 | - | - | 10.0x (1) | - | 10.0x |
        | 日本語 | 1 | 1 | 1.0 | 6 | - | - | 10.0x (1) | - | 10.0x |
        | Total | 1 | 4 | 4.0 | 24 | - | - | 10.0x (4) | - | 10.0x |

        - Leverage, supervisory: weighted averages, over (so many) tasks
        - Mean: of the factors of the tasks
        """,
        totals("--by", "Project", "--md"));
    assertOut(
        """
        Project                  Days  Tasks  Human h  Agent min  Sup. min  Tokens   Leverage  Supervisory   Mean
        \\u001b[31m|<b>=x\\u000ay     1      1      1.0          6         -       -  10.0x (1)            -  10.0x
        =1+1                        1      1      1.0          6         -       -  10.0x (1)            -  10.0x
        \\u202e@SUM(1,2)             1      1      1.0          6         -       -  10.0x (1)            -  10.0x
        日本語                      1      1      1.0          6         -       -  10.0x (1)            -  10.0x
        Total                       1      4      4.0         24         -       -  10.0x (4)            -  10.0x

        Leverage, supervisory: weighted averages, over (so many) tasks
        Mean: of the factors of the tasks
        """,
        totals("--by", "Project"));
  }

  @Test
  void aColumnThatNobodyHasIsAnErrorWithAGuess() {
    assertEquals(
        new Ran(2, "", "filter: there is no column \"Projekt\"; did you mean \"Project\"?\n"),
        totals("--where", "Projekt=Billing"));
    assertEquals(
        new Ran(2, "", "totals: there is no column \"wek\"; did you mean \"Week\"?\n"),
        totals("--by", "wek"));
  }

  @Test
  void aValueThatNobodyHasIsNamedWithAGuess() {
    assertEquals(
        "filter: note: no task has \"Project=billing\"; did you mean \"Billing\"?",
        totals("--where", "Project=billing", "--json")
            .err()
            .lines()
            .skip(1)
            .findFirst()
            .orElse(""));
  }

  @Test
  void aFillOfMillenniaIsRefused() {
    Ran ran = totals("--by", "day", "--fill", "--since", "1900-01-01", "--until", "9999-12-31");
    assertEquals(
        new Ran(3, "", "totals: there are more than 100000 groups; choose keys of fewer values\n"),
        ran);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--fill                          | --fill needs periods, such as --by week",
        "--running --by agent            | --running needs one kind of period, such as --by week",
        "--top 3                         | --top needs rows, such as --by week",
        "--top 0 --by day                | --top needs a number of rows, at least 1",
        "--by day --by Day               | --by asks for the same twice",
        "--last 7d --this-week           | Give one of --last, --this-week, and --since with"
            + " --until, not several",
        "--since 2026-04-02 --until 2026-04-01 | --until 2026-04-01 is before --since 2026-04-02",
        "--compare previous              | --compare needs periods or days, such as --by week,"
            + " --last 7d, or --since with --until",
        "--last 7                        | Invalid value for option '--last': expected a number of"
            + " days or weeks such as 7d or 2w, found \"7\"",
        "--where Agent                   | Invalid value for option '--where' (COLUMN=VALUE): expected a column"
            + " and a value such as \"Agent=Claude\", found \"Agent\"",
      })
  void whatMakesNoSenseIsRefused(String args, String message) {
    assertEquals(
        new Ran(2, "", message + "\nTry 'leverage totals --help' for more information.\n"),
        totals(args.split(" ")));
  }

  @Test
  void aPartOfARecordIsConverted() throws IOException {
    Path april = folder.resolve("april.csv");
    Ran ran =
        Ran.in(
            folder,
            "convert",
            "%log.csv",
            "-o",
            "%april.csv",
            "--since",
            "2026-04-07",
            "--where",
            "Project=Billing",
            "--where",
            "Agent=Codex");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals(2, Files.readAllLines(april).size());
    assertTrue(Files.readString(april).contains("Check the import"));
  }
}
