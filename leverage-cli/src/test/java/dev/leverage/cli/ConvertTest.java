package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeTheReferenceDay() throws IOException {
    ReferenceDay.in(folder);
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aFileIsWrittenAndSummedUpOnStandardError() throws IOException {
    assertEquals(
        new Ran(0, "", "out.csv: 1 day, 15 tasks\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "%out.csv"));
    assertEquals(ReferenceDay.CSV, written("out.csv"));
  }

  @Test
  void standardOutputGetsTheRecordAndNothingElse() {
    assertEquals(
        new Ran(0, ReferenceDay.CSV, "standard output: 1 day, 15 tasks\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "-", "--to", "csv"));
  }

  @Test
  void standardInputIsRead() {
    assertEquals(
        new Ran(0, ReferenceDay.CSV, "standard output: 1 day, 15 tasks\n"),
        Ran.reading(ReferenceDay.CSV, "convert", "-", "-o", "-", "--to", "csv"));
  }

  @Test
  void severalInputsBecomeOne() throws IOException {
    Files.writeString(
        folder.resolve("may.csv"), "Date,Task,Agent (min),Team\n2026-05-01,Plan,9,Blue\n");
    assertEquals(
        new Ran(0, "", "out.csv: 2 days, 16 tasks from 2 inputs\n"),
        Ran.in(folder, "convert", "%april.csv", "%may.csv", "-o", "%out.csv"));
    assertEquals(
        "2026-05-01,Plan,,,9,,,,,,Blue", written("out.csv").lines().reduce((a, b) -> b).orElse(""));
  }

  @Test
  void theReferenceDayGoesRoundAllFormats() throws IOException {
    String[] names = {"april.csv", "april.xlsx", "april.md", "again.xlsx", "again.csv"};
    for (int next = 1; next < names.length; next++) {
      Ran ran = Ran.in(folder, "convert", "%" + names[next - 1], "-o", "%" + names[next]);
      assertEquals(new Ran(0, "", names[next] + ": 1 day, 15 tasks\n"), ran);
    }
    assertEquals(ReferenceDay.CSV, written("again.csv"));
    String totals = Ran.in(folder, "totals", "%april.csv").out();
    assertEquals(new Ran(0, totals, ""), Ran.in(folder, "totals", "%april.xlsx"));
    assertEquals(new Ran(0, totals, ""), Ran.in(folder, "totals", "%april.md"));
  }

  @Test
  void theTasksOfAMarkdownDayAreSortedUnlessTheUserWantsThemAsGiven() throws IOException {
    Files.writeString(
        folder.resolve("two.csv"), "Task,Human est. (h),Agent (min)\nLow,1,60\nHigh,10,60\n");
    Ran sorted = Ran.in(folder, "convert", "%two.csv", "-o", "-", "--to", "markdown");
    Ran given =
        Ran.in(folder, "convert", "%two.csv", "-o", "-", "--to", "markdown", "--order", "given");
    assertTrue(sorted.out().indexOf("High") < sorted.out().indexOf("Low"), sorted.out());
    assertTrue(given.out().indexOf("Low") < given.out().indexOf("High"), given.out());
    assertEquals(
        "standard output: note: ", sorted.err().substring(0, "standard output: note: ".length()));
    assertEquals("standard output: 1 day, 2 tasks\n", given.err());
  }

  @Test
  void anExistingOutputIsRefusedBeforeAnythingIsRead() throws IOException {
    Files.writeString(folder.resolve("out.csv"), "precious");
    assertEquals(
        new Ran(3, "", "out.csv: exists already; --overwrite replaces it\n"),
        Ran.in(folder, "convert", "%none.csv", "-o", "%out.csv"));
    assertEquals("precious", written("out.csv"));
  }

  @Test
  void anExistingOutputIsReplacedIfTheUserSaysSo() throws IOException {
    Files.writeString(folder.resolve("out.csv"), "precious");
    assertEquals(
        0, Ran.in(folder, "convert", "%april.csv", "-o", "%out.csv", "--overwrite").exitCode());
    assertEquals(ReferenceDay.CSV, written("out.csv"));
  }

  @Test
  void aDeviceIsWrittenThroughAndStays() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "this system has no such device");
    assertEquals(
        new Ran(0, "", "/dev/null: 1 day, 15 tasks\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "/dev/null", "--to", "csv"));
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aFileCanBeConvertedIntoItself() throws IOException {
    Files.writeString(folder.resolve("own.csv"), ReferenceDay.CSV.replace("\r\n", "\n"));
    assertEquals(3, Ran.in(folder, "convert", "%own.csv", "-o", "%own.csv").exitCode());
    assertEquals(
        0, Ran.in(folder, "convert", "%own.csv", "-o", "%own.csv", "--overwrite").exitCode());
    assertEquals(ReferenceDay.CSV, written("own.csv"));
  }

  @Test
  void everyInputIsAnsweredAndNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "Task,Human est. (h)\nPlan,soon\nReview,-1\n");
    Files.writeString(folder.resolve("empty.csv"), "");
    assertEquals(
        new Ran(
            3,
            "",
            """
            bad.csv:2:6: expected a duration such as "51m" or "1.5h", found "soon"
            bad.csv:3:8: expected a duration that is not negative, found "-1"
            empty.csv: expected a header and rows, found nothing
            """),
        Ran.in(folder, "convert", "%bad.csv", "%april.csv", "%empty.csv", "-o", "%out.csv"));
    assertEquals(List.of("april.csv", "bad.csv", "empty.csv"), names());
  }

  @Test
  void theHighestCodeOfSeveralInputsCounts() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "Dear diary");
    assertEquals(
        new Ran(
            3,
            "",
            """
            notes.txt: expected a name that ends in one of ENDINGS, or content that tells the \
            format, found neither; name the format with --from
            none.csv: there is no such file
            """),
        withoutEndings(Ran.in(folder, "convert", "%notes.txt", "%none.csv", "-o", "%out.csv")));
  }

  /** Which formats are installed is not the subject here. */
  static Ran withoutEndings(Ran ran) {
    return new Ran(
        ran.exitCode(),
        ran.out(),
        ran.err().replaceAll("in one of (\\.[a-z]+, )*\\.[a-z]+", "in one of ENDINGS"));
  }

  @Test
  void aLossIsSaidAndStrictnessRefusesIt() throws IOException {
    Files.copy(folder.resolve("april.csv"), folder.resolve("again.csv"));
    String loss =
        "out.csv: warning: lost: the division of a date into several days, which csv cannot hold\n";
    assertEquals(
        new Ran(
            1,
            "",
            loss + "out.csv: refused, since a strict operation allows no warning and there is 1\n"),
        Ran.in(folder, "convert", "%april.csv", "%again.csv", "-o", "%out.csv", "--strict"));
    assertFalse(Files.exists(folder.resolve("out.csv")));
    assertEquals(
        new Ran(0, "", loss + "out.csv: 1 day, 30 tasks from 2 inputs; 1 loss\n"),
        Ran.in(folder, "convert", "%april.csv", "%again.csv", "-o", "%out.csv"));
  }

  @Test
  void aFailureLeavesNoTemporaryFile() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "Task,Human est. (h)\nPlan,soon\n");
    Ran.in(folder, "convert", "%bad.csv", "-o", "%out.csv");
    assertEquals(List.of("april.csv", "bad.csv"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void headersAndDatesThatARecordDoesNotTellAreTakenFromTheCommand() throws IOException {
    Files.writeString(folder.resolve("log.csv"), "Arbeit,Aufwand (h),Devin\nPort it,16,8\n");
    Ran ran =
        Ran.in(
            folder,
            "convert",
            "%log.csv",
            "-o",
            "%out.csv",
            "--map",
            "Arbeit=title",
            "--map",
            "Aufwand (h)=human",
            "--map",
            "Devin=agent",
            "--date",
            "2026-04-02");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(
        written("out.csv").endsWith("2026-04-02,Port it,16,Devin,8,,,,120.0,\r\n"),
        written("out.csv"));
  }

  @Test
  void aMeaningThatNobodyKnowsIsWrongUsage() {
    Ran ran = Ran.in(folder, "convert", "%april.csv", "-o", "%out.csv", "--map", "Devin=robot");
    assertEquals(2, ran.exitCode());
    assertTrue(
        ran.err()
            .contains(
                "expected a meaning such as title, human, agent, supervision, tokens, date or keep,"
                    + " found \"robot\""),
        ran.err());
    assertEquals(
        2, Ran.in(folder, "convert", "%april.csv", "-o", "%out.csv", "--map", "Devin").exitCode());
    assertEquals(
        2, Ran.in(folder, "convert", "%april.csv", "-o", "%out.csv", "--date", "soon").exitCode());
  }

  @Test
  void aLogHasATaskALineIfThatIsAskedFor() throws IOException {
    assertEquals(
        new Ran(
            0,
            "",
            "log.jsonl: warning: lost: tokens of a day, which jsonl cannot hold in the form that"
                + " was asked for\n"
                + "log.jsonl: 1 day, 15 tasks; 1 loss\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "%log.jsonl", "--lines", "task"));
    assertEquals(15, written("log.jsonl").lines().count());
    assertEquals(
        "{\"date\":\"2026-04-02\",\"task\":\"Move the ledger to event sourcing\",\"humanHours\":120,"
            + "\"agent\":\"Claude\",\"agentMinutes\":51,\"supervisionMinutes\":5}",
        written("log.jsonl").lines().findFirst().orElse(""));
  }

  @Test
  void aPostHasDecimalCommasIfThatIsAskedFor() throws IOException {
    Ran.in(folder, "convert", "%april.csv", "-o", "%out.md", "--to-decimal", "comma");
    assertTrue(written("out.md").contains(" 141,2x |"), written("out.md"));
    assertEquals(
        0, Ran.in(folder, "check", "%out.md", "--decimal", "comma", "--strict").exitCode());
    Ran.in(folder, "convert", "%out.md", "-o", "%back.csv", "--decimal", "comma");
    Ran.in(folder, "convert", "%april.csv", "-o", "%same.csv", "--order", "given");
    assertEquals(written("same.csv"), written("back.csv"));
  }

  @Test
  void aTableIsDividedAsSpreadsheetsOfOtherCountriesExpect() throws IOException {
    Ran ran =
        Ran.in(
            folder,
            "convert",
            "%april.csv",
            "-o",
            "%out.csv",
            "--to-decimal",
            "comma",
            "--to-delimiter",
            "semicolon");
    assertEquals(0, ran.exitCode(), ran.toString());
    assertTrue(written("out.csv").contains("120;Claude;51;5;;;141,2;1440,0"), written("out.csv"));
    assertEquals(0, Ran.in(folder, "check", "%out.csv", "--decimal", "comma").exitCode());
  }

  @Test
  void linesOfWhatHasNoneAreWrongUsage() {
    Ran ran = Ran.in(folder, "convert", "%april.csv", "-o", "%out.md", "--lines", "task");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().startsWith("--lines is about JSON Lines (jsonl), not about markdown\n"));
    assertFalse(Files.exists(folder.resolve("out.md")));
  }
}
