package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddTest {

  private static final String NEW =
      """
      # Leverage Record: April 02, 2026

      ## Task Log

      |    # | Task | Human Est. | Agent | Factor |
      | ---: | ---- | ---------: | ----: | -----: |
      |    1 | Plan |         4h |   12m |  20.0x |

      ## Aggregate Statistics

      | Metric                           | Value |
      | -------------------------------- | ----: |
      | Total tasks                      |     1 |
      | Total human-equivalent hours     |   4.0 |
      | Total agent minutes              |    12 |
      | Weighted average leverage factor | 20.0x |
      """;

  @TempDir private Path folder;

  private Ran add(String... args) {
    return addTo("april.md", args);
  }

  private Ran addTo(String name, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "add";
    all[1] = folder.resolve(name).toString();
    System.arraycopy(args, 0, all, 2, args.length);
    Clock clock = Clock.fixed(Instant.parse("2026-04-02T12:00:00Z"), ZoneOffset.UTC);
    Ran ran = Ran.at(clock, Leverage.installed(), "", all);
    String prefix = folder + "/";
    return new Ran(ran.exitCode(), ran.out().replace(prefix, ""), ran.err().replace(prefix, ""));
  }

  private Path file() {
    return folder.resolve("april.md");
  }

  @Test
  void aFileIsMadeForTheTaskOfToday() throws IOException {
    assertEquals(
        new Ran(0, "april.md: \"Plan\" is added to 2026-04-02\n", ""),
        add("Plan", "--human", "4h", "--agent", "12m"));
    assertEquals(NEW, Files.readString(file()));
  }

  @Test
  void anEmptyFileIsBegunAsAMissingOneIs() throws IOException {
    Files.createFile(file());
    assertEquals(
        new Ran(0, "april.md: \"Plan\" is added to 2026-04-02\n", ""),
        add("Plan", "--human", "4h", "--agent", "12m"));
    assertEquals(NEW, Files.readString(file()));
  }

  @Test
  void aNameThatTellsNoFormatIsAnsweredWithThoseThatCanBeMade() {
    assertEquals(
        new Ran(
            2,
            "",
            "april: expected a name that ends in one of .csv, .tsv, .xlsx, .xlsm, .xls, .jsonl,"
                + " .ndjson, .md, .markdown, found no ending\n"),
        addTo("april", "Plan", "--human", "4h", "--agent", "12m"));
  }

  @Test
  void whatDayItIsMustBePlainWhereTheToolIsStrict() throws IOException {
    String twoDates = "---\ndate: 2026-04-03\n---\n\n" + NEW;
    Files.writeString(file(), twoDates);
    String conflict =
        "april.md:5:1: warning: the heading says 2026-04-02 and the front matter 2026-04-03,"
            + " which is taken\n";
    Ran strict = add("Ship", "--human", "2h", "--agent", "3m", "--date", "2026-04-03", "--strict");
    assertEquals(
        new Ran(
            1,
            "",
            conflict
                + "april.md: refused, since a strict operation allows no warning and there is"
                + " 1\n"),
        strict);
    assertEquals(twoDates, Files.readString(file()));
    assertEquals(
        conflict, add("Ship", "--human", "2h", "--agent", "3m", "--date", "2026-04-03").err());
  }

  @Test
  void aTaskGoesToItsPlaceByFactor() throws IOException {
    Files.writeString(file(), NEW);
    assertEquals(
        new Ran(
            0,
            """
            april.md: "Ship" is added to 2026-04-02
            april.md:7:6: row number: 1 becomes 2
            april.md:13:42: total tasks: 1 becomes 2
            april.md:14:40: total human estimate: 4.0 becomes 6.0
            april.md:15:41: total agent time: 12 becomes 15
            april.md:16:38: weighted leverage: 20.0x becomes 24.0x
            """,
            ""),
        add("Ship", "--human", "2h", "--agent", "3m"));
    assertEquals(
        NEW.replace(
                "|    1 | Plan |         4h |   12m |  20.0x |",
                "|    1 | Ship |         2h |    3m |  40.0x |\n"
                    + "|    2 | Plan |         4h |   12m |  20.0x |")
            .replace("|     1 |", "|     2 |")
            .replace("4.0 |", "6.0 |")
            .replace("    12 |", "    15 |")
            .replace("| 20.0x |\n", "| 24.0x |\n")
            .replace("|  24.0x |", "|  20.0x |"),
        Files.readString(file()));
  }

  @Test
  void aDayIsMadeAtTheEnd() throws IOException {
    Files.writeString(file(), NEW);
    assertEquals(
        new Ran(0, "april.md: \"Plan\" is added to 2026-04-03\n", ""),
        add("Plan", "--human", "4h", "--agent", "12m", "--date", "2026-04-03"));
    assertEquals(NEW + "\n" + NEW.replace("April 02", "April 03"), Files.readString(file()));
  }

  @Test
  void theTableOfTotalsIsMade() throws IOException {
    String table =
        """
        # April 2, 2026

        |Task|Human hrs|Claude min|Leverage|
        |---|---|---|---|
        |Build|1|2|30x|
        |Plan|1.5|2|45x|
        """;
    Files.writeString(file(), table);
    assertEquals(0, add("Tidy | up", "--human", "30m", "--agent", "7m").exitCode());
    assertEquals(
        table
            + """
            |Tidy \\| up|0.5|7|4x|

            ## Aggregate Statistics

            | Metric                           | Value |
            | -------------------------------- | ----: |
            | Total tasks                      |     3 |
            | Total human-equivalent hours     |   3.0 |
            | Total Claude minutes             |    11 |
            | Weighted average leverage factor | 16.4x |
            """,
        Files.readString(file()));
  }

  @Test
  void figuresOfTheCommandLineHaveTheDecimalMarkOfTheFile() throws IOException {
    String table =
        """
        # April 2, 2026

        | Task  | Human hrs | Claude min | Leverage |
        | ----- | --------- | ---------- | -------- |
        | Build | 1         | 2,5        | 24x      |
        """;
    Files.writeString(file(), table);
    Ran point = add("Plan", "--human", "1.5h", "--agent", "7m", "--decimal", "comma");
    assertEquals(2, point.exitCode());
    assertEquals(
        "Invalid value for option '--human': expected a duration such as \"51m\" or \"1,5h\","
            + " found \"1.5h\" (which --decimal point reads as \"1.5h\")",
        point.err().lines().findFirst().orElse(""));
    assertEquals(
        0, add("Plan", "--human", "1,5h", "--agent", "7,5m", "--decimal", "comma").exitCode());
    assertTrue(
        Files.readString(file()).contains("| Plan  | 1,5       | 7,5        | 12x      |"),
        Files.readString(file()));
  }

  @Test
  void aNewFileHasTheDecimalMarkThatItIsReadWith() throws IOException {
    for (String name : List.of("new.md", "new.csv", "new.tsv", "new.jsonl", "new.xlsx")) {
      for (String title : List.of("Plan", "Ship")) {
        Ran added = addTo(name, title, "--human", "1,5h", "--agent", "7,5m", "--decimal", "comma");
        assertEquals(0, added.exitCode(), added.toString());
      }
      Ran checked = Ran.in(folder, "check", "%" + name, "--decimal", "comma", "--strict");
      assertEquals(0, checked.exitCode(), checked.toString());
    }
    String post = Files.readString(folder.resolve("new.md"));
    assertTrue(post.contains("|    1 | Plan |       1,5h |  7,5m |  12,0x |"), post);
    assertTrue(post.contains("| Total human-equivalent hours     |   3,0 |"), post);
    String table = Files.readString(folder.resolve("new.csv"));
    assertTrue(table.contains("Plan,\"1,5\",,\"7,5\",,,,\"12,0\","), table);
  }

  @Test
  void aNewFileHasTheDelimiterThatItIsReadWith() throws IOException {
    for (String title : List.of("Plan", "Ship")) {
      Ran added =
          addTo("new.csv", title, "--human", "1.5h", "--agent", "7m", "--delimiter", "semicolon");
      assertEquals(0, added.exitCode(), added.toString());
    }
    String table = Files.readString(folder.resolve("new.csv"));
    assertTrue(table.startsWith("Date;Task;Human est. (h);"), table);
    assertEquals(3, table.lines().count());
  }

  @Test
  void whatHasNoColumnIsRefused() throws IOException {
    Files.writeString(file(), NEW);
    assertEquals(
        new Ran(
            2,
            "",
            "april.md:5:6: the table has no column for the supervision time of a task; add one, or"
                + " leave it out\n"),
        add("Ship", "--human", "2h", "--agent", "3m", "--supervision", "2m"));
    assertEquals(NEW, Files.readString(file()));
  }

  @Test
  void otherFormatsAreRefused() throws IOException {
    assertEquals(
        new Ran(2, "", "april.html: files of the format html cannot be changed in place\n"),
        Ran.in(folder, "add", "%april.html", "Plan", "--human", "1h", "--agent", "1m"));
    assertEquals(false, Files.exists(folder.resolve("april.html")));
  }

  @Test
  void valuesThatAreNoneAreWrongUsage() {
    assertEquals(2, add("Plan", "--human", "soon", "--agent", "12m").exitCode());
    assertEquals(2, add(" ", "--human", "1h", "--agent", "12m").exitCode());
    assertEquals(2, add("Plan", "--human", "1h").exitCode());
  }

  @Test
  void aFileOfAnyNameIsMadeInTheFormatThatIsNamed() throws IOException {
    Path log = folder.resolve("april.log");
    Clock clock = Clock.fixed(Instant.parse("2026-04-02T12:00:00Z"), ZoneOffset.UTC);
    String[] args = {
      "add", log.toString(), "Plan", "--human", "4h", "--agent", "12m", "--from", "markdown"
    };
    assertEquals(0, Ran.at(clock, Leverage.installed(), "", args).exitCode());
    assertEquals(NEW, Files.readString(log));
  }
}
