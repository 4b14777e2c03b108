package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class SettingsTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-04-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path top;
  private Path folder;
  private Map<String, String> variables = Map.of();

  @BeforeEach
  void makeAFolderInAFolder() throws IOException {
    folder = Files.createDirectories(top.resolve("records/april"));
  }

  private Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), out, err, Ansi.OFF);
    int exitCode =
        LeverageCommand.run(
            args, console, Leverage.installed(), new Surroundings(TODAY, folder, variables));
    String prefix = top + "/";
    return new Ran(
        exitCode,
        out.toString(StandardCharsets.UTF_8).replace(prefix, ""),
        err.toString(StandardCharsets.UTF_8).replace(prefix, ""));
  }

  @Test
  void daysAndWeeksOfAnEstimateAreThoseOfTheSettings() throws IOException {
    Files.writeString(folder.resolve("leverage.toml"), "[week]\nday-hours = 6\nweek-hours = 30\n");
    Path file = folder.resolve("april.md");
    assertEquals(0, run("add", file + "", "Plan", "--human", "1d", "--agent", "12m").exitCode());
    assertEquals(0, run("add", file + "", "Build", "--human", "1w", "--agent", "12m").exitCode());
    String text = Files.readString(file);
    assertTrue(text.contains("| Plan |         6h |"), text);
    assertTrue(text.contains("| Build |        30h |"), text);
    assertTrue(text.contains("|  36.0 |"), text);
  }

  @Test
  void settingsInAnotherEncodingAreRefusedByName() throws IOException {
    Files.writeString(folder.resolve("leverage.toml"), "agent = \"x\"", StandardCharsets.UTF_16);
    assertTrue(
        run("config").err().endsWith("cannot be read: it is not encoded as UTF-8\n"),
        run("config").err());
  }

  @Test
  void withoutAFileTheDefaultsAreInForce() {
    assertEquals(
        new Ran(
            0,
            """
            # agent =                           # default
            week.day-hours = 8                  # default
            week.week-hours = 40                # default
            new.tags = ["AI", "Time Record"]    # default
            limits.bytes = 4294967296           # default
            limits.inflated-bytes = 8589934592  # default
            limits.inflation = 250              # default
            limits.rows = 10000000              # default
            limits.columns = 1000               # default
            limits.cell-length = 1000000        # default
            limits.tasks-per-day = 10000        # default
            limits.nesting = 200                # default
            limits.seconds = 86400              # default
            """,
            ""),
        run("config"));
  }

  @Test
  void theNearestFileIsOverTheUsersOwn() throws IOException {
    Path own = Files.createDirectories(top.resolve("home/.config/leverage"));
    Files.writeString(
        own.resolve("leverage.toml"), "agent = \"Codex\"\n[week]\nweek-hours = 37.5\n");
    Files.writeString(
        top.resolve("records/leverage.toml"),
        "agent = \"Claude\"\n[headers]\n\"Aufwand (h)\" = \"human\"\n");
    variables = Map.of("HOME", top.resolve("home").toString());
    Ran ran = run("config");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(
        ran.out().contains("agent = \"Claude\"                    # records/leverage.toml:1\n"),
        ran.out());
    assertTrue(
        ran.out()
            .contains(
                "week.week-hours = 37.5              # home/.config/leverage/leverage.toml:3\n"),
        ran.out());
    assertTrue(ran.out().contains("headers.\"Aufwand (h)\" = \"human\""), ran.out());
  }

  @Test
  void whatConfigPrintsIsAFileOfSettingsThatSaysTheSame() throws IOException {
    Files.writeString(
        folder.resolve("leverage.toml"),
        "agent = \"C\\\"3\"\nlimits.rows = 5\n[headers]\n\"a.b\" = \"human\"\n");
    String printed = run("config").out();
    Files.writeString(folder.resolve("leverage.toml"), printed);
    assertEquals(
        printed.replaceAll("  # .*", "").replaceAll(" +\n", "\n"),
        run("config").out().replaceAll("  # .*", "").replaceAll(" +\n", "\n"));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("leverage.toml"),
        """
        agnt = "Claude"
        [week]
        day-hours = "eight"
        [limits]
        rows = 0
        columns = 99999999999
        nesting = 501
        [headers]
        Aufwand = "robot"
        """);
    assertEquals(
        new Ran(
            3,
            "",
            """
            leverage.toml:1:1: there is no setting "agnt"; did you mean agent?
            leverage.toml:3:1: week.day-hours: expected a number of hours, found "eight"
            leverage.toml:5:1: limits.rows: expected a whole number from 1 on, found "0"
            leverage.toml:6:1: limits.columns: expected a whole number from 1 to 2147483647, found \
            "99999999999"
            leverage.toml:7:1: limits.nesting: expected a whole number from 1 to 500, found "501"
            leverage.toml:9:1: headers.Aufwand: expected a meaning such as title, human, agent, \
            tokens or keep, found "robot"
            """),
        run("totals", "any.csv"));
  }

  @Test
  void whatIsNoTomlIsSaidWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("leverage.toml"), "agent = \n");
    Ran ran = run("config");
    assertEquals(3, ran.exitCode());
    assertTrue(ran.err().startsWith("leverage.toml:1:"), ran.err());
  }

  @Test
  void aFileThatIsNamedReplacesTheOthers() throws IOException {
    Files.writeString(folder.resolve("leverage.toml"), "agent = \"Claude\"\n");
    Path other = Files.writeString(top.resolve("other.toml"), "limits.rows = 7\n");
    String named = run("config", "--config", other.toString()).out();
    assertTrue(named.contains("# agent = "), named);
    assertTrue(named.contains("limits.rows = 7 "), named);
    variables = Map.of("LEVERAGE_CONFIG", other.toString());
    assertEquals(named, run("config").out());
    assertEquals(3, run("config", "--config", top.resolve("none.toml").toString()).exitCode());
  }

  @Test
  void headersAndLimitsOfTheSettingsAreInForce() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("log.csv"), "Task,Aufwand (h),Agent (min)\nPort it,16,8\nTest,1,1\n");
    Files.writeString(folder.resolve("leverage.toml"), "headers.\"Aufwand (h)\" = \"human\"\n");
    Ran read = run("totals", log.toString(), "--json");
    assertTrue(read.out().contains("\"humanHours\": 17,"), read.out() + read.err());
    Files.writeString(folder.resolve("leverage.toml"), "limits.rows = 1\n");
    assertEquals(3, run("totals", log.toString()).exitCode());
  }

  @Test
  void newMakesTheRecordOfTodayAndAddFillsIt() throws IOException {
    Files.writeString(
        folder.resolve("leverage.toml"), "agent = \"Codex\"\nnew.tags = [\"Billing\"]\n");
    String file = folder.resolve("{date}.md").toString();
    Ran made = run("new", file);
    assertEquals(
        new Ran(0, "", "records/april/2026-04-02.md: the record of 2026-04-02 is made\n"), made);
    Path record = folder.resolve("2026-04-02.md");
    String text = Files.readString(record);
    assertTrue(
        text.startsWith(
            """
            ---
            title: "Leverage Record: April 02, 2026"
            date: 2026-04-02
            tags: [Billing]
            ---
            """),
        text);
    assertEquals(
        new Ran(3, "", "records/april/2026-04-02.md: exists already, and is left as it is\n"),
        run("new", file));
    assertEquals(
        0, run("add", record.toString(), "Port it", "--human", "4h", "--agent", "8m").exitCode());
    Ran check = run("check", record.toString());
    assertEquals(0, check.exitCode(), check.out());
    assertTrue(run("totals", record.toString(), "--json").out().contains("\"humanHours\": 4,"));
  }

  @Test
  void anAgentThatTheTableHasNoPlaceForIsSaid() throws IOException {
    Files.writeString(folder.resolve("leverage.toml"), "agent = \"Codex\"\n");
    Path post =
        Files.writeString(
            folder.resolve("2026-04-02.md"),
            "| Task | Human | Claude |\n|---|---|---|\n| A | 1h | 1m |\n");
    Ran ran =
        run("add", post.toString(), "B", "--human", "1h", "--agent", "2m", "--date", "2026-04-02");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.err().contains("the agent's name \"Codex\" is left out"), ran.err());
  }
}
