package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

  private static final Path RECORDS = Path.of("..", "examples", "records");
  private static final Pattern CELL = Pattern.compile("\\|\\s*([^|]*?)\\s*(?=\\|)");

  @TempDir private Path folder;

  /** A figure of the reference day, where it stands, and a wrong one in its place. */
  record Wrong(int offset, String figure, String wrong) {

    String in(String text) {
      return text.substring(0, offset) + wrong + text.substring(offset + figure.length());
    }

    String place(String text) {
      String before = text.substring(0, offset);
      long line = 1 + before.chars().filter(c -> c == '\n').count();
      return "a.md:" + line + ":" + (offset - before.lastIndexOf('\n'));
    }
  }

  private static String reference() throws IOException {
    return Files.readString(RECORDS.resolve("2026-04-02.md"));
  }

  /** Every figure that follows from others: all cells but those of measures and of tokens. */
  static Stream<Wrong> cells() throws IOException {
    String text = reference();
    List<Wrong> all = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Matcher cell = CELL.matcher(line);
      for (int column = 0; line.startsWith("|") && cell.find(); column++) {
        String figure = cell.group(1);
        boolean task = Character.isDigit(line.replace(" ", "").charAt(1));
        boolean total =
            column == 1 && (line.startsWith("| Total") || line.startsWith("| Weighted"));
        boolean derived = task ? column == 0 || column > 4 : total && !line.contains("tokens");
        if (derived) {
          all.add(new Wrong(start + cell.start(1), figure, changed(figure)));
        }
      }
      start += line.length() + 1;
    }
    return all.stream();
  }

  private static String changed(String figure) {
    char first = figure.charAt(0);
    return (first == '9' ? '4' : (char) (first + 1)) + figure.substring(1);
  }

  static Stream<Wrong> sentences() throws IOException {
    String text = reference();
    return Stream.of(
            new String[] {"Fifteen", "Sixteen"},
            new String[] {"374.0 human", "375.0 human"},
            new String[] {"431 Claude", "437 Claude"},
            new String[] {"52.1x. That", "51.2x. That"},
            new String[] {"9.35", "9.53"},
            new String[] {"60 minutes", "69 minutes"},
            new String[] {"374.0x. The", "347.0x. The"},
            new String[] {"2,412,000 tokens", "2,421,000 tokens"},
            new String[] {"141.2x, and", "142.1x, and"},
            new String[] {"1440.0x for", "1404.0x for"},
            new String[] {"five minutes", "four minutes"},
            new String[] {"three working", "two working"},
            new String[] {"120.0x.", "102.0x."},
            new String[] {"8.0x. Two", "8.8x. Two"},
            new String[] {"Two hours", "Nine hours"})
        .map(pair -> new Wrong(text.indexOf(pair[0]), pair[0], pair[1]));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-02.md,67", "2026-04-02.csv,30", "2026-04-02.xlsx,52"})
  void theReferenceDayGivesNoFinding(String name, String claims) {
    Ran ran = Ran.in(RECORDS, "check", "%" + name);
    assertEquals("", ran.out());
    assertEquals(name + ": 15 tasks, " + claims + " claims checked, 0 findings\n", ran.err());
    assertEquals(0, ran.exitCode());
  }

  @Test
  void everyFigureOfTheReferenceDayIsMadeWrong() throws IOException {
    assertEquals(15 * 3 + 6, cells().count());
    assertEquals(67, cells().count() + sentences().count() + 1, "the tokens are not derived");
  }

  @ParameterizedTest
  @MethodSource({"cells", "sentences"})
  void aFigureMadeWrongIsOneFindingAtItsPlace(Wrong wrong) throws IOException {
    String text = reference();
    Files.writeString(folder.resolve("a.md"), wrong.in(text));
    Ran ran = Ran.in(folder, "check", "%a.md");
    assertEquals(1, ran.out().lines().count(), ran.out());
    assertTrue(ran.out().startsWith(wrong.place(text) + ": "), ran.out());
  }

  @Test
  void tokensOfTheTableAreDataThatTheProseIsCheckedBy() throws IOException {
    Files.writeString(
        folder.resolve("a.md"), reference().replace("| 2,412,000 |", "| 2,412,900 |"));
    assertEquals(
        "a.md:16:55: warning: 2,412,000 tokens matches no figure of the record; the nearest is"
            + " 2,412,900 tokens, the total tokens\n",
        Ran.in(folder, "check", "%a.md").out());
  }

  @Test
  void aSentenceInAWorkbookIsFoundInItsCell() throws IOException {
    Files.writeString(folder.resolve("a.md"), reference().replace("9.35 working", "9.53 working"));
    assertEquals(0, Ran.in(folder, "convert", "%a.md", "-o", "%a.xlsx").exitCode());
    assertEquals(
        "a.xlsx:Notes!E3: warning: 9.53 working weeks matches no figure of the record; the nearest"
            + " is 9.35 working weeks, the total human estimate\n",
        Ran.in(folder, "check", "%a.xlsx").out());
    assertTrue(Ran.in(folder, "check", "%a.xlsx", "--json").out().contains("\"cell\": \"E3\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--sarif"})
  void noFindingIsAnEmptyListForPrograms(String form) {
    Ran ran = Ran.in(RECORDS, "check", "%2026-04-02.md", form);
    assertTrue(ran.out().contains(form.equals("--json") ? "\"findings\": [" : "\"results\": ["));
    assertEquals(0, ran.exitCode());
  }

  private Ran check(String csv, String... options) throws IOException {
    Files.writeString(folder.resolve("a.csv"), csv);
    List<String> args = new ArrayList<>(List.of("check", "%a.csv"));
    args.addAll(List.of(options));
    return Ran.in(folder, args.toArray(String[]::new));
  }

  private static final String HEADER = "Date,Task,Human est. (h),Agent (min),Leverage\n";
  private static final String WRONG = HEADER + "2026-04-02,a,16,7,173.1\n";
  private static final String CUT = HEADER + "2026-04-02,a,8,7,68.5\n";

  @Test
  void aWrongFigureIsALineAndExitCodeOne() throws IOException {
    Ran ran = check(WRONG);
    assertEquals("a.csv:2:19: error: leverage factor: expected 137.1, found 173.1\n", ran.out());
    assertEquals("a.csv: 1 task, 1 claim checked, 1 finding\n", ran.err());
    assertEquals(1, ran.exitCode());
  }

  @Test
  void aWarningIsExitCodeOneOnlyIfStrict() throws IOException {
    assertEquals(0, check(CUT).exitCode());
    assertEquals(1, check(CUT, "--strict").exitCode());
    assertEquals(1, check(CUT, "--strict").out().lines().count());
  }

  @Test
  void jsonHasTheFieldsOfAFinding() throws IOException {
    assertEquals(
        """
        {
          "findings": [
            {
              "severity": "error",
              "code": "wrong-figure",
              "file": "a.csv",
              "line": 2,
              "column": 19,
              "message": "leverage factor: expected 137.1, found 173.1",
              "expected": "137.1",
              "found": "173.1"
            }
          ]
        }
        """,
        check(WRONG, "--json").out());
  }

  @Test
  void sarifNamesRuleLevelMessageAndRegion() throws IOException {
    String sarif = check(WRONG, "--sarif").out().replaceAll("\\s+", " ");
    assertTrue(sarif.contains("\"version\": \"2.1.0\""), sarif);
    assertTrue(
        sarif.contains(
            "\"ruleId\": \"wrong-figure\", \"level\": \"error\", \"message\": { \"text\": \"leverage"
                + " factor: expected 137.1, found 173.1\" }"),
        sarif);
    assertTrue(sarif.contains("\"region\": { \"startLine\": 2, \"startColumn\": 19 }"), sarif);
  }

  private static final String TWO_DAYS =
      """
      Date,Task,Human est. (h),Agent (min),Leverage,Project
      2026-04-01,a,16,7,1.0,Billing
      2026-04-02,b,16,7,2.0,Billing
      2026-04-02,c,16,7,3.0,Search
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--since 2026-04-02       | 2.0 3.0     | 2 findings in 1 of 2 days",
        "--until 2026-04-01       | 1.0         | 1 finding in 1 of 2 days",
        "--where Project=Search   | 2.0 3.0     | 2 findings in 1 of 2 days",
        "--where Project=Billing  | 1.0 2.0 3.0 | 3 findings in 2 of 2 days",
        "--since 2026-05-01       | ''          | 0 findings in 0 of 2 days",
      })
  void filtersChooseDaysAndEachIsJudgedWhole(String filter, String wrong, String summary)
      throws IOException {
    Ran ran = check(TWO_DAYS, filter.split(" "));
    List<String> found = ran.out().lines().map(line -> line.replaceAll(".*found ", "")).toList();
    assertEquals(wrong, String.join(" ", found));
    assertEquals("a.csv: 3 tasks, 3 claims checked, " + summary + "\n", ran.err());
  }

  @Test
  void aConditionOnAnUnknownColumnIsAnError() throws IOException {
    Ran ran = check(TWO_DAYS, "--where", "Projekt=Search");
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("did you mean \"Project\"?"), ran.err());
  }

  @Test
  void everyInputIsAnsweredAndTheHighestExitCodeCounts() throws IOException {
    Files.writeString(folder.resolve("wrong.csv"), WRONG);
    Files.writeString(folder.resolve("broken.csv"), HEADER + "2026-04-02,a,soon,7,137.1\n");
    Ran ran = Ran.in(folder, "check", "%broken.csv", "%wrong.csv", "%missing.csv");
    assertEquals(3, ran.exitCode());
    assertEquals(1, ran.out().lines().count());
    assertTrue(ran.err().contains("broken.csv:2:14: expected a duration"), ran.err());
    assertTrue(ran.err().contains("missing.csv: "), ran.err());
    assertTrue(ran.err().contains("wrong.csv: 1 task"), ran.err());
  }
}
