package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Tag("slow")
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

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'Task,Human (h)', 'plain text, such as CSV under an Excel name; give it the ending .csv'",
        "'<html><table></table></html>', 'a web page under an Excel name; give it the ending .html'",
        "'%PDF-1.7', 'a PDF document'",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>',"
            + " 'an XML Spreadsheet 2003; in Excel, save it as \"Excel Workbook (*.xlsx)\"'"
      })
  void otherKindsOfFilesAreRefusedByName(String content, String found) {
    isUnsupported(content.getBytes(StandardCharsets.UTF_8), found);
  }

  private static void isUnsupported(byte[] file, String found) {
    String error = Xlsx.errors(file).get(0);
    assertTrue(
        error.startsWith("t.xlsx: expected an Excel workbook (.xlsx or .xls), found " + found),
        error);
  }

  @Test
  void otherZipArchivesAreRefused() {
    assertEquals(
        List.of("t.xlsx: expected a whole Excel workbook, found a zip archive that is no workbook"),
        Xlsx.errors(Xlsx.zip(Map.of("a.txt", new byte[] {1}))));
    isUnsupported(
        Xlsx.zip(Map.of("mimetype", new byte[] {1}, "content.xml", new byte[] {1})),
        "an OpenDocument spreadsheet; save it as .xlsx");
  }

  @Test
  void workbooksOfOlderExcelsAreRefusedByName() throws IOException {
    byte[] excel2 = {0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00};
    isUnsupported(excel2, "a workbook of Excel 2 to 95");
    byte[] excel95 = {0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00, 0, 0, 0, 0};
    isUnsupported(compoundFile("Book", excel95), "a workbook of Excel 2 to 95");
  }

  @Test
  void otherCompoundFilesAreRefusedByName() throws IOException {
    isUnsupported(compoundFile("EncryptedPackage", new byte[9]), "a workbook with a password");
    isUnsupported(compoundFile("WordDocument", new byte[9]), "a file of another Microsoft program");
  }

  private static byte[] compoundFile(String stream, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(content), stream);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
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
  void aPartThatHoldsWhatItShouldBeIsRefused() {
    String sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found one whose part"
                + " xl/worksheets/sheet1.xml is no worksheet"),
        new Xlsx()
            .sheet("S")
            .part("xl/worksheets/sheet1.xml", "<other>" + sheet + "</other>")
            .errors());
  }

  @Test
  void aSheetWithoutItsPartIsNamed() {
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found one whose part"
                + " xl/worksheets/sheet1.xml is not well-formed XML"),
        new Xlsx().sheet("S").part("xl/worksheets/sheet1.xml", "<worksheet>").errors());
  }

  @Test
  void aPartIsLookedAtToItsEnd() {
    Xlsx workbook = new Xlsx().sheet("S", Xlsx.header(1), Xlsx.row(2, Xlsx.text("B2", "a")));
    String list =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>";
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found one whose part xl/workbook.xml is not"
                + " well-formed XML"),
        workbook.part("xl/workbook.xml", list + "<a></b></workbook>").errors());
  }

  @Test
  void sharedTextsThatAreNoXmlAreRefused() {
    Xlsx workbook =
        new Xlsx()
            .shared("<t>a</t>", "<t>b</t></x>")
            .sheet("S", Xlsx.header(1), Xlsx.row(2, Xlsx.cell("B2", "s", "0")));
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found one whose part xl/sharedStrings.xml is"
                + " not well-formed XML"),
        workbook.errors());
  }

  @Test
  void aSharedTextThatIsTooLongIsRefused() {
    Xlsx workbook =
        new Xlsx()
            .shared("<t>" + "a".repeat(1001) + "</t>")
            .sheet("S", Xlsx.header(1), Xlsx.row(2, Xlsx.cell("B2", "s", "0")));
    assertEquals(
        List.of(
            "t.xlsx: expected at most 1000 characters in a cell (limits.cell-length), found at"
                + " least 1001 in xl/sharedStrings.xml"),
        Xlsx.errors(
            workbook.bytes(), ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withCellLength(1000))));
  }
}
