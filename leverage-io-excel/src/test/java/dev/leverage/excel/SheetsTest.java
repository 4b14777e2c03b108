package dev.leverage.excel;

import static dev.leverage.excel.Xlsx.header;
import static dev.leverage.excel.Xlsx.number;
import static dev.leverage.excel.Xlsx.row;
import static dev.leverage.excel.Xlsx.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SheetsTest {

  @Test
  void theTableIsFoundWhereverItStands() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet("Cover", row(1, text("A1", "Leverage of the team")))
            .sheet(
                "Log",
                row(2, text("C2", "Our log")),
                row(9, text("D9", "Task"), text("F9", "Human (h)"), text("H9", "Claude (min)")),
                row(10, text("D10", "a"), number("F10", 0, "2"), number("H10", 0, "4")));
    Task task = workbook.read().days().get(0).tasks().get(0);
    assertEquals("a", task.title());
    assertEquals(Optional.of("Claude"), task.agent());
  }

  @Test
  void theSheetOfTasksComesBeforeOthersWhichAreNamed() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet("April", header(1), row(2, text("B2", "a")))
            .sheet("Tasks", header(1), row(2, text("B2", "b")));
    assertEquals("b", workbook.read().days().get(0).tasks().get(0).title());
    assertEquals(
        List.of(
            "t.xlsx: only the tasks in the sheet \"Tasks\" are read, not those in the sheet"
                + " \"April\""),
        workbook.notes());
  }

  @Test
  void aBlankRowEndsATableAndWhatFollowsIsNamed() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                header(1),
                row(2, text("B2", "a")),
                row(4, text("B4", "Total")),
                row(6, text("B6", "Note")));
    assertEquals(1, workbook.read().days().get(0).tasks().size());
    assertEquals(
        List.of(
            "t.xlsx:S!A4: the table of tasks ends above, at a blank row, and rows 4 to 6 are not"
                + " read"),
        workbook.notes());
  }

  @Test
  void aSheetWithoutDatesTakesThatOfItsName() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "2026-04-02",
                row(1, text("A1", "Task"), text("B1", "Human (h)")),
                row(2, text("A2", "a"), number("B2", 0, "2")));
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), workbook.read().days().get(0).date());
    assertEquals(
        List.of(
            "t.xlsx:2026-04-02!A1: the date 2026-04-02 of all rows is taken from the name of the"
                + " sheet"),
        workbook.notes());
  }

  @Test
  void aWorkbookWithoutATableSaysWhereItWasLookedFor() {
    assertEquals(
        List.of(
            "t.xlsx: expected a table of tasks, with headers such as \"Task\", \"Human est. (h)\""
                + " and \"Agent (min)\", found none in the sheets \"A\", \"B\""),
        new Xlsx().sheet("A").sheet("B", row(1, text("A1", "Name"))).errors());
  }

  @Test
  void aRowOfTotalsIsNoTask() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "S",
                header(1),
                row(2, text("B2", "a"), number("C2", 0, "2")),
                row(3, text("B3", "b"), number("C3", 0, "4")),
                row(4, text("B4", "Total:"), number("C4", 0, "6")));
    assertEquals(2, workbook.read().days().get(0).tasks().size());
    assertEquals(List.of(), workbook.notes());
  }

  @Test
  void aTaskOfOurOwnMayBeCalledTotal() throws IOException {
    Day day = Day.builder().task(Task.titled("Total").build()).build();
    assertEquals(List.of(day), Xlsx.read(Xlsx.write(List.of(day))).days());
  }

  @Test
  void notesOfADayThatIsMissingAreAnError() throws IOException {
    byte[] workbook = Xlsx.write(List.of(ReferenceDay.day()));
    String notes = Xlsx.part(workbook, "xl/worksheets/sheet3.xml");
    Xlsx edited =
        new Xlsx()
            .sheet("Tasks", rows(Xlsx.part(workbook, "xl/worksheets/sheet1.xml")))
            .sheet("Notes", rows(notes));
    assertEquals(
        List.of(
            "t.xlsx:Notes!A2: expected notes of a day that stands in the sheet Days, found notes of"
                + " another"),
        edited.errors());
  }

  @Test
  void notesOfADayWhoseRowIsRefusedAreNotTold() throws IOException {
    byte[] workbook = Xlsx.write(List.of(ReferenceDay.day()));
    String days = rows(Xlsx.part(workbook, "xl/worksheets/sheet2.xml"));
    Xlsx edited =
        new Xlsx()
            .sheet("Tasks", rows(Xlsx.part(workbook, "xl/worksheets/sheet1.xml")))
            .sheet("Days", days.replaceFirst("<v>2412000</v>", ""))
            .sheet("Notes", rows(Xlsx.part(workbook, "xl/worksheets/sheet3.xml")));
    List<String> errors = edited.errors();
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith("t.xlsx:Days!D2: "), errors.get(0));
  }

  private static String rows(String sheet) {
    return sheet
        .substring(sheet.indexOf("<sheetData>") + 11, sheet.indexOf("</sheetData>"))
        .replaceAll(" s=\"[0-9]+\"", "")
        .replace("<v>46114</v>", "<v></v>");
  }

  @Test
  void limitsAreCountedByOurselves() throws IOException {
    byte[] workbook = Xlsx.write(List.of(ReferenceDay.day()));
    Limits limits = Limits.DEFAULT;
    assertEquals(
        List.of(
            "t.xlsx: expected at most 1000 bytes (limits.bytes), found at least "
                + workbook.length),
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withBytes(1000))));
    assertEquals(
        List.of("t.xlsx:Tasks!A12: expected at most 10 rows (limits.rows), found at least 11"),
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withRows(10))));
    assertEquals(
        List.of("t.xlsx:Tasks!H1: expected at most 7 columns (limits.columns), found at least 8"),
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withColumns(7))));
    assertTrue(
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withCellLength(20)))
            .get(0)
            .contains(
                "expected at most 20 characters in a cell (limits.cell-length), found at least 2"));
    assertTrue(
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits.withInflatedBytes(2000)))
            .get(0)
            .contains(
                "expected at most 2000 bytes in a part once inflated (limits.inflated-bytes), found at"));
  }

  @Test
  void aTextTooLongForExcelIsRefusedByTask() {
    Day day =
        Day.builder().task(Task.titled("a").extra("Note", "x".repeat(32_768)).build()).build();
    assertEquals(
        "t.xlsx:Tasks!K2: expected at most 32767 characters in a cell, which is all that Excel"
            + " takes, found 32768 in a text of the task \"a\"",
        Assertions.assertThrows(LeverageException.class, () -> Xlsx.write(List.of(day)))
            .getMessage());
  }

  @Test
  void aTextOfTooManyLinesForExcelIsRefusedByTask() {
    Day day = Day.builder().task(Task.titled("a").extra("Note", "x\n".repeat(254)).build()).build();
    assertEquals(
        "t.xlsx:Tasks!K2: expected at most 253 line feeds in a cell, which is all that Excel"
            + " takes, found 254 in a text of the task \"a\"",
        Assertions.assertThrows(LeverageException.class, () -> Xlsx.write(List.of(day)))
            .getMessage());
  }

  @Test
  void theSheetsStandInTheOrderInWhichTheyAreWanted() throws IOException {
    String workbook = Xlsx.part(Xlsx.write(List.of(ReferenceDay.day())), "xl/workbook.xml");
    assertEquals(
        List.of("Tasks", "Summary", "Days", "Notes"),
        Pattern.compile("<sheet name=\"(\\w+)\"")
            .matcher(workbook)
            .results()
            .map(sheet -> sheet.group(1))
            .toList());
  }

  @Test
  void aSummaryIsNotReadEvenIfSomebodyPutsATableOfTasksIntoIt() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "Summary",
                row(1, text("A1", "Leverage record")),
                header(2),
                row(3, text("B3", "x")))
            .sheet("S", header(1), row(2, text("B2", "a")));
    assertEquals("a", workbook.read().days().get(0).tasks().get(0).title());
    assertEquals(List.of(), workbook.notes());
  }

  @Test
  void formulasNameTheRowsOfADayWhereDatesDoNotTellIt() throws IOException {
    Task task = Task.titled("a").build();
    List<Day> days =
        List.of(
            Day.on(LocalDate.of(2026, 4, 2)).task(task).build(),
            Day.on(LocalDate.of(2026, 4, 3)).task(task).task(task).build(),
            Day.on(LocalDate.of(2026, 4, 3)).task(task).build(),
            Day.builder().task(task).build());
    String sheet =
        Refreshed.withReferences(Xlsx.part(Xlsx.write(days), "xl/worksheets/sheet2.xml"), true);
    assertEquals(
        List.of(
            "COUNTIFS(Tasks[Date],DayTotals[[#This Row],[Date]])",
            "COUNTA(Tasks!$B$3:$B$4)",
            "COUNTA(Tasks!$B$5:$B$5)",
            "COUNTA(Tasks!$B$6:$B$6)"),
        Pattern.compile("<c r=\"E\\d+\" s=\"\\d+\"><f>([^<]*)</f>")
            .matcher(sheet)
            .results()
            .map(cell -> cell.group(1))
            .toList());
  }
}
