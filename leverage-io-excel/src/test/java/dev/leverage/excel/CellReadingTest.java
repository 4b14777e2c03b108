package dev.leverage.excel;

import static dev.leverage.excel.Xlsx.cell;
import static dev.leverage.excel.Xlsx.header;
import static dev.leverage.excel.Xlsx.number;
import static dev.leverage.excel.Xlsx.row;
import static dev.leverage.excel.Xlsx.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadingTest {

  private static Xlsx estimate(String code, String value) {
    return new Xlsx()
        .format(code)
        .sheet("S", header(1), row(2, text("B2", "a"), number("C2", 1, value)));
  }

  private static Measure estimateOf(Xlsx workbook) throws IOException {
    return workbook.read().days().get(0).tasks().get(0).humanEstimate().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "General, 0.33333333333333331, 1200000, false",
        "General, 1.2E2, 432000000, false",
        "General, 5E-1, 1800000, false",
        "0.0##, 1.5, 5400000, false",
        "'0.0\"h\"', 1.5, 5400000, false",
        "'0\" min\"', 90, 5400000, false",
        "'\"~\"0.0', 40, 144000000, true",
        "'\\~0', 40, 144000000, true",
        "~0.0, 40, 144000000, true",
        "≈0, 40, 144000000, true",
        "'\"~\"General', 40, 144000000, true",
        "[h]:mm, 0.0625, 5400000, false",
        "[h]:mm, 1.5, 129600000, false",
        "[h]:mm, 75, 6480000000, false",
        "'[h]:mm;@', 2.5, 216000000, false",
        "[mm]:ss, 0.0354166666666667, 3060000, false",
        "h:mm, 0.0625, 5400000, false",
        "hh:mm:ss, 0.000011574074074074074, 1000, false",
        "mm:ss, 0.0354166666666667, 3060000, false",
        "mm:ss.0, 0.000011574074074074074, 1000, false",
        "'[$-409]h:mm', 0.0625, 5400000, false"
      })
  void numbersMeanWhatTheirFormatSays(String code, String value, long millis, boolean about)
      throws IOException {
    assertEquals(new Measure(millis, about), estimateOf(estimate(code, value)));
  }

  @ParameterizedTest
  @CsvSource({"NaN", "INF", "5d", "0x10", "1e309", "1e-400", "' 5 '", "'1,5'", "1e2147483648"})
  void whatNoSpreadsheetStoresIsNoNumber(String value) {
    assertEquals(
        List.of(
            "t.xlsx:S!C2: expected a number as a spreadsheet stores it, found \"" + value + "\""),
        estimate("General", value).errors());
  }

  @Test
  void aClockOfMoreThanADayIsAmbiguous() {
    assertEquals(
        List.of(
            "t.xlsx:S!C2: expected less than 24 hours under a format that shows no more; [h]:mm"
                + " would show all, found 36:00:00"),
        estimate("h:mm", "1.5").errors());
  }

  @Test
  void minutesOfMoreThanAnHourAreAmbiguous() {
    for (String hour : List.of("0.1", "0.0416666666666667")) {
      List<String> errors = estimate("mm:ss", hour).errors();
      assertTrue(
          errors
              .get(0)
              .startsWith(
                  "t.xlsx:S!C2: expected less than 60 minutes under a format that shows no more;"
                      + " [mm]:ss would show all, found "),
          errors.toString());
    }
  }

  private static Xlsx dated(String value) {
    return new Xlsx()
        .format("m/d/yyyy")
        .sheet("S", header(1), row(2, number("A2", 1, value), text("B2", "a")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "46114, 2026-04-02",
    "46114.75, 2026-04-02",
    "2958465, 9999-12-31"
  })
  void datesAreCountedFrom1900(String value, LocalDate date) throws IOException {
    assertEquals(Optional.of(date), dated(value).read().days().get(0).date());
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "44652, 2026-04-02"})
  void datesAreCountedFrom1904WhereTheWorkbookSaysSo(String value, LocalDate date)
      throws IOException {
    assertEquals(Optional.of(date), dated(value).from1904().read().days().get(0).date());
  }

  @ParameterizedTest
  @CsvSource({"0", "60", "-1", "2958466"})
  void aDayThatNeverWasIsAnError(String value) {
    assertEquals(
        List.of(
            "t.xlsx:S!A2: expected a day of the calendar that began in 1900, found day "
                + value
                + " of it"),
        dated(value).errors());
  }

  /** A time of day that is not shown is not what its owner sees. */
  @Test
  void aTimeOfDayCountsOnlyWhereItsFormatShowsIt() throws IOException {
    assertEquals(
        Optional.of(LocalDate.of(2026, 4, 2)), dated("46114.75").read().days().get(0).date());
    Xlsx shown =
        new Xlsx()
            .format("yyyy-mm-dd hh:mm")
            .sheet("S", header(1), row(2, number("A2", 1, "46114.75"), text("B2", "a")));
    assertEquals(
        List.of("t.xlsx:S!A2: expected a date such as \"2026-04-02\", found \"2026-04-02 18:00\""),
        shown.errors());
  }

  @Test
  void theTwelfthStyleIsFound() throws IOException {
    Xlsx workbook = new Xlsx();
    IntStream.range(0, 11).forEach(style -> workbook.format("0.00"));
    workbook
        .format("m/d/yyyy")
        .sheet("S", header(1), row(2, number("A2", 12, "46114"), text("B2", "a")));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), workbook.read().days().get(0).date());
  }

  @Test
  void aNumberOfAStyleThatIsNotThereIsPlain() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .format("m/d/yyyy")
            .sheet("S", header(1), row(2, text("B2", "a"), number("C2", 2, "1.5")));
    assertEquals(Measure.ofMinutes(90), estimateOf(workbook));
  }

  @ParameterizedTest
  @CsvSource({
    "26, false",
    "27, true",
    "36, true",
    "37, false",
    "49, false",
    "50, true",
    "58, true"
  })
  void datesOfEastAsianEditionsAreKnownByTheirNumber(int id, boolean date) {
    assertEquals(date, NumberFormat.builtIn(id).kind() == NumberFormat.Kind.DATE);
  }

  @Test
  void aTextInPiecesIsCountedAsAWhole() throws IOException {
    Limits limits = Limits.DEFAULT.withCellLength(500);
    ReadOptions options = ReadOptions.DEFAULT.withLimits(limits);
    Day day = Xlsx.read(ofPieces(250).bytes(), options).days().get(0);
    assertEquals("a".repeat(500), day.tasks().get(0).title());
    assertEquals(
        List.of(
            "t.xlsx: expected at most 500 characters in a cell (limits.cell-length), found at"
                + " least 501 in xl/worksheets/sheet1.xml"),
        Xlsx.errors(ofPieces(251).bytes(), options));
  }

  private static Xlsx ofPieces(int last) {
    String text = "a".repeat(125) + "<![CDATA[" + "a".repeat(125) + "]]>" + "a".repeat(last);
    String cell = "<c r=\"B2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return new Xlsx().sheet("S", header(1), row(2, cell));
  }

  @Test
  void isoDatesAreRead() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet("S", header(1), row(2, cell("A2", "d", "2026-04-02T00:00:00"), text("B2", "a")));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), workbook.read().days().get(0).date());
  }

  @Test
  void anIsoDateThatNeverWasIsAnError() {
    Xlsx workbook =
        new Xlsx().sheet("S", header(1), row(2, cell("A2", "d", "2026-02-30"), text("B2", "a")));
    assertEquals(1, workbook.errors().size());
  }

  @Test
  void sharedRichAndEscapedTextsAreRead() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .shared(
                "<t>plain</t>",
                "<r><rPr><b/></rPr><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh>",
                "<t>bell _x0007_ _x005F_x0007_</t>")
            .sheet(
                "S",
                header(1),
                row(2, cell("B2", "s", "0")),
                row(3, cell("B3", "s", "1")),
                row(4, cell("B4", "s", "2")),
                row(5, cell("B5", "str", "cached")));
    assertEquals(
        List.of("plain", "rich text", "bell \u0007 _x0007_", "cached"),
        workbook.read().days().get(0).tasks().stream().map(Task::title).toList());
  }

  @Test
  void whatIsWrongWithCellsIsSaidOfEachOne() {
    Xlsx workbook =
        new Xlsx()
            .shared("<t>only</t>")
            .sheet(
                "S",
                header(1),
                row(2, text("B2", "a"), cell("C2", "e", "#DIV/0!")),
                row(3, text("B3", "b"), "<c r=\"C3\"><f>A1</f></c>"),
                row(4, text("B4", "c"), "<c r=\"C4\"><f>A1</f><v></v></c>"),
                row(5, cell("B5", "s", "1")),
                row(6, cell("B6", "b", "2")),
                row(7, text("B7", "d"), cell("C7", "odd", "1")),
                row(8, text("B8", "e"), text("C8", "51 x")));
    assertEquals(
        List.of(
            "t.xlsx:S!C2: expected a value, found the error \"#DIV/0!\"",
            "t.xlsx:S!C3: expected a calculated value; open the workbook in a spreadsheet program"
                + " and save it, found a formula that was never calculated (and 1 more like it)",
            "t.xlsx:S!B5: expected the number of a shared text, found \"1\"",
            "t.xlsx:S!B6: expected 0 or 1 in a cell of true or false, found \"2\"",
            "t.xlsx:S!C7: expected a cell of a known type, not odd, found \"1\"",
            "t.xlsx:S!C8: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\""),
        workbook.errors());
  }

  @Test
  void whatIsWrongOutsideTheTableDoesNotMatter() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                row(1, cell("A1", "e", "#REF!"), "<c r=\"B1\"><f>A1</f></c>"),
                header(3),
                row(4, text("B4", "a")));
    assertEquals(1, workbook.read().days().get(0).tasks().size());
  }

  @ParameterizedTest
  @CsvSource({
    "'<row r=\"2\"/><row r=\"2\"/>', 't.xlsx:S!A3: expected rows numbered upwards from 1 to 1048576, found row \"2\"'",
    "'<row r=\"1048576\"/><row r=\"11\"/>', 't.xlsx:S!A1048576: expected rows numbered upwards from 1 to 1048576, found row \"11\"'",
    "'<row r=\"1048577\"/>', 't.xlsx:S!A2: expected rows numbered upwards from 1 to 1048576, found row \"1048577\"'",
    "'<row r=\"2\"><c r=\"B2\"/><c r=\"B2\"/></row>', 't.xlsx:S!C2: expected cells of row 2 from left to right, each once, found a cell \"B2\"'",
    "'<row r=\"2\"><c r=\"B7\"/></row>', 't.xlsx:S!A2: expected cells of row 2 from left to right, each once, found a cell \"B7\"'",
    "'<row r=\"2\"><c r=\"XFE2\"/></row>', 't.xlsx:S!A2: expected cells of row 2 from left to right, each once, found a cell \"XFE2\"'"
  })
  void cellsOutOfPlaceAreErrors(String rows, String message) {
    assertEquals(List.of(message), new Xlsx().sheet("S", header(1), rows).errors());
  }

  @Test
  void aNumberCellHasNoDecimalMarkOfItsOwn() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                header(1),
                row(2, text("B2", "a"), number("C2", 0, "1.125"), text("D2", "1,5")));
    Day day =
        Xlsx.read(workbook.bytes(), ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA))
            .days()
            .get(0);
    assertEquals(Optional.of(Measure.ofMillis(4_050_000)), day.tasks().get(0).humanEstimate());
    assertEquals(Optional.of(Measure.ofMillis(90_000)), day.tasks().get(0).agentTime());
  }

  @ParameterizedTest
  @CsvSource({"1, TRUE", "true, TRUE", "0, FALSE", "false, FALSE"})
  void trueAndFalseAreTexts(String stored, String text) throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                row(1, text("A1", "Task"), text("B1", "Human (h)"), text("C1", "Reviewed")),
                row(2, text("A2", "a"), number("B2", 0, "1"), cell("C2", "b", stored)));
    assertEquals(Map.of("Reviewed", text), workbook.read().days().get(0).tasks().get(0).extras());
  }

  @Test
  void aWrongTextUnderADecimalCommaHasItsPlace() {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S", header(1), row(2, text("B2", "a"), text("C2", "x"), number("D2", 0, "1.5")));
    assertEquals(
        List.of("t.xlsx:S!C2: expected a duration such as \"51m\" or \"1,5h\", found \"x\""),
        Xlsx.errors(workbook.bytes(), ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA)));
  }

  @Test
  void whatXmlCannotHoldIsReplacedWhereATextIsOnlyShown() {
    assertEquals("a \ufffd\ufffd&lt;\ud83d\ude00", XmlText.shown("a\n\ud83d\uffff<\ud83d\ude00"));
  }
}
