package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files to one, and one to many. */
class ConvertFilesTest {

  private static final String WEEK =
      """
      Date,Task,Human est. (h),Agent,Agent (min),Supervision (min),Tokens,Day tokens,Leverage,\
      Supervisory leverage,Client
      2026-04-02,Port it,16,Claude,8,2,,,120.0,480.0,Acme
      2026-04-02,Test it,4,Claude,8,2,,,30.0,120.0,Acme
      2026-04-03,Ship it,8,Claude,20,1,,,24.0,480.0,Beta
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder;

  @BeforeEach
  void writeTheWeek() throws IOException {
    Files.writeString(folder.resolve("week.csv"), WEEK);
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void split() {
    Ran ran = Ran.in(folder, "convert", "%week.csv", "-o", "%posts/{date}.md");
    assertEquals(new Ran(0, "", "posts/{date}.md: 2 days, 3 tasks in 2 files\n"), ran);
  }

  @Test
  void eachDayBecomesAFileAndAllFilesBecomeTheWeekAgain() throws IOException {
    split();
    assertEquals(
        List.of("posts", "posts/2026-04-02.md", "posts/2026-04-03.md", "week.csv"), files());
    for (String input : List.of("%posts", "%posts/*.md", "%posts/2026-04-0[23].md", "%**/*.md")) {
      Ran ran = Ran.in(folder, "convert", input, "-o", "%again.csv", "--overwrite");
      assertEquals(new Ran(0, "", "again.csv: 2 days, 3 tasks from 2 inputs\n"), ran, input);
      assertEquals(WEEK, written("again.csv"), input);
    }
  }

  @Test
  void allFilesAreWrittenOrNone() throws IOException {
    Files.createDirectory(folder.resolve("posts"));
    Files.writeString(folder.resolve("posts/2026-04-03.md"), "precious");
    assertEquals(
        new Ran(3, "", "posts/2026-04-03.md: exists already; --overwrite replaces it\n"),
        Ran.in(folder, "convert", "%week.csv", "-o", "%posts/{date}.md"));
    assertEquals(List.of("posts", "posts/2026-04-03.md", "week.csv"), files());
    assertEquals("precious", written("posts/2026-04-03.md"));
  }

  @Test
  void existingFilesAreReplacedIfTheUserSaysSo() throws IOException {
    Files.createDirectory(folder.resolve("posts"));
    Files.writeString(folder.resolve("posts/2026-04-03.md"), "old");
    assertEquals(
        0,
        Ran.in(folder, "convert", "%week.csv", "-o", "%posts/{date}.md", "--overwrite").exitCode());
    assertTrue(written("posts/2026-04-03.md").contains("Ship it"));
    assertEquals(
        List.of("posts", "posts/2026-04-02.md", "posts/2026-04-03.md", "week.csv"), files());
  }

  @Test
  void anErrorInTheRecordLeavesNeitherFilesNorFolders() throws IOException {
    Files.writeString(
        folder.resolve("bad.csv"),
        "Date,Task,Human est. (h)\n2026-04-02,Plan,1\n2026-04-03,Do,soon\n");
    assertEquals(
        3, Ran.in(folder, "convert", "%bad.csv", "-o", "%new/{year}/{date}.md").exitCode());
    assertEquals(List.of("bad.csv", "week.csv"), files());
  }

  @Test
  void aDayWithoutADateNeedsAName() throws IOException {
    Files.writeString(folder.resolve("undated.csv"), "Task,Human est. (h)\nPlan,1\n");
    assertEquals(
        new Ran(
            3,
            "",
            "posts/{date}.md: a day without title, which has no date, does not tell {date};"
                + " --date gives it one\n"),
        Ran.in(folder, "convert", "%undated.csv", "-o", "%posts/{date}.md"));
    assertEquals(
        0,
        Ran.in(folder, "convert", "%undated.csv", "-o", "%posts/{date}.md", "--date", "2026-04-05")
            .exitCode());
    assertTrue(Files.exists(folder.resolve("posts/2026-04-05.md")));
  }

  @Test
  void twoDaysOfOneNameAreAnError() throws IOException {
    Ran ran = Ran.in(folder, "convert", "%week.csv", "-o", "%posts/{month}.md");
    assertEquals(
        new Ran(3, "", "posts/04.md: would be the file of two days, the second of 2026-04-03\n"),
        ran);
    assertEquals(List.of("week.csv"), files());
  }

  @Test
  void aTitleNeverLeavesTheFolderAndIsNoDevice() throws IOException {
    String day = "# %s\n\n| Task | Human Est. | Claude |\n| --- | --- | --- |\n| A | 1h | 1m |\n";
    Files.createDirectory(folder.resolve("in"));
    List<String> titles = List.of("../../x", "CON", "NUL.txt", "C:\\x", "-rf", "x".repeat(300));
    for (int index = 0; index < titles.size(); index++) {
      Files.writeString(
          folder.resolve("in/2026-04-0" + (index + 1) + ".md"),
          "---\ntitle: '"
              + titles.get(index)
              + "'\n---\n\n"
              + day.formatted("Title").substring("# Title\n\n".length()));
    }
    Ran ran = Ran.in(folder, "convert", "%in", "-o", "%out/{title}.md");
    assertEquals(0, ran.exitCode(), ran.err());
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(
          List.of("C-x.md", "_CON.md", "_NUL.txt.md", "rf.md", "x.md", "x".repeat(60) + ".md"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void namesThatDifferOnlyInCaseAreACollision() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    for (String title : List.of("Plan", "PLAN")) {
      Files.writeString(
          folder.resolve("in/" + title.charAt(1) + ".md"),
          "---\ntitle: "
              + title
              + "\n---\n\n| Task | Human Est. | Claude |\n| --- | --- | --- |\n| A | 1h | 1m |\n");
    }
    Ran ran = Ran.in(folder, "convert", "%in", "-o", "%out/{title}.md");
    assertEquals(3, ran.exitCode());
    assertTrue(ran.err().contains("would be the file of two days"), ran.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aDateOfSeveralInputsJoinsInAFlatTargetAndNeedsAWordForMarkdown() throws IOException {
    split();
    Ran flat = Ran.in(folder, "convert", "%week.csv", "%posts/2026-04-03.md", "-o", "%all.csv");
    assertEquals(0, flat.exitCode(), flat.err());
    assertTrue(flat.err().endsWith("all.csv: 2 days, 4 tasks from 2 inputs; 1 loss\n"), flat.err());
    String[] apart = {"convert", "%week.csv", "%posts/2026-04-03.md", "-o", "%all.md"};
    assertEquals(
        new Ran(
            3,
            "",
            "posts/2026-04-03.md: 2026-04-03 is a day of week.csv too; --merge-days makes one day"
                + " of both\n"),
        Ran.in(folder, apart));
    assertFalse(Files.exists(folder.resolve("all.md")));
    Ran merged =
        Ran.in(
            folder,
            Stream.concat(Stream.of(apart), Stream.of("--merge-days")).toArray(String[]::new));
    assertEquals(new Ran(0, "", "all.md: 2 days, 4 tasks from 2 inputs\n"), merged);
    assertEquals(2, written("all.md").split("Ship it", -1).length - 1);
  }

  @Test
  void aColumnIsDroppedAndAMisspeltOneIsNot() throws IOException {
    assertEquals(
        new Ran(
            2,
            "",
            "columns to drop: the record has no column \"Cleint\"; did you mean \"Client\"?\n"),
        Ran.in(folder, "convert", "%week.csv", "-o", "%out.csv", "--drop", "Cleint"));
    assertFalse(Files.exists(folder.resolve("out.csv")));
    assertEquals(
        0,
        Ran.in(
                folder,
                "convert",
                "%week.csv",
                "-o",
                "%out.csv",
                "--drop",
                "client",
                "--drop",
                "supervision",
                "--drop",
                "agent-name")
            .exitCode());
    assertEquals(
        ReferenceDay.HEADER
            + """
            2026-04-02,Port it,16,,8,,,,120.0,
            2026-04-02,Test it,4,,8,,,,30.0,
            2026-04-03,Ship it,8,,20,,,,24.0,
            """
                .replace("\n", "\r\n"),
        written("out.csv"));
  }

  @Test
  void aWordThatMeansTwoColumnsIsAsked() {
    Ran ran = Ran.in(folder, "convert", "%week.csv", "-o", "%out.csv", "--drop", "Agent");
    assertEquals(
        new Ran(
            3,
            "",
            "columns to drop: \"Agent\" may be the agent's name or its time; ask for agent-name or"
                + " \"Agent (min)\"\n"),
        ran);
  }

  @Test
  void whatIsDroppedNeverReachesAStreamThatIsRefused() {
    Ran ran = Ran.in(folder, "convert", "%week.csv", "-o", "-", "--to", "csv", "--drop", "Cleint");
    assertEquals("", ran.out());
    assertEquals(2, ran.exitCode());
  }

  @Test
  void aPatternWithoutMatchesAndAFolderWithoutRecordsAreErrors() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertEquals(
        new Ran(
            3,
            "",
            """
            *.xlsx: no file has a name like this
            empty: this folder has no file with an ending of a format
            """),
        Ran.in(folder, "convert", "%*.xlsx", "%empty", "-o", "%out.csv"));
  }

  @Test
  void theOutputIsNotOneOfSeveralInputs() throws IOException {
    split();
    Files.copy(folder.resolve("week.csv"), folder.resolve("posts/all.csv"));
    Ran ran = Ran.in(folder, "convert", "%posts", "-o", "%posts/all.csv", "--overwrite");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("is one of the inputs and the output"), ran.err());
    assertEquals(WEEK, written("posts/all.csv"));
  }

  @Test
  void aWordInBracesThatNobodyKnowsIsWrongUsage() {
    Ran ran = Ran.in(folder, "convert", "%week.csv", "-o", "%{dat}.md");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("found \"{dat}\""), ran.err());
  }
}
