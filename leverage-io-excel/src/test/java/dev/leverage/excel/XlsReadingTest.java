package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsReadingTest {

  private static Xls estimate(String code, double value) {
    return new Xls("S").header().text("B2", "a").number("C2", code, value);
  }

  private static Task only(Xls workbook) throws IOException {
    return workbook.read().days().get(0).tasks().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "General, 0.33333333333333331, 1200000, false",
        "General, 120, 432000000, false",
        "General, 0.1, 360000, false",
        "'0.0\"h\"', 1.5, 5400000, false",
        "'0\" min\"', 90, 5400000, false",
        "'\"~\"0.0', 40, 144000000, true",
        "[h]:mm, 1.5, 129600000, false",
        "[h]:mm, 75, 6480000000, false",
        "[mm]:ss, 0.0354166666666667, 3060000, false",
        "h:mm, 0.0625, 5400000, false"
      })
  void numbersMeanWhatTheirFormatSays(String code, double value, long millis, boolean about)
      throws IOException {
    assertEquals(
        Optional.of(new Measure(millis, about)), only(estimate(code, value)).humanEstimate());
  }

  private static Xls dated(double value) {
    return new Xls("S").header().number("A2", "m/d/yyyy", value).text("B2", "a");
  }

  @ParameterizedTest
  @CsvSource({"59, 1900-02-28", "61, 1900-03-01", "46114, 2026-04-02", "2958465, 9999-12-31"})
  void datesAreCountedFrom1900(double value, LocalDate date) throws IOException {
    assertEquals(Optional.of(date), dated(value).read().days().get(0).date());
  }

  @Test
  void datesAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
    assertEquals(
        Optional.of(LocalDate.of(2026, 4, 2)), dated(44652).from1904().read().days().get(0).date());
  }

  @ParameterizedTest
  @CsvSource({"0", "60", "-1", "2958466"})
  void aDayThatNeverWasIsAnError(int value) {
    assertEquals(
        List.of(
            "t.xlsx:S!A2: expected a day of the calendar that began in 1900, found day "
                + value
                + " of it"),
        dated(value).errors());
  }

  @Test
  void manyLongTextsAreReadAcrossTheRecordsTheyAreCutInto() throws IOException {
    Xls workbook = new Xls("S").header();
    for (int row = 2; row < 60; row++) {
      workbook.text("B" + row, title(row));
    }
    List<Task> tasks = workbook.read().days().get(0).tasks();
    assertEquals(58, tasks.size());
    for (int row = 2; row < 60; row++) {
      assertEquals(title(row), tasks.get(row - 2).title());
    }
  }

  /** The texts take 8,224 bytes together with 8 of their table, which is all a record holds. */
  @Test
  void aTextMayBeginWithTheRecordThatContinuesTheTable() throws IOException {
    Xls workbook = new Xls("S").header();
    int left = 8224 - 8;
    for (String title : List.of("Date", "Task", "Human est. (h)", "Agent (min)")) {
      left -= 3 + title.length();
    }
    int row = 2;
    while (left > 200) {
      workbook.text("B" + row, "task " + "x".repeat(90) + (row + 10));
      left -= 100;
      row++;
    }
    workbook.text("B" + row, "y".repeat(left - 3)).text("B" + (row + 1), "z");
    List<Task> tasks = workbook.read().days().get(0).tasks();
    assertEquals("z", tasks.get(tasks.size() - 1).title());
  }

  private static String title(int row) {
    return (row % 2 == 0 ? "task " : "tâche Ω ") + row + " " + "x".repeat(row * 17);
  }

  @Test
  void richTextsTruthAndResultsOfFormulasAreRead() throws IOException {
    Xls workbook = new Xls("S").header().text("E1", "Done").text("F1", "Note");
    HSSFRichTextString rich = new HSSFRichTextString("rich text");
    rich.applyFont(0, 4, workbook.workbook().createFont());
    workbook.cell("B2").setCellValue(rich);
    workbook.cell("C2").setCellFormula("1+1");
    workbook.cell("C2").setCellValue(2);
    workbook.cell("E2").setCellValue(true);
    workbook.cell("F2").setCellFormula("\"of \"&\"course\"");
    workbook.cell("F2").setCellValue("of course");
    Task task = only(workbook);
    assertEquals("rich text", task.title());
    assertEquals(Optional.of(Measure.ofMillis(7_200_000)), task.humanEstimate());
    assertEquals("TRUE", task.extras().get("Done"));
    assertEquals("of course", task.extras().get("Note"));
  }

  @Test
  void errorsAndUncalculatedFormulasNameTheirCells() {
    Xls workbook = new Xls("S").header().text("B2", "a").text("B3", "b");
    workbook.cell("C2").setCellErrorValue(FormulaError.DIV0);
    workbook.cell("D3").setCellFormula("1+1");
    assertEquals(
        List.of(
            "t.xlsx:S!C2: expected a value, found the error \"#DIV/0!\"",
            "t.xlsx:S!D3: expected a calculated value; open the workbook in a spreadsheet program"
                + " and save it, found a formula that was never calculated"),
        workbook.errors());
  }

  /** As xlwt writes all formulas. */
  @Test
  void anEmptyResultThatNobodyCalculatedNamesItsCell() {
    assertEquals(
        List.of(
            "t.xlsx:S!C2: expected a calculated value; open the workbook in a spreadsheet program"
                + " and save it, found a formula that was never calculated"),
        Xlsx.errors(withEmptyResult((byte) 0)));
  }

  @Test
  void anEmptyResultThatExcelCalculatedIsNothing() throws IOException {
    Task task = Xlsx.read(withEmptyResult((byte) 0xfd)).days().get(0).tasks().get(0);
    assertEquals(Optional.empty(), task.humanEstimate());
  }

  /** Returns a workbook with a formula whose stored result is an empty text. */
  private static byte[] withEmptyResult(byte noteOfCalculation) {
    Xls workbook = new Xls("S").header().text("B2", "a");
    workbook.cell("C2").setCellFormula("IF(TRUE,\"\",1)");
    workbook.cell("C2").setCellValue("");
    byte[] bytes = workbook.bytes();
    byte[] emptyToBeCalculated = {3, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 2, 0, 0, 0, 0, 0};
    int found = 0;
    for (int at = 0; at + emptyToBeCalculated.length <= bytes.length; at++) {
      int end = at + emptyToBeCalculated.length;
      if (Arrays.equals(Arrays.copyOfRange(bytes, at, end), emptyToBeCalculated)) {
        bytes[at + 8] = 0;
        bytes[end - 1] = noteOfCalculation;
        found++;
      }
    }
    assertEquals(1, found);
    return bytes;
  }

  /** As fuzzers write them, and a program that appends to a file. */
  @Test
  void rowsInNoOrderAreReadInTheirs() throws IOException {
    Xls sorted = new Xls("S").header();
    for (int row = 2; row <= 4; row++) {
      sorted.text("B" + row, "task " + row).number("C" + row, "General", row);
    }
    sorted.sheet().getRow(3).setZeroHeight(true);
    byte[] workbook = withStream(sorted.bytes(), XlsReadingTest::exchangeSecondAndLastRow);
    List<Task> tasks = Xlsx.read(workbook).days().get(0).tasks();
    assertEquals(List.of("task 4", "task 3", "task 2"), tasks.stream().map(Task::title).toList());
    assertEquals(Optional.of(Measure.ofHours(4)), tasks.get(0).humanEstimate());
    assertEquals(
        List.of("t.xlsx:S!A1: row 4 is hidden, by hand or by a filter, and is read like others"),
        Xlsx.read(workbook).problems().stream().map(Problem::toString).toList());
  }

  /** Rows in no order wait in memory, each with the long text that it only refers to. */
  @Test
  void tooManyCharactersOfRowsInNoOrderAreRefused() throws IOException {
    Xls sorted = new Xls("S").header();
    String text = "a".repeat(32_000);
    for (int row = 2; row <= 2_200; row++) {
      sorted.text("B" + row, text);
    }
    String error =
        Xlsx.errors(withStream(sorted.bytes(), XlsReadingTest::exchangeFirstRows)).get(0);
    assertTrue(
        error.startsWith(
            "t.xlsx:S!A2099: expected at most 67108864 characters in a sheet whose cells are in no"
                + " order, which no setting raises, found at least 671"),
        error);
  }

  private static void exchangeFirstRows(ByteBuffer stream) {
    for (int at = 0; at + 6 <= stream.capacity(); at += 4 + stream.getShort(at + 2)) {
      if (stream.getShort(at) == LabelSSTRecord.sid && stream.getShort(at + 4) <= 1) {
        stream.putShort(at + 4, (short) (1 - stream.getShort(at + 4)));
      }
    }
  }

  private static byte[] withStream(byte[] workbook, Consumer<ByteBuffer> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
      byte[] stream;
      try (InputStream in = files.createDocumentInputStream(FileKind.XLS_STREAM)) {
        stream = in.readAllBytes();
      }
      change.accept(ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN));
      files.createOrUpdateDocument(new ByteArrayInputStream(stream), FileKind.XLS_STREAM);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static void exchangeSecondAndLastRow(ByteBuffer stream) {
    List<Short> cells = List.of(LabelSSTRecord.sid, NumberRecord.sid);
    for (int at = 0; at + 4 <= stream.capacity(); at += 4 + stream.getShort(at + 2)) {
      if (cells.contains(stream.getShort(at)) && stream.getShort(at + 4) != 0) {
        stream.putShort(at + 4, (short) (4 - stream.getShort(at + 4)));
      }
    }
  }

  @Test
  void hiddenSheetsAreNotRead() throws IOException {
    Xls workbook = new Xls("Old").header().text("B2", "old");
    workbook.sheet("New").header().text("B2", "new");
    workbook.workbook().setSheetHidden(0, true);
    assertEquals("new", only(workbook).title());
  }

  @Test
  void whatExcelEncryptsWithoutAPasswordIsRead() throws IOException {
    assertEquals(
        "a",
        Xlsx.read(withPassword(Decryptor.DEFAULT_PASSWORD)).days().get(0).tasks().get(0).title());
  }

  @Test
  void aWorkbookWithAPasswordIsRefused() {
    assertEquals(
        List.of(
            "t.xlsx: expected an Excel workbook (.xlsx or .xls), found a workbook with a password;"
                + " in Excel, remove it under File, Info, and save it to have it read"),
        Xlsx.errors(withPassword("secret")));
  }

  private static byte[] withPassword(String password) {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try {
      return estimate("General", 1).bytes();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    byte[] whole = estimate("General", 1).bytes();
    for (int length : new int[] {100, 600, 1500, whole.length - 700}) {
      List<String> errors = Xlsx.errors(Arrays.copyOf(whole, length));
      assertEquals(1, errors.size(), errors.toString());
    }
  }

  @Test
  void limitsAreCountedByOurselves() {
    byte[] workbook = estimate("General", 1).bytes();
    Limits limits = Limits.DEFAULT;
    assertEquals(
        List.of("t.xlsx:S!D1: expected at most 3 columns (limits.columns), found at least 4"),
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withColumns(3))));
    assertTrue(
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withCellLength(5)))
            .get(0)
            .contains(
                "expected at most 5 characters in a cell (limits.cell-length), found at least"));
  }

  @Test
  void onlyXlsxIsWritten() {
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> Xlsx.EXCEL.write(List.of(), Target.of("april.xls", new ByteArrayOutputStream())));
    assertEquals(
        "april.xls: expected a name that ends in .xlsx, since only such workbooks are written,"
            + " found .xls",
        refused.getMessage());
  }
}
