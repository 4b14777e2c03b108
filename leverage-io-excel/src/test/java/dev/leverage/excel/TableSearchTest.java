package dev.leverage.excel;

import static dev.leverage.excel.Xlsx.cell;
import static dev.leverage.excel.Xlsx.header;
import static dev.leverage.excel.Xlsx.number;
import static dev.leverage.excel.Xlsx.row;
import static dev.leverage.excel.Xlsx.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.CellRange;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Which cells of a workbook are its tables of tasks. */
class TableSearchTest {

  private static String headers(int number, String... more) {
    String[] cells = new String[2 + more.length];
    cells[0] = text("A" + number, "Task");
    cells[1] = text("B" + number, "Human (h)");
    System.arraycopy(more, 0, cells, 2, more.length);
    return row(number, cells);
  }

  private static String task(int number, String title, String... more) {
    String[] cells = new String[2 + more.length];
    cells[0] = text("A" + number, title);
    cells[1] = number("B" + number, 0, "2");
    System.arraycopy(more, 0, cells, 2, more.length);
    return row(number, cells);
  }

  /** Such as {@code 2026-04-02: a b; 2026-04-03: c}. */
  private static String days(Xlsx workbook, ReadOptions options) throws IOException {
    return Xlsx.read(workbook.bytes(), options).days().stream()
        .map(TableSearchTest::day)
        .collect(Collectors.joining("; "));
  }

  private static String days(Xlsx workbook) throws IOException {
    return days(workbook, ReadOptions.DEFAULT);
  }

  private static String day(Day day) {
    return day.date().map(date -> date + ": ").orElse("")
        + day.tasks().stream().map(Task::title).collect(Collectors.joining(" "));
  }

  private static List<String> notes(Xlsx workbook, ReadOptions options) throws IOException {
    return Xlsx.read(workbook.bytes(), options).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void sheetsOfOneDayEachAreAllRead() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet("2026-04-02", headers(1), task(2, "a"))
            .sheet("Notes of mine", row(1, text("A1", "none")))
            .sheet("2026-04-03", headers(1, text("C1", "Project")), task(2, "b"));
    assertEquals("2026-04-02: a; 2026-04-03: b", days(workbook));
    assertEquals(
        List.of(
            "t.xlsx:2026-04-02!A1: the date 2026-04-02 of all rows is taken from the name of the"
                + " sheet",
            "t.xlsx:2026-04-03!A1: the date 2026-04-03 of all rows is taken from the name of the"
                + " sheet"),
        workbook.notes());
  }

  @Test
  void aSheetOfAllDaysIsNotReadBesideThoseOfOneDay() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet("2026-04-02", headers(1), task(2, "a"))
            .sheet("All", header(1), row(2, text("B2", "a")));
    assertEquals("2026-04-02: a", days(workbook));
    assertEquals(
        "t.xlsx: only the tasks in the sheet \"2026-04-02\" are read, not those in the sheet"
            + " \"All\"",
        workbook.notes().get(0));
  }

  @Test
  void aCellAboveTheTableTellsItsDate() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .format("d mmm yyyy")
            .sheet("Log", row(1, number("C1", 1, "46114")), headers(3), task(4, "a"))
            .sheet("More", row(1, text("A1", "Log: April 3, 2026")), headers(3), task(4, "b"));
    assertEquals("2026-04-02: a; 2026-04-03: b", days(workbook));
    assertEquals(
        "t.xlsx:Log!C1: the date 2026-04-02 of all rows is taken from above the table",
        workbook.notes().get(0));
  }

  @Test
  void aDateAboveTheTableThatTheNameOfTheSheetContradictsIsSaid() throws IOException {
    Xlsx workbook =
        new Xlsx().sheet("2026-04-03", row(1, text("A1", "2026-04-02")), headers(2), task(3, "a"));
    assertEquals("2026-04-02: a", days(workbook));
    assertEquals(
        "t.xlsx:2026-04-03!A1: the name of the sheet says 2026-04-03, and this cell is taken",
        workbook.notes().get(1));
  }

  @Test
  void tablesBelowEachOtherAreAllRead() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "Log",
                row(1, text("A1", "April 2, 2026")),
                headers(2),
                task(3, "a"),
                task(4, "b"),
                row(5, text("A5", "Total"), number("B5", 0, "4")),
                row(8, text("A8", "April 3, 2026")),
                headers(9, text("C9", "Project")),
                task(10, "c", text("C10", "p")),
                row(12, text("A12", "Written in the evening")));
    assertEquals("2026-04-02: a b; 2026-04-03: c", days(workbook));
    assertEquals(
        Optional.of("p"),
        Optional.ofNullable(workbook.read().days().get(1).tasks().get(0).extras().get("Project")));
    assertEquals(
        "t.xlsx:Log!A12: the table of tasks ends above, at a blank row, and row 12 is not read",
        workbook.notes().get(2));
  }

  @Test
  void aColumnThatComesTooLateIsRefused() {
    StringBuilder rows = new StringBuilder(headers(1));
    for (int number = 2; number < 600; number++) {
      rows.append(task(number, "a"));
    }
    rows.append(headers(602, text("C602", "Project"))).append(task(603, "b"));
    assertEquals(
        List.of(
            "t.xlsx:S!A602: expected tables further down than row 500 to have no columns that those"
                + " above have not, found \"Project\""),
        new Xlsx().sheet("S", rows.toString()).errors());
  }

  @Test
  void whatStandsBesideATableIsNamedAndNotRead() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                headers(1),
                task(2, "a", text("E2", "ask Kim"), cell("F2", "e", "#REF!")),
                task(3, "b", text("E3", "again")));
    assertEquals("a b", days(workbook));
    assertEquals(
        List.of("t.xlsx:S!E2: what stands beside the table, from this cell on, is not read"),
        workbook.notes());
  }

  @Test
  void aValueRightBesideATableMayBelongToIt() {
    assertEquals(
        List.of(
            "t.xlsx:S!C2: expected no value, since its column has no header, found \"ask Kim\""),
        new Xlsx().sheet("S", headers(1), task(2, "a", text("C2", "ask Kim"))).errors());
  }

  @Test
  void aBlockOfTotalsBesideATableIsChecked() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                headers(1, text("D1", "Metric"), text("E1", "Value")),
                task(2, "a", text("D2", "Total tasks"), number("E2", 0, "2")),
                task(3, "b", text("D3", "Total tokens"), number("E3", 0, "12000")));
    assertEquals("a b", days(workbook));
    assertEquals(Optional.of(Tokens.of(12_000)), workbook.read().days().get(0).tokens());
    assertEquals(List.of(), workbook.notes());
  }

  @Test
  void aBlockOfTotalsLeftOfATableIsNotPartOfIt() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                row(
                    1,
                    text("A1", "Metric"),
                    text("B1", "Value"),
                    text("D1", "Task"),
                    text("E1", "Human (h)")),
                row(
                    2,
                    text("A2", "Total tasks"),
                    number("B2", 0, "1"),
                    text("D2", "a"),
                    number("E2", 0, "1")));
    Task task = workbook.read().days().get(0).tasks().get(0);
    assertEquals("a", task.title());
    assertEquals(Map.of(), task.extras());
  }

  /** Only the sheets that this library writes go by their names. */
  @Test
  void aSheetOfDaysOfSomebodyElseIsNotTakenForOurs() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet("Tasks", headers(1), task(2, "a"))
            .sheet(
                "Days", row(1, text("A1", "Date"), text("B1", "Weather")), row(2, text("B2", "x")));
    assertEquals("a", days(workbook));
    assertEquals(List.of(), workbook.notes());
  }

  @Test
  void aTableBesideAnotherIsNamedAndReadByItsRange() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                headers(1, text("D1", "Task"), text("E1", "Human (h)")),
                task(2, "a", text("D2", "b"), number("E2", 0, "1")));
    assertEquals("a", days(workbook));
    assertEquals(1, workbook.notes().size());
    assertEquals("b", days(workbook, range("D:E")));
    assertEquals(List.of(), notes(workbook, range("D:E")));
  }

  private static ReadOptions range(String text) {
    return ReadOptions.DEFAULT.withRange(CellRange.parse(text).orElseThrow());
  }

  @Test
  void inARangeBlankRowsDoNotEndTheTable() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                headers(1),
                task(2, "old"),
                headers(4),
                task(5, "a"),
                task(7, "b"),
                task(8, "c"));
    assertEquals("a b", days(workbook, range("A3:B7")));
    assertEquals(List.of(), notes(workbook, range("A3:B7")));
  }

  @Test
  void aRangeWithoutATableIsNamed() {
    assertEquals(
        List.of(
            "t.xlsx: expected a table of tasks, with headers such as \"Task\", \"Human est. (h)\""
                + " and \"Agent (min)\", found none in the sheet \"S\" within B1:H40"),
        Xlsx.errors(new Xlsx().sheet("S", headers(1)).bytes(), range("B1:H40")));
  }

  @Test
  void whatIsWrongOutsideARangeDoesNotMatter() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                headers(1, cell("D1", "e", "#REF!")),
                task(2, "a", cell("D2", "e", "#REF!")),
                task(3, "b", text("C3", "x"), cell("D3", "e", "#REF!")));
    assertEquals("a b", days(workbook, range("A1:B3")));
    assertEquals(
        List.of("t.xlsx:S!B2: expected a value, found the error \"#REF!\""),
        Xlsx.errors(
            new Xlsx()
                .sheet(
                    "S",
                    headers(1),
                    row(2, text("A2", "a"), cell("B2", "e", "#REF!"), text("D2", "x")))
                .bytes(),
            range("A1:B2")));
  }

  @Test
  void aTableIsLookedForInAsManyRowsAsAreSaid() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row < SheetSearch.ROWS_SEARCHED; row++) {
      rows.append(row(row, text("A" + row, "about " + row)));
    }
    int last = SheetSearch.ROWS_SEARCHED;
    assertEquals(
        "a", days(new Xlsx().sheet("S", rows.toString(), headers(last), task(last + 1, "a"))));
    rows.append(row(last, text("A" + last, "about")));
    assertEquals(
        1,
        new Xlsx()
            .sheet("S", rows.toString(), headers(last + 1), task(last + 2, "a"))
            .errors()
            .size());
  }

  @Test
  void theSheetThatIsAskedForIsReadAndNoOther() throws IOException {
    Xlsx workbook =
        new Xlsx().sheet("Tasks", headers(1), task(2, "a")).sheet("May", headers(1), task(2, "b"));
    assertEquals("b", days(workbook, ReadOptions.DEFAULT.withSheet("may")));
    assertEquals(List.of(), notes(workbook, ReadOptions.DEFAULT.withSheet("may")));
  }

  @Test
  void aSheetThatIsNotThereIsNamedBesideThoseThatAre() {
    Xlsx workbook = new Xlsx().sheet("April", headers(1)).sheet("May", headers(1));
    assertEquals(
        List.of(
            "t.xlsx: expected a sheet of the name \"Aprl\", found \"April\", \"May\"; did you mean"
                + " \"April\"?"),
        Xlsx.errors(workbook.bytes(), ReadOptions.DEFAULT.withSheet("Aprl")));
  }

  @Test
  void aTableObjectEndsWhereItSays() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                headers(1, text("C1", "remark of mine")),
                task(2, "a", text("C2", "x")),
                row(3),
                task(4, "b"),
                row(5, text("A5", "a note right under the table")))
            .part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\""
                    + " Target=\"../tables/table1.xml\"/></Relationships>")
            .part(
                "xl/tables/table1.xml",
                "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"1\""
                    + " name=\"T\" displayName=\"T\" ref=\"A1:B4\"/>");
    assertEquals("a b", days(workbook));
    assertEquals(
        List.of(
            "t.xlsx:S!C2: what stands beside the table, from this cell on, is not read",
            "t.xlsx:S!A5: the table of tasks ends above, where its own range does, and row 5 is not"
                + " read"),
        workbook.notes());
  }

  @Test
  void aNoteRightUnderTheTableIsReadAndDoubted() throws IOException {
    Xlsx workbook =
        new Xlsx().sheet("S", headers(1), task(2, "a"), row(3, text("A3", "tokens are estimates")));
    assertEquals("a tokens are estimates", days(workbook));
    assertEquals(
        List.of(
            "t.xlsx:S!A3: the last row of the table has a title and nothing else, and is read as a"
                + " task without figures; a blank row above it would part it from the table"),
        workbook.notes());
  }

  @Test
  void hiddenRowsAndColumnsAreReadAndNamed() throws IOException {
    String rows =
        headers(1, text("C1", "Project"))
            + task(2, "a")
            + task(3, "b").replace("<row ", "<row hidden=\"1\" ")
            + task(4, "c").replace("<row ", "<row hidden=\"true\" ")
            + task(5, "d");
    Xlsx workbook = new Xlsx().columns("<col min=\"3\" max=\"3\" hidden=\"1\"/>").sheet("S", rows);
    assertEquals("a b c d", days(workbook));
    assertEquals(
        List.of(
            "t.xlsx:S!A1: 2 rows (3 to 4) are hidden, by hand or by a filter, and are read like"
                + " others",
            "t.xlsx:S!C1: the column \"Project\" is hidden, and is read"),
        workbook.notes());
  }

  @Test
  void fiveRangesOfHiddenRowsAreNamed() throws IOException {
    String rows = headers(1);
    for (int row = 2; row <= 13; row++) {
      rows += task(row, "a").replace("<row ", row % 2 == 0 ? "<row hidden=\"1\" " : "<row ");
    }
    String shown = rows.replace("<row hidden=\"1\" r=\"12\"", "<row r=\"12\"");
    String end = " are hidden, by hand or by a filter, and are read like others";
    assertEquals(
        List.of("t.xlsx:S!A1: 5 rows (2, 4, 6, 8, 10)" + end),
        new Xlsx().sheet("S", shown).notes());
    assertEquals(
        List.of("t.xlsx:S!A1: 6 rows (2, 4, 6, 8, 10 and more)" + end),
        new Xlsx().sheet("S", rows).notes());
  }

  @Test
  void hiddenRowsAndColumnsOfAnOldWorkbookAreNamedToo() throws IOException {
    Xls workbook = new Xls("S").header().text("B2", "a").text("B3", "b");
    workbook.sheet().getRow(2).setZeroHeight(true);
    workbook.sheet().setColumnHidden(3, true);
    assertEquals(
        List.of(
            "t.xlsx:S!A1: row 3 is hidden, by hand or by a filter, and is read like others",
            "t.xlsx:S!D1: the column \"Agent (min)\" is hidden, and is read"),
        workbook.read().problems().stream().map(Problem::toString).toList());
  }

  @Test
  void cellsOfTasksThatAreMergedAreNamed() throws IOException {
    String rows =
        row(1, text("A1", "Log"))
            + headers(3, text("C3", "Claude (min)"), text("D3", "Project"), text("E3", "Factor"))
            + task(4, "a", number("C4", 0, "8"))
            + task(5, "b")
            + task(6, "c", number("C6", 0, "8"))
            + row(9, text("A9", "Below"));
    String told = ": this cell is merged with others, which are read as blank (and 2 more like it)";
    assertEquals(
        List.of("t.xlsx:S!C4" + told),
        new Xlsx()
            .sheet("S", rows).merged("C4:C5", "D5:D6", "B6:C6").notes().stream()
                .filter(note -> note.contains("merged"))
                .toList());
    String[] harmless = {"A1:D1", "E4:E6", "D4:E4", "C3:D3", "A9:C9", "H4:H9", "A7:C9", "?"};
    assertEquals(
        new Xlsx().sheet("S", rows).notes(), new Xlsx().sheet("S", rows).merged(harmless).notes());
  }

  @Test
  void cellsOfTasksThatAreMergedInAnOldWorkbookAreNamedToo() throws IOException {
    Xls workbook = new Xls("S").header().text("B2", "a").number("D2", "0", 8).text("B3", "b");
    workbook.number("C3", "0", 4);
    workbook.sheet().addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
    workbook.sheet().addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
    assertEquals(
        List.of("t.xlsx:S!D2: this cell is merged with others, which are read as blank"),
        workbook.read().problems().stream().map(Problem::toString).toList());
  }

  @Test
  void moreMergedCellsThanAreKeptAreRefused() throws IOException {
    String[] ranges = new String[100_001];
    Arrays.fill(ranges, "J1:J2");
    assertEquals(
        List.of(
            "t.xlsx:S!A1: expected at most 100000 groups of merged cells in a sheet, which no"
                + " setting raises, found at least 100001"),
        new Xlsx().sheet("S", headers(1) + task(2, "a")).merged(ranges).errors());
  }
}
