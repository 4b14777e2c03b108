package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Revision;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

  private static final String TASKS = "xl/worksheets/sheet1.xml";
  private static final String DAYS = "xl/worksheets/sheet2.xml";
  private static final String LF = "141.1764705882353";

  @TempDir Path folder;

  /** A header of Task, Human est. (h), Agent (min), Leverage, and rows of one's own. */
  private static Xlsx table(String... rows) {
    return new Xlsx()
        .format("0.0\"x\"")
        .sheet(
            "2026-04-02",
            Xlsx.row(
                1,
                Xlsx.text("A1", "#"),
                Xlsx.text("B1", "Task"),
                Xlsx.text("C1", "Human est. (h)"),
                Xlsx.text("D1", "Agent (min)"),
                Xlsx.text("E1", "Leverage")),
            String.join("", rows));
  }

  /** A task of 120 h in 51 min, whose factor is 141.176…, with a cell for the factor. */
  private static String task(int row, int number, String factor) {
    return Xlsx.row(
        row,
        Xlsx.number("A" + row, 0, Integer.toString(number)),
        Xlsx.text("B" + row, "Task " + row),
        Xlsx.number("C" + row, 0, Integer.toString(120 + row)),
        Xlsx.number("D" + row, 0, "51"),
        factor);
  }

  private static String table(byte[] workbook) throws IOException {
    return Xlsx.part(workbook, TASKS);
  }

  private static byte[] changed(byte[] workbook, String from, String to) throws IOException {
    return Refreshed.with(
        workbook,
        TASKS,
        xml -> {
          assertTrue(xml.contains(from), xml);
          return xml.replaceFirst(java.util.regex.Pattern.quote(from), to);
        });
  }

  private static void turns(String before, String after, String... changes) throws IOException {
    byte[] workbook = table(before).bytes();
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(List.of(changes), refreshed.changes());
    assertEquals(table(table(after).bytes()), table(refreshed.bytes()));
    refreshed.isTheSameBesides(TASKS);
    refreshed.isRefreshed();
  }

  @Test
  void aWrongFactorOfAnOwnWorkbookIsPutRightToTheLastDigit() throws IOException {
    byte[] right = Refreshed.withoutFormulas(Xlsx.write(List.of(ReferenceDay.day())));
    Refreshed refreshed = Refreshed.of(changed(right, "<v>" + LF, "<v>200"));
    assertEquals(List.of("t.xlsx:Tasks!I2: leverage: 200 becomes " + LF), refreshed.changes());
    assertEquals(table(right), table(refreshed.bytes()));
    refreshed.isTheSameBesides(TASKS);
    refreshed.isRefreshed();
    assertEquals(List.of(ReferenceDay.day()), Xlsx.read(refreshed.bytes()).days());
  }

  @Test
  void aWrongTotalOfAnOwnWorkbookIsPutRight() throws IOException {
    byte[] right = Refreshed.withoutFormulas(Xlsx.write(List.of(ReferenceDay.day())));
    byte[] wrong =
        Refreshed.with(
            right,
            DAYS,
            xml ->
                xml.replace("<v>15</v>", "<v>14</v>")
                    .replace("<v>374</v>", "<v>37</v>")
                    .replace("<v>431</v>", "<v>0.431</v>")
                    .replace("<v>60</v>", "<v>6</v>")
                    .replaceFirst("<v>52\\.0[0-9]*</v>", "<v>50.8</v>"));
    Refreshed refreshed = Refreshed.of(wrong);
    assertEquals(
        List.of(
            "t.xlsx:Days!E2: total tasks: 14 becomes 15",
            "t.xlsx:Days!F2: total human estimate: 37 becomes 374",
            "t.xlsx:Days!G2: total agent time: 0.431 becomes 431",
            "t.xlsx:Days!H2: total supervision time: 6 becomes 60",
            "t.xlsx:Days!J2: weighted leverage: 50.8 becomes 52.064965197215777",
            "t.xlsx:Days!K2: weighted supervisory leverage: 37 becomes 374"),
        refreshed.changes());
    assertEquals(Xlsx.part(right, DAYS), Xlsx.part(refreshed.bytes(), DAYS));
    refreshed.isTheSameBesides(DAYS);
    refreshed.isRefreshed();
  }

  @Test
  void theTotalsOfADayFollowWhenAnotherFigureOfATaskIsTyped() throws IOException {
    byte[] right = Refreshed.withoutFormulas(Xlsx.write(List.of(ReferenceDay.day())));
    byte[] typed = changed(right, "<v>51</v>", "<v>15</v>");
    Refreshed refreshed = Refreshed.of(typed);
    assertEquals(
        List.of("t.xlsx:Tasks!I2", "t.xlsx:Days!G2", "t.xlsx:Days!J2"),
        refreshed.edit().changes().stream().map(change -> change.location().toString()).toList());
    refreshed.isTheSameBesides(TASKS, DAYS);
    refreshed.isRefreshed();
  }

  @Test
  void theFormulasOfAnOwnWorkbookAreLeftAloneAndNamed() throws IOException {
    byte[] right = Xlsx.write(List.of(ReferenceDay.day()));
    byte[] wrong = changed(right, "<v>" + LF, "<v>200");
    Refreshed refreshed = Refreshed.of(wrong);
    assertEquals(List.of(), refreshed.changes());
    assertArrayEquals(wrong, refreshed.bytes());
    assertEquals(
        List.of(
            "t.xlsx:Tasks!I2: leverage: expected 141, found 200, and left as it is, since a"
                + " formula gives it"),
        refreshed.ignored());
  }

  @Test
  void aWorkbookWhoseFiguresHoldIsTheSame() throws IOException {
    byte[] workbook = Xlsx.write(List.of(ReferenceDay.day()));
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(List.of(), refreshed.changes());
    assertArrayEquals(workbook, refreshed.bytes());
  }

  @Test
  void aFileWithNothingToDoIsNotTouched() throws IOException {
    Path file = folder.resolve("t.xlsx");
    Files.write(file, Xlsx.write(List.of(ReferenceDay.day())));
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, time);
    Revision revision = Xlsx.EXCEL.refresh(file);
    assertEquals(List.of(), revision.changes());
    assertEquals(time, Files.getLastModifiedTime(file));
  }

  @Test
  void aNumberGetsTheDecimalsThatItsFormatShows() throws IOException {
    turns(
        task(2, 1, Xlsx.number("E2", 1, "200")),
        task(2, 1, Xlsx.number("E2", 1, "143.5")),
        "t.xlsx:2026-04-02!E2: leverage: 200 becomes 143.5");
  }

  @Test
  void aNumberKeepsTheDecimalsThatAreStored() throws IOException {
    turns(
        task(2, 1, Xlsx.number("E2", 0, "143.999")),
        task(2, 1, Xlsx.number("E2", 0, "143.529")),
        "t.xlsx:2026-04-02!E2: leverage: 143.999 becomes 143.529");
  }

  @Test
  void aNumberWithAllDigitsGetsAllDigits() throws IOException {
    turns(
        task(2, 1, Xlsx.number("E2", 0, "143.99999999999997")),
        task(2, 1, Xlsx.number("E2", 0, "143.52941176470588")),
        "t.xlsx:2026-04-02!E2: leverage: 143.99999999999997 becomes 143.52941176470588");
  }

  /** Nobody types fifteen digits; fourteen somebody may. */
  @Test
  void fifteenDigitsAreAll() throws IOException {
    turns(
        task(2, 1, Xlsx.number("E2", 0, "143.999999999999")),
        task(2, 1, Xlsx.number("E2", 0, "143.52941176470588")),
        "t.xlsx:2026-04-02!E2: leverage: 143.999999999999 becomes 143.52941176470588");
    turns(
        task(2, 1, Xlsx.number("E2", 0, "143.99999999999")),
        task(2, 1, Xlsx.number("E2", 0, "143.52941176471")),
        "t.xlsx:2026-04-02!E2: leverage: 143.99999999999 becomes 143.52941176471");
  }

  @Test
  void aNumberThatHoldsIsNotMadeMorePrecise() throws IOException {
    turns(task(2, 1, Xlsx.number("E2", 1, "144")), task(2, 1, Xlsx.number("E2", 1, "144")));
  }

  @Test
  void aTextOfItsOwnKeepsItsStyle() throws IOException {
    turns(
        task(2, 1, Xlsx.text("E2", "200.0 x")),
        task(2, 1, Xlsx.text("E2", "143.5 x")),
        "t.xlsx:2026-04-02!E2: leverage: 200.0 x becomes 143.5 x");
    turns(
        task(2, 1, Xlsx.cell("E2", "str", "200.0x")),
        task(2, 1, Xlsx.cell("E2", "str", "143.5x")),
        "t.xlsx:2026-04-02!E2: leverage: 200.0x becomes 143.5x");
  }

  @Test
  void aSharedTextBecomesTheCellsOwn() throws IOException {
    Xlsx workbook =
        table(
                task(2, 1, "<c r=\"E2\" s=\"1\" t='s' ><v>0</v></c>"),
                task(3, 2, "<c r=\"E3\" s=\"1\" t=\"s\"><v>1</v></c>"))
            .shared("<t>200.0×</t>", "<t>144.7×</t>");
    Refreshed refreshed = Refreshed.of(workbook.bytes());
    assertEquals(
        List.of("t.xlsx:2026-04-02!E2: leverage: 200.0× becomes 143.5×"), refreshed.changes());
    assertEquals(
        table(workbook.bytes())
            .replace("t='s' ><v>0</v></c>", "t='inlineStr' ><is><t>143.5&#215;</t></is></c>"),
        table(refreshed.bytes()));
    refreshed.isTheSameBesides(TASKS);
    refreshed.isRefreshed();
  }

  @Test
  void aTextOfSeveralRunsBecomesOne() throws IOException {
    turns(
        task(2, 1, "<c r=\"E2\" t=\"inlineStr\"><is><r><t>200</t></r><r><t>.0x</t></r></is></c>"),
        task(2, 1, "<c r=\"E2\" t=\"inlineStr\"><is><t>143.5x</t></is></c>"),
        "t.xlsx:2026-04-02!E2: leverage: 200.0x becomes 143.5x");
  }

  @Test
  void namespacesCommentsAndStrangeSpacesStay() throws IOException {
    String begin =
        "<?xml version='1.0'?>\r\n<!-- <c r=\"E2\"><v>1</v></c> --><x:worksheet"
            + " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" a='1>2'>"
            + "<x:cols ><x:col min='1' max='9' width='9.7109375'/></x:cols>\r\n<x:sheetData>"
            + "<x:row>"
            + cell("Task")
            + cell("Human est. (h)")
            + cell("Agent (min)")
            + cell("Leverage")
            + "</x:row>\n<x:row  spans='1:4'>"
            + cell("One")
            + "<x:c><x:v>16</x:v></x:c><x:c><x:v>7</x:v></x:c><x:c\ts='0' >";
    String end = "</x:c ></x:row></x:sheetData><x:c r='E2'><x:v>200</x:v></x:c></x:worksheet >\n";
    byte[] workbook =
        new Xlsx()
            .sheet("2026-04-02")
            .part(TASKS, begin + "<!-- > --><x:v\n>200.5<!----></x:v>" + end)
            .bytes();
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(begin + "<!-- > --><x:v\n>137.1</x:v>" + end, table(refreshed.bytes()));
  }

  @Test
  void aTextThatBecomesTheCellsOwnKeepsTheNamespace() throws IOException {
    String begin =
        "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<x:sheetData><x:row>"
            + cell("Task")
            + cell("Human est. (h)")
            + cell("Agent (min)")
            + cell("Leverage")
            + "</x:row><x:row>"
            + cell("One")
            + "<x:c><x:v>16</x:v></x:c><x:c><x:v>7</x:v></x:c><x:c t='%s'>";
    String end = "</x:c></x:row></x:sheetData></x:worksheet>";
    Xlsx workbook = new Xlsx().sheet("2026-04-02").shared("<t>200.5x</t>");
    Refreshed refreshed =
        Refreshed.of(workbook.part(TASKS, begin.formatted("s") + "<x:v>0</x:v>" + end).bytes());
    assertEquals(
        begin.formatted("inlineStr") + "<x:is><x:t>137.1x</x:t></x:is>" + end,
        table(refreshed.bytes()));
    String runs = "<x:is><x:r><x:t>200</x:t></x:r><x:r><x:t>.5x</x:t></x:r></x:is>";
    refreshed =
        Refreshed.of(workbook.part(TASKS, begin.formatted("inlineStr") + runs + end).bytes());
    assertEquals(
        begin.formatted("inlineStr") + "<x:is><x:t>137.1x</x:t></x:is>" + end,
        table(refreshed.bytes()));
  }

  @Test
  void nothingIsSaidOfFormulasWhereThereAreNone() throws IOException {
    Refreshed refreshed = Refreshed.of(table(task(2, 1, Xlsx.text("E2", "200.0x"))).bytes());
    assertEquals(List.of(), refreshed.ignored());
  }

  @Test
  void aCellIsFoundHoweverItsPlaceIsWritten() throws IOException {
    for (String place : List.of("e2", " E2 ", "E2\t")) {
      String cell = "<c r='" + place + "'><v>%s</v></c>";
      Refreshed refreshed = Refreshed.of(table(task(2, 1, cell.formatted("200.5"))).bytes());
      assertEquals(
          List.of("t.xlsx:2026-04-02!E2: leverage: 200.5 becomes 143.5"), refreshed.changes());
      assertEquals(
          table(table(task(2, 1, cell.formatted("143.5"))).bytes()), table(refreshed.bytes()));
    }
  }

  @Test
  void aPlaceThatIsWrittenWithEscapesIsRefused() throws IOException {
    for (String[] escape :
        new String[][] {{"r=\"E2\"", "r=\"&#69;2\""}, {"row r=\"2\"", "row r=\"&#50;\""}}) {
      byte[] workbook =
          changed(table(task(2, 1, Xlsx.number("E2", 0, "200.5"))).bytes(), escape[0], escape[1]);
      LeverageException refused =
          assertThrows(LeverageException.class, () -> Refreshed.of(workbook));
      assertEquals(
          "t.xlsx: expected a sheet that can be changed in place, found one whose cells have escapes"
              + " in their tags; save the workbook anew in a spreadsheet program",
          refused.getMessage());
    }
  }

  @Test
  void whatOnlyLooksLikeTheCellsOfTheSheetStays() throws IOException {
    String other = "<sheetData><row r='2'><c r='E2' t='str'><v>200.5x</v></c></row></sheetData>";
    byte[] workbook =
        changed(
            table(task(2, 1, Xlsx.number("E2", 0, "200.5"))).bytes(),
            "<sheetData>",
            "<extra>"
                + other
                + "</extra><sheetData><other r='2'><c r='E2'><v>200.5</v></c></other>");
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(
        List.of("t.xlsx:2026-04-02!E2: leverage: 200.5 becomes 143.5"), refreshed.changes());
    assertEquals(
        table(workbook)
            .replace("<c r=\"E2\" s=\"0\"><v>200.5</v>", "<c r=\"E2\" s=\"0\"><v>143.5</v>"),
        table(refreshed.bytes()));
  }

  private static String cell(String text) {
    return "<x:c t='inlineStr'><x:is><x:t>" + text + "</x:t></x:is></x:c>";
  }

  @Test
  void formulasAreLeftAloneAndNamed() throws IOException {
    byte[] workbook =
        table(
                task(2, 1, "<c r=\"E2\"><f>C2*60/D2</f><v>200</v></c>"),
                task(3, 2, "<c r=\"E3\"><v>200.5</v></c>"))
            .bytes();
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(
        List.of("t.xlsx:2026-04-02!E3: leverage: 200.5 becomes 144.7"), refreshed.changes());
    assertEquals(
        List.of(
            "t.xlsx:2026-04-02!E2: leverage: expected 144, found 200, and left as it is, since a"
                + " formula gives it",
            "t.xlsx: formulas that use what was changed show their old values until a spreadsheet"
                + " program calculates them anew"),
        refreshed.ignored());
  }

  /** A formula that is shared stands in each of its cells; one of an array in the first alone. */
  @Test
  void aNumberAmongCellsOfASharedFormulaIsPutRight() throws IOException {
    String first = "<c r=\"E2\"><f t=\"%s\" ref=\"E2:E3\">C2*60/D2</f><v>143.5</v></c>";
    String[] changes = {"t.xlsx:2026-04-02!E3: leverage: 147.1 becomes 144.7"};
    turns(
        task(2, 1, first.formatted("shared")) + task(3, 2, Xlsx.number("E3", 0, "147.1")),
        task(2, 1, first.formatted("shared")) + task(3, 2, Xlsx.number("E3", 0, "144.7")),
        changes);
    String array = task(2, 1, first.formatted("array")) + task(3, 2, Xlsx.number("E3", 0, "147.1"));
    assertEquals(List.of(), Refreshed.of(table(array).bytes()).changes());
  }

  @Test
  void aWrongSupervisoryFactorIsPutRight() throws IOException {
    String header = Xlsx.text("A1", "Task") + Xlsx.text("B1", "Human est. (h)");
    header += Xlsx.text("C1", "Supervision (min)") + Xlsx.text("D1", "Supervisory leverage");
    String row = Xlsx.text("A2", "a") + Xlsx.number("B2", 0, "2") + Xlsx.number("C2", 0, "7");
    String sheet = "<row r=\"1\">" + header + "</row><row r=\"2\">" + row;
    byte[] workbook =
        new Xlsx().sheet("S", sheet + Xlsx.number("D2", 0, "17.3333333333333") + "</row>").bytes();
    assertEquals(
        List.of("t.xlsx:S!D2: supervisory leverage: 17.3333333333333 becomes 17.142857142857142"),
        Refreshed.of(workbook).changes());
  }

  @Test
  void aWrongSumOfTokensOfAnOwnWorkbookIsPutRight() throws IOException {
    Day day =
        Day.on(LocalDate.of(2026, 4, 2))
            .task(Task.titled("a").tokens(Tokens.of(1200)).build())
            .task(Task.titled("b").tokens(Tokens.of(34)).build())
            .build();
    byte[] right = Refreshed.withoutFormulas(Xlsx.write(List.of(day)));
    byte[] wrong = Refreshed.with(right, DAYS, xml -> xml.replace("<v>1234</v>", "<v>1200</v>"));
    Refreshed refreshed = Refreshed.of(wrong);
    assertEquals(List.of("t.xlsx:Days!I2: total tokens: 1200 becomes 1234"), refreshed.changes());
    assertArrayEquals(
        Xlsx.part(right, DAYS).getBytes(StandardCharsets.UTF_8),
        Xlsx.part(refreshed.bytes(), DAYS).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWorkbookWhereOnlyFormulasAreWrongIsTheSame() throws IOException {
    byte[] workbook =
        table(
                task(2, 1, "<c r=\"E2\"><f t=\"array\" ref=\"E2:E3\">A*B</f><v>200</v></c>"),
                task(3, 2, "<c r=\"E3\"><v>200.5</v></c>"))
            .bytes();
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(List.of(), refreshed.changes());
    assertArrayEquals(workbook, refreshed.bytes());
    assertEquals(2, refreshed.ignored().size());
  }

  @Test
  void rowsWithAGapInTheirNumbersAreNumberedAnew() throws IOException {
    turns(
        task(2, 1, "") + task(3, 2, "") + task(4, 4, "") + task(5, 5, "") + task(6, 6, ""),
        task(2, 1, "") + task(3, 2, "") + task(4, 3, "") + task(5, 4, "") + task(6, 5, ""),
        "t.xlsx:2026-04-02!A4: row number: 4 becomes 3",
        "t.xlsx:2026-04-02!A5: row number: 5 becomes 4",
        "t.xlsx:2026-04-02!A6: row number: 6 becomes 5");
  }

  @Test
  void rowsAndBlocksOfTotalsArePutRight() throws IOException {
    String[] wrong = {"244", "51m (0.8h)", "122.0x", "245 hours (~6 work weeks)", "147.1"};
    String[] right = {"245", "102m (1.7h)", "144.1x", "245 hours (~6 work weeks)", "144.1"};
    turns(
        withTotals(wrong),
        withTotals(right),
        "t.xlsx:2026-04-02!C4: total human estimate: 244 becomes 245",
        "t.xlsx:2026-04-02!D4: total agent time: 51m (0.8h) becomes 102m (1.7h)",
        "t.xlsx:2026-04-02!E4: weighted leverage: 122.0x becomes 144.1x",
        "t.xlsx:2026-04-02!B7: weighted leverage: 147.1 becomes 144.1");
  }

  private static String withTotals(String... figures) {
    return task(2, 1, "")
        + task(3, 2, "")
        + Xlsx.row(
            4,
            Xlsx.text("B4", "Total"),
            Xlsx.number("C4", 0, figures[0]),
            Xlsx.text("D4", figures[1]),
            Xlsx.text("E4", figures[2]))
        + Xlsx.row(6, Xlsx.text("A6", "Human equivalent"), Xlsx.text("B6", figures[3]))
        + Xlsx.row(
            7,
            Xlsx.text("A7", "Weighted average leverage factor"),
            Xlsx.number("B7", 1, figures[4]));
  }

  private static String log(int first, String total) {
    String[] header = {"Date", "Task", "Human est. (h)"};
    String[][] rows = {
      header, {"2026-04-01", "a", "4"}, {"2026-04-02", "b", "3"}, {"Total", "", total}
    };
    StringBuilder sheet = new StringBuilder();
    for (int row = 0; row < rows.length; row++) {
      StringBuilder cells = new StringBuilder();
      for (int column = 0; column < header.length; column++) {
        cells.append(Xlsx.text((char) ('A' + column) + "" + (first + row), rows[row][column]));
      }
      sheet.append(Xlsx.row(first + row, cells.toString()));
    }
    return sheet.toString();
  }

  @Test
  void theTotalsOfSeveralDaysArePutRight() throws IOException {
    Refreshed refreshed = Refreshed.of(new Xlsx().sheet("Log", log(1, "9")).bytes());
    assertEquals(List.of("t.xlsx:Log!C4: total human estimate: 9 becomes 7"), refreshed.changes());
    assertEquals(table(new Xlsx().sheet("Log", log(1, "7")).bytes()), table(refreshed.bytes()));
  }

  @Test
  void theTotalsOfSeveralDaysBesideAnotherTableAreLeftAndThatIsSaid() throws IOException {
    Refreshed refreshed = Refreshed.of(new Xlsx().sheet("Log", log(1, "9"), log(6, "7")).bytes());
    assertEquals(List.of(), refreshed.changes());
    assertTrue(
        refreshed
            .ignored()
            .contains(
                "t.xlsx:Log!C4: the totals of several days are not checked, since there are more"
                    + " tables"),
        refreshed.ignored().toString());
  }

  @Test
  void aFigureThatIsCutOffIsRounded() throws IOException {
    turns(
        task(2, 1, Xlsx.text("E2", "143.52x")),
        task(2, 1, Xlsx.text("E2", "143.53x")),
        "t.xlsx:2026-04-02!E2: leverage: 143.52x becomes 143.53x");
  }

  @Test
  void factorsThatSupervisionTimesAreInferredFromAreLeft() throws IOException {
    String[] headers = {"Task", "Human Est.", "Claude", "Factor", "Sup. Factor"};
    String[] cells = {"Port it", "120h", "51m", "141.2x", "1440.0x"};
    StringBuilder rows = new StringBuilder();
    for (int column = 0; column < headers.length; column++) {
      rows.append(Xlsx.text((char) ('A' + column) + "1", headers[column]));
    }
    StringBuilder task = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      task.append(Xlsx.text((char) ('A' + column) + "2", cells[column]));
    }
    byte[] workbook =
        new Xlsx()
            .sheet(
                "2026-04-02",
                Xlsx.row(1, rows.toString()),
                Xlsx.row(2, task.toString()),
                Xlsx.row(
                    4,
                    Xlsx.text("A4", "Weighted average supervisory leverage factor"),
                    Xlsx.text("B4", "720.0x")))
            .bytes();
    assertArrayEquals(workbook, Refreshed.of(workbook).bytes());
  }

  @Test
  void aStoredPartStaysStored() throws IOException {
    byte[] workbook = Refreshed.stored(table(task(2, 1, Xlsx.number("E2", 1, "200"))).bytes());
    Refreshed refreshed = Refreshed.of(workbook);
    assertEquals(1, refreshed.changes().size());
    refreshed.isTheSameBesides(TASKS);
    refreshed.isRefreshed();
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheWordsOfTheReader() throws IOException {
    byte[] whole = Xlsx.write(List.of(ReferenceDay.day()));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    for (byte[] workbook : List.of(cut, new byte[0], Refreshed.encrypted(whole))) {
      LeverageException refusal =
          assertThrows(LeverageException.class, () -> Refreshed.of(workbook));
      assertEquals(Xlsx.errors(workbook), refusal.getMessage().lines().toList());
    }
  }

  @Test
  void aSheetInWideCharactersIsRefused() throws IOException {
    String xml = table(table(task(2, 1, Xlsx.number("E2", 1, "200"))).bytes());
    byte[] wide = xml.getBytes(java.nio.charset.StandardCharsets.UTF_16);
    byte[] workbook = Refreshed.with(table(task(2, 1, "")).bytes(), Map.of(TASKS, wide));
    LeverageException refusal = assertThrows(LeverageException.class, () -> Refreshed.of(workbook));
    assertEquals(
        "t.xlsx: expected a sheet in UTF-8, to be changed in place, found one in UTF-16; save the"
            + " workbook anew in a spreadsheet program",
        refusal.getMessage());
  }

  @Test
  void sortingIsRefused() throws IOException {
    Path file = folder.resolve("t.xlsx");
    Files.write(file, Xlsx.write(List.of(ReferenceDay.day())));
    assertThrows(
        LeverageException.class, () -> Xlsx.EXCEL.refresh(file, RefreshOptions.DEFAULT.sorting()));
    assertThrows(
        LeverageException.class,
        () -> Xlsx.EXCEL.refresh(file, RefreshOptions.DEFAULT.addingTotals()));
  }
}
