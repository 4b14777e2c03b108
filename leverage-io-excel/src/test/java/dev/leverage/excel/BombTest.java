package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.LeverageRecord;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks that are small, and large once they are inflated. */
@Tag("any-locale")
class BombTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int MEGABYTE = 1_000_000;

  private static byte[] workbook() {
    return new Xlsx()
        .sheet(
            "S",
            Xlsx.header(1),
            Xlsx.row(2, Xlsx.text("B2", "a"), Xlsx.number("C2", 0, "1"), Xlsx.number("D2", 0, "5")))
        .bytes();
  }

  /** Puts comments of so many megabytes before the end of the sheet. */
  private static byte[] bomb(int megabytes) throws IOException {
    byte[] comment = ("<!--" + "x".repeat(MEGABYTE - 7) + "-->").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = entry.getName().equals(SHEET) ? content.indexOf("</sheetData>") : 0;
        out.write(content.substring(0, end).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; end > 0 && i < megabytes; i++) {
          out.write(comment);
        }
        out.write(content.substring(end).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> errors(byte[] workbook, Limits limits) {
    return Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits));
  }

  private static void assertRead(byte[] workbook, Limits limits) throws IOException {
    LeverageRecord record = Xlsx.read(workbook, ReadOptions.DEFAULT.withLimits(limits));
    assertEquals("a", record.days().get(0).tasks().get(0).title());
  }

  @Tag("slow")
  @Test
  void aPartThatIsPackedTooTightIsRefusedWithTheRatioThatWasCounted() throws IOException {
    byte[] bomb = bomb(70);
    assertTrue(bomb.length < 100_000, bomb.length + " bytes");
    List<String> errors = errors(bomb, Limits.DEFAULT);
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(
        errors
            .get(0)
            .matches(
                "t\\.xlsx: expected at most 250 times the stored bytes in a part once inflated"
                    + " \\(limits\\.inflation\\), found at least [0-9]{3,4} in "
                    + SHEET),
        errors.get(0));
    assertRead(bomb, Limits.DEFAULT.withInflation(2000));
  }

  @Test
  void aSmallPartMayBePackedAsTightAsItLikes() throws IOException {
    assertRead(bomb(5), Limits.DEFAULT.withInflation(1));
  }

  @Test
  void aPartThatIsTooLargeOnceInflatedIsRefusedWithTheNumberReached() throws IOException {
    List<String> errors = errors(bomb(5), Limits.DEFAULT.withInflatedBytes(2L * MEGABYTE));
    assertTrue(
        errors
            .get(0)
            .matches(
                "t\\.xlsx: expected at most 2000000 bytes in a part once inflated"
                    + " \\(limits\\.inflated-bytes\\), found at least 20[0-9]{5} in "
                    + SHEET),
        errors.get(0));
  }

  @Test
  void anArchiveInAWorkbookIsNeverInflated() throws IOException {
    byte[] inner = bomb(5);
    byte[] outer =
        new Xlsx()
            .sheet(
                "S",
                Xlsx.header(1),
                Xlsx.row(
                    2, Xlsx.text("B2", "a"), Xlsx.number("C2", 0, "1"), Xlsx.number("D2", 0, "5")))
            .part("xl/embeddings/inner.xml", inner)
            .bytes();
    assertRead(outer, Limits.DEFAULT.withInflatedBytes(inner.length - 1L));
  }

  @Test
  void elementsThatHoldEachOtherTooDeeplyAreRefused() {
    byte[] workbook =
        new Xlsx().sheet("S", Xlsx.header(1), "<x>".repeat(300) + "</x>".repeat(300)).bytes();
    assertEquals(
        List.of(
            "t.xlsx: expected at most 200 levels of nesting (limits.nesting), found at least 201 in "
                + SHEET),
        errors(workbook, Limits.DEFAULT));
  }

  /** A few bytes can refer to a long text from each cell of a row. */
  @Test
  void aRowOfLongTextsIsRefused() {
    Limits limits = Limits.DEFAULT.withCellLength(10_000);
    Xlsx shared = new Xlsx().shared("<t>" + "x".repeat(4_000) + "</t>");
    shared.sheet(
        "S",
        Xlsx.header(1),
        Xlsx.row(
            2,
            Xlsx.cell("A2", "s", "0"),
            Xlsx.cell("B2", "s", "0"),
            Xlsx.cell("C2", "s", "0"),
            Xlsx.cell("D2", "s", "0")));
    String expected =
        "t.xlsx:S!C2: expected at most 10000 characters in a row (limits.cell-length), found at"
            + " least 12000";
    assertEquals(List.of(expected), errors(shared.bytes(), limits));
    String text = "x".repeat(4_000);
    Xlsx inline = new Xlsx();
    inline.sheet(
        "S",
        Xlsx.header(1),
        Xlsx.row(
            2,
            Xlsx.text("A2", text),
            Xlsx.text("B2", text),
            Xlsx.text("C2", text),
            Xlsx.text("D2", text)));
    assertEquals(List.of(expected), errors(inline.bytes(), limits));
    Xls old = new Xls("S").header();
    old.text("A2", text).text("B2", text).text("C2", text).text("D2", text);
    assertEquals(List.of(expected), errors(old.bytes(), limits));
  }
}
