package dev.leverage.excel;

import static dev.leverage.excel.Xlsx.cell;
import static dev.leverage.excel.Xlsx.header;
import static dev.leverage.excel.Xlsx.number;
import static dev.leverage.excel.Xlsx.row;
import static dev.leverage.excel.Xlsx.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The thirteen ways in which values of a workbook are known to be lost or changed without a word:
 * each is an error, a warning that names the cell, or the right value.
 */
class SilentLossTest {

  private static Day only(Xlsx workbook) throws IOException {
    return workbook.read().days().get(0);
  }

  private static void namesTheCell(Xlsx workbook, String reference) {
    String error = workbook.errors().get(0);
    assertTrue(error.startsWith("t.xlsx:S!" + reference + ": "), error);
  }

  private static Xlsx withEstimate(String cell) {
    return new Xlsx().shared("<t>x</t>").sheet("S", header(1), row(2, text("B2", "a"), cell));
  }

  @Test
  void loss01aChangedDigitBreaksTheChecksum() {
    byte[] workbook = Xlsx.stored(withEstimate(number("C2", 0, "7")).bytes());
    int at = new String(workbook, StandardCharsets.ISO_8859_1).indexOf("<v>7</v>");
    workbook[at + 3] = '9';
    assertEquals(
        List.of(
            "t.xlsx: expected a whole Excel workbook, found a damaged one: the checksum of"
                + " xl/worksheets/sheet1.xml is wrong"),
        Xlsx.errors(workbook));
  }

  @Test
  void loss02datesCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .format("yyyy-mm-dd")
            .from1904()
            .sheet("S", header(1), row(2, number("A2", 1, "44652"), text("B2", "a")));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), only(workbook).date());
    assertEquals(
        Optional.of(LocalDate.of(2026, 4, 2)),
        new Xls("S")
            .header()
            .number("A2", "yyyy-mm-dd", 44_652)
            .text("B2", "a")
            .from1904()
            .read()
            .days()
            .get(0)
            .date());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "NaN", "2147483648", "1", "-1"})
  void loss03aSharedTextThatIsNotThereNamesTheCell(String index) {
    namesTheCell(withEstimate(cell("C2", "s", index)), "C2");
  }

  @Test
  void loss04aFormulaThatWasNeverCalculatedNamesTheCell() {
    namesTheCell(withEstimate("<c r=\"C2\"><f>1+1</f></c>"), "C2");
    Xls old = new Xls("S").header().text("B2", "a");
    old.cell("C2").setCellFormula("1+1");
    assertTrue(old.errors().get(0).startsWith("t.xlsx:S!C2: "), old.errors().toString());
  }

  @Test
  void loss05aCellOrRowThatComesTwiceIsAnError() {
    namesTheCell(withEstimate(number("C2", 0, "1") + number("C2", 0, "2")), "D2");
    namesTheCell(new Xlsx().sheet("S", header(1), row(2), row(2, text("B2", "a"))), "A3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"r1", "styles"})
  void loss06aMissingRelationOrPartIsAnError(String id) throws IOException {
    Xlsx workbook = withEstimate(number("C2", 0, "1"));
    String relations = Xlsx.part(workbook.bytes(), "xl/_rels/workbook.xml.rels");
    String target = id.equals("r1") ? "worksheets/sheet1.xml" : "styles.xml";
    assertTrue(relations.contains("Id=\"" + id + "\""), relations);
    workbook.part(
        "xl/_rels/workbook.xml.rels", relations.replace("\"" + target + "\"", "\"gone.xml\""));
    assertTrue(
        workbook.errors().get(0).startsWith("t.xlsx: expected a whole Excel workbook"),
        workbook.errors().toString());
  }

  @Test
  void loss07aDocumentOfAnotherTypeIsAnError() throws IOException {
    Xlsx workbook = withEstimate(number("C2", 0, "1"));
    String types = Xlsx.part(workbook.bytes(), "[Content_Types].xml");
    workbook.part(
        "[Content_Types].xml",
        types.replace("spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml"));
    assertTrue(
        workbook.errors().get(0).contains("a document of the type"), workbook.errors().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"XFE2", "B7", "7", "ZZZZZZ2", "C1048577", "C"})
  void loss08aReferenceOutOfPlaceIsAnError(String reference) {
    Xlsx workbook =
        new Xlsx().sheet("S", header(1), row(2, text("B2", "a"), number(reference, 0, "1")));
    namesTheCell(workbook, "C2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5d", "0x1p3", " 5 ", "NaN", "Infinity", "1e309", "1e-400"})
  void loss09whatNoSpreadsheetStoresNamesTheCell(String value) {
    namesTheCell(withEstimate(number("C2", 0, value)), "C2");
  }

  @Test
  void loss10valuesAreTheStoredOnesWhateverIsShown() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .format("0.0")
            .format("m/d/yy")
            .sheet(
                "S",
                header(1),
                row(
                    2,
                    number("A2", 2, "10000"),
                    text("B2", "a"),
                    number("C2", 1, "0.30000000000000004"),
                    number("D2", 0, "0.123")));
    assertEquals(Optional.of(LocalDate.of(1927, 5, 18)), only(workbook).date());
    assertEquals(
        Optional.of(Measure.ofMillis(1_080_000)), only(workbook).tasks().get(0).humanEstimate());
    assertEquals(Optional.of(Measure.ofMillis(7_380)), only(workbook).tasks().get(0).agentTime());
  }

  @Test
  void loss11daysThatNeverWereNameTheCell() {
    namesTheCell(
        new Xlsx()
            .format("yyyy-mm-dd")
            .sheet("S", header(1), row(2, number("A2", 1, "60"), text("B2", "a"))),
        "A2");
    namesTheCell(
        new Xlsx().sheet("S", header(1), row(2, cell("A2", "d", "2026-02-30"), text("B2", "a"))),
        "A2");
    List<String> old =
        new Xls("S").header().number("A2", "yyyy-mm-dd", 60).text("B2", "a").errors();
    assertTrue(old.get(0).startsWith("t.xlsx:S!A2: "), old.toString());
  }

  @Test
  void loss12whatIsHiddenIsNamed() throws IOException {
    String hidden = row(2, text("B2", "a")).replace("<row ", "<row hidden=\"1\" ");
    assertEquals(1, new Xlsx().sheet("S", header(1), hidden).notes().size());
    Xls old = new Xls("Hidden").header().text("B2", "old");
    old.sheet("Shown").header().text("B2", "new");
    old.workbook().setSheetHidden(0, true);
    assertEquals(
        "t.xlsx: only the tasks in the sheet \"Shown\" are read, not those in the sheet \"Hidden\"",
        old.read().problems().get(0).toString());
  }

  /** Files that are broken in ways of their own, each by a name. */
  private static Map<String, byte[]> brokenFiles() throws IOException {
    byte[] whole = Xlsx.write(List.of(ReferenceDay.day()));
    byte[] old = new Xls("S").header().text("B2", "a").bytes();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("head-only.xlsx", new byte[] {'P', 'K', 3, 4, 0});
    files.put("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
    files.put("cut.xls", Arrays.copyOf(old, old.length / 2));
    files.put("head-only.xls", Arrays.copyOf(old, 600));
    files.put("deep.xlsx", new Xlsx().sheet("S", "<a>".repeat(300)).bytes());
    files.put("no-xml.xlsx", withSheet("<worksheet"));
    files.put("with-dtd.xlsx", withSheet("<!DOCTYPE x SYSTEM \"/x.dtd\"><worksheet/>"));
    files.put("bomb.xlsx", withSheet("<worksheet>" + "<a/>".repeat(17_000_000) + "</worksheet>"));
    files.put("long.xlsx", withEstimate(cell("C2", "str", "x".repeat(1_000_001))).bytes());
    files.put("no-relation.xlsx", withEstimate("").part("xl/_rels/workbook.xml.rels", "").bytes());
    files.put("no-types.xlsx", withEstimate("").part("[Content_Types].xml", "").bytes());
    files.put("zip.xlsx", Xlsx.zip(Map.of("a.txt", new byte[] {1})));
    files.put("empty.xlsx", new byte[0]);
    return files;
  }

  private static byte[] withSheet(String xml) {
    return withEstimate("").part("xl/worksheets/sheet1.xml", xml).bytes();
  }

  /** POI names its temporary files and tells which of its settings lifts a limit. */
  @Tag("slow")
  @Test
  void loss13noMessageHoldsAnAbsolutePathOrTellsHowToLiftALimitOfAnotherLibrary(
      @TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> broken : brokenFiles().entrySet()) {
      Path file = Files.write(folder.resolve(broken.getKey()), broken.getValue());
      LeverageException read =
          assertThrows(LeverageException.class, () -> Xlsx.EXCEL.read(file), broken.getKey());
      assertEquals(
          List.of(),
          saidByOthers(read.getMessage().replace(file.toString(), "")),
          broken.getKey() + ": " + read.getMessage());
      String ofStream = String.join("\n", Xlsx.errors(broken.getValue()));
      assertEquals(List.of(), saidByOthers(ofStream), broken.getKey() + ": " + ofStream);
    }
  }

  private static List<String> saidByOthers(String message) {
    return Stream.of(
            System.getProperty("java.io.tmpdir"),
            System.getProperty("user.home"),
            System.getProperty("user.dir"),
            "file:",
            "Exception",
            "org.apache",
            "com.fasterxml",
            "ZipSecureFile",
            "IOUtils",
            "setM",
            "override")
        .filter(message::contains)
        .toList();
  }
}
