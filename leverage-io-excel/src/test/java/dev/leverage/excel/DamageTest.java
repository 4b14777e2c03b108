package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DamageTest {

  private static final List<Day> DAYS = List.of(ReferenceDay.day());

  private static void isRefusedOrEqual(byte[] workbook, String what) throws IOException {
    try {
      assertEquals(DAYS, Xlsx.read(workbook).days(), what);
    } catch (LeverageException e) {
      assertFalse(e.problems().isEmpty());
    }
  }

  @Test
  void aTruncatedWorkbookIsRefused() throws IOException {
    byte[] whole = Xlsx.write(DAYS);
    for (int percent = 1; percent < 100; percent++) {
      int length = whole.length * percent / 100;
      byte[] cut = Arrays.copyOf(whole, length);
      assertEquals(
          List.of(
              "t.xlsx: expected a whole Excel workbook, found a zip archive that is cut off or"
                  + " damaged"),
          Xlsx.errors(cut));
    }
  }

  @Test
  void aFlippedBitNeverChangesAValue() throws IOException {
    byte[] whole = Xlsx.write(DAYS);
    for (int index = 0; index < whole.length; index += 11) {
      byte[] flipped = whole.clone();
      flipped[index] ^= (byte) (1 << (index % 8));
      isRefusedOrEqual(flipped, "byte " + index);
    }
  }

  @Test
  void nothingIsEmptyInput() {
    assertEquals(
        List.of("t.xlsx: expected an Excel workbook, found nothing"), Xlsx.errors(new byte[0]));
  }

  @Test
  void otherKindsOfFilesAreRefusedByName() {
    assertEquals(
        List.of(
            "t.xlsx: expected an Excel workbook (.xlsx), found plain text, such as CSV under an"
                + " Excel name"),
        Xlsx.errors("Task,Human (h)\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(
            "t.xlsx: expected an Excel workbook (.xlsx), found a web page under an Excel name; in"
                + " Excel, save it as \"Excel Workbook (*.xlsx)\" to have it read"),
        Xlsx.errors("<html><table></table></html>".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of("t.xlsx: expected a whole Excel workbook, found a zip archive that is no workbook"),
        Xlsx.errors(Xlsx.zip(Map.of("a.txt", new byte[] {1}))));
  }

  @Test
  void aDocumentTypeIsRefused() {
    Xlsx workbook =
        new Xlsx()
            .sheet("S")
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + "<worksheet><sheetData>&e;</sheetData></worksheet>");
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found a document type in its part"
                + " xl/worksheets/sheet1.xml"),
        workbook.errors());
  }

  @Test
  void aSheetWithoutItsPartIsNamed() {
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found one whose part"
                + " xl/worksheets/sheet1.xml is not well-formed XML"),
        new Xlsx().sheet("S").part("xl/worksheets/sheet1.xml", "<worksheet>").errors());
  }
}
