package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each wrong input is told in one line a problem: file, place, what was found and expected. */
class WrongInputTest {

  @TempDir private Path folder;

  private void assertTold(int exitCode, String message, String content) throws IOException {
    Files.write(folder.resolve("april.csv"), content.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        new Ran(exitCode, "", message + "\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "%out.csv"));
  }

  @Test
  void aMissingFile() {
    assertEquals(
        new Ran(3, "", "none.csv: there is no such file\n"),
        Ran.in(folder, "convert", "%none.csv", "-o", "%out.csv"));
  }

  @Test
  void aFolderWithoutARecord() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertEquals(
        new Ran(3, "", "empty: this folder has no file with an ending of a format\n"),
        Ran.in(folder, "totals", "%empty"));
  }

  @Test
  void anUnknownFormat() throws IOException {
    Files.writeString(folder.resolve("april.txt"), "Dear diary");
    assertEquals(
        new Ran(
            2,
            "",
            "april.txt: expected a name that ends in one of ENDINGS, or content that tells the"
                + " format, found neither; name the format with --from\n"),
        ConvertTest.withoutEndings(Ran.in(folder, "convert", "%april.txt", "-o", "%out.csv")));
  }

  @Test
  void anUnknownFormatOfStandardInput() {
    assertEquals(
        new Ran(
            2, "", "standard input: the content does not tell the format; name it with --from\n"),
        Ran.reading("Dear diary", "totals", "-"));
  }

  @Test
  void anEmptyFile() throws IOException {
    assertTold(3, "april.csv: expected a header and rows, found nothing", "");
  }

  @Test
  void noTable() throws IOException {
    assertTold(
        3,
        "april.csv:1:1: expected a header such as \"Task,Human est. (h),Agent (min)\", divided at"
            + " a comma, semicolon, tab or pipe, found \"Dear diary\"",
        "Dear diary\n");
  }

  @Test
  void noTableInMarkdown() throws IOException {
    Files.writeString(folder.resolve("april.md"), "# April\n\nNothing yet.\n");
    assertEquals(
        new Ran(
            3,
            "",
            "april.md:1:1: expected a table of tasks with a header such as"
                + " \"| Task | Human Est. | Claude |\", found none\n"),
        Ran.in(folder, "totals", "%april.md"));
  }

  @Test
  void aTruncatedZip() throws IOException {
    ReferenceDay.in(folder);
    Ran.in(folder, "convert", "%april.csv", "-o", "%whole.xlsx");
    byte[] whole = Files.readAllBytes(folder.resolve("whole.xlsx"));
    Files.write(folder.resolve("april.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    assertEquals(
        new Ran(
            3,
            "",
            "april.xlsx: expected a whole Excel workbook, found a zip archive that is cut off or"
                + " damaged\n"),
        Ran.in(folder, "convert", "%april.xlsx", "-o", "%out.csv"));
  }

  @Test
  void aBadDuration() throws IOException {
    Files.writeString(
        folder.resolve("april.md"),
        """
        | Task | Human Est. | Claude |
        | ---- | ---------: | -----: |
        | Plan |       51 x |     9m |
        """);
    assertEquals(
        new Ran(
            3,
            "",
            "april.md:3:16: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"\n"),
        Ran.in(folder, "totals", "%april.md"));
    assertTold(
        3,
        "april.csv:2:6: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
        "Task,Agent (min)\nPlan,51 x\n");
  }

  @Test
  void aNegativeDuration() throws IOException {
    assertTold(
        3,
        "april.csv:2:6: expected a duration that is not negative, found \"-5\"",
        "Task,Agent (min)\nPlan,-5\n");
  }

  @Test
  void twoColumnsOfDates() throws IOException {
    assertTold(
        3,
        "april.csv:1:6: expected one column for the date, found two: \"Date\" and \"Date\"",
        "Date,Date,Task,Agent (min)\n2026-04-02,2026-04-02,Plan,5\n");
  }

  @Test
  void aRaggedRow() throws IOException {
    assertTold(
        3,
        "april.csv:2:1: expected 2 cells as in the header, found 1 cell",
        "Task,Agent (min)\nPlan\n");
  }

  @Test
  void malformedUtf8() throws IOException {
    assertTold(
        3,
        "april.csv:2:4: expected valid UTF-8, found the byte 0xFF at offset 20",
        "Task,Agent (min)\nPla\u00ff,5\n");
  }

  @Test
  void anUnwritableTarget() throws IOException {
    ReferenceDay.in(folder);
    assertEquals(
        new Ran(3, "", "gone/out.csv: cannot be written: its folder does not exist\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "%gone/out.csv"));
  }

  @Test
  void anExistingOutput() throws IOException {
    ReferenceDay.in(folder);
    assertEquals(
        new Ran(3, "", "april.csv: exists already; --overwrite replaces it\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "%april.csv"));
  }

  @Test
  void nothingThatATerminalObeysIsPrinted() throws IOException {
    Files.writeString(
        folder.resolve("a\u001b[2Jb.csv"), "Task,Agent (min)\nPlan,\u001b]0;\u202eowned\u0007\n");
    assertEquals(
        new Ran(
            3,
            "",
            "a\\u001b[2Jb.csv:2:6: expected a duration such as \"51m\" or \"1.5h\", found"
                + " \"\\u001b]0;\\u202eowned\\u0007\"\n"),
        Ran.in(folder, "totals", "%a\u001b[2Jb.csv"));
    assertEquals(
        new Ran(3, "", "no\\u001b[2J\\u000ane.csv: there is no such file\n"),
        Ran.in(folder, "totals", "%no\u001b[2J\nne.csv"));
  }

  @Test
  void moreErrorsThanAnyoneReads() throws IOException {
    StringBuilder rows = new StringBuilder("Task,Agent (min)\n");
    for (int row = 0; row < 200; row++) {
      rows.append("Plan,x").append(row).append('\n');
    }
    Files.writeString(folder.resolve("april.csv"), rows);
    Ran ran = Ran.in(folder, "totals", "%april.csv");
    assertEquals(3, ran.exitCode());
    assertEquals(101, ran.err().lines().count());
    assertEquals(
        "april.csv: stopped here, after 100 errors; there may be more",
        ran.err().lines().reduce((a, b) -> b).orElse(""));
  }
}
