package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others make of the workbooks that are written here. */
@Tag("slow")
class OtherProgramsTest {

  private static final List<List<Day>> RECORDS =
      List.of(
          List.of(ReferenceDay.day()),
          SeveralDays.ofDifferentDates(),
          SeveralDays.ofAllKinds(),
          List.of());

  @TempDir Path folder;

  @Test
  void libreOfficeCalculatesTheValuesThatAreStored() throws Exception {
    Assumptions.assumeTrue(isThere("soffice"), "skipped: LibreOffice (soffice) is not installed");
    List<Path> spoilt = new ArrayList<>();
    for (List<Day> days : RECORDS) {
      Path file = folder.resolve(RECORDS.indexOf(days) + ".xlsx");
      Files.write(file, withOtherValues(Xlsx.write(days)));
      spoilt.add(file);
    }
    alwaysCalculate(folder.resolve("profile"));
    Path calculated = Files.createDirectory(folder.resolve("calculated"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                calculated.toString()));
    spoilt.forEach(file -> command.add(file.toString()));
    run(command);
    for (List<Day> days : RECORDS) {
      byte[] saved = Files.readAllBytes(calculated.resolve(RECORDS.indexOf(days) + ".xlsx"));
      Map<String, String> expected = formulas(Xlsx.write(days));
      Map<String, String> found = formulas(saved);
      assertEquals(expected.keySet(), found.keySet());
      expected.forEach((cell, value) -> assertClose(cell, value, found.get(cell)));
      assertEquals(days, Xlsx.read(saved).days());
    }
  }

  /** Sets the choice without which LibreOffice shows the values that are stored. */
  private static void alwaysCalculate(Path profile) throws IOException {
    Path settings = Files.createDirectories(profile.resolve("user"));
    Files.writeString(
        settings.resolve("registrymodifications.xcu"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items"
            + " xmlns:oor=\"http://openoffice.org/2001/registry\"><item"
            + " oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop"
            + " oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item>"
            + "</oor:items>");
  }

  /** Returns a workbook whose formulas all have a value that is wrong. */
  private static byte[] withOtherValues(byte[] workbook) throws IOException {
    byte[] spoilt = workbook;
    for (int sheet = 1; sheet <= 4; sheet++) {
      spoilt =
          Refreshed.with(
              spoilt,
              "xl/worksheets/sheet" + sheet + ".xml",
              xml ->
                  xml.replaceAll("</f><v>[^<]*</v>", "</f><v>777</v>")
                      .replace(" t=\"str\"><f>", "><f>"));
    }
    return spoilt;
  }

  private static void assertClose(String cell, String expected, String found) {
    if (expected.isEmpty() || found.isEmpty()) {
      assertEquals(expected, found, cell);
    } else {
      double right = Double.parseDouble(expected);
      assertEquals(right, Double.parseDouble(found), Math.abs(right) * 1e-13, cell);
    }
  }

  private static Map<String, String> formulas(byte[] workbook) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : opened) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(place(cell), value(cell, cell.getCachedFormulaResultType()));
            }
          }
        }
      }
    }
    return values;
  }

  private static Map<String, String> values(byte[] workbook) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : opened) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
            String value = value(cell, type);
            if (!value.isEmpty()) {
              values.put(place(cell), value);
            }
          }
        }
      }
    }
    return values;
  }

  private static String place(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  private static String value(Cell cell, CellType type) {
    return type == CellType.NUMERIC
        ? Double.toString(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  @Test
  void fastexcelReadsTheSameValues() throws IOException {
    for (List<Day> days : RECORDS) {
      byte[] workbook = Xlsx.write(days);
      Map<String, String> found = new TreeMap<>();
      try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
        for (org.dhatim.fastexcel.reader.Sheet sheet : opened.getSheets().toList()) {
          try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            rows.flatMap(org.dhatim.fastexcel.reader.Row::stream)
                .filter(cell -> cell != null && cell.getRawValue() != null)
                .filter(cell -> !cell.getRawValue().isEmpty())
                .forEach(
                    cell ->
                        found.put(
                            sheet.getName() + "!" + cell.getAddress(),
                            number(cell.getRawValue(), isText(cell))));
          }
        }
      }
      assertEquals(values(workbook), found);
    }
  }

  private static boolean isText(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.getType() == org.dhatim.fastexcel.reader.CellType.STRING;
  }

  private static String number(String raw, boolean text) {
    return text ? raw : Double.toString(Double.parseDouble(raw));
  }

  @Test
  void openpyxlReadsTheSameValuesTablesAndChart() throws Exception {
    String python =
        Stream.of("/usr/bin/python3", "python3")
            .filter(OtherProgramsTest::hasOpenpyxl)
            .findFirst()
            .orElse("");
    Assumptions.assumeFalse(
        python.isEmpty(), "skipped: openpyxl (python3-openpyxl) is not installed");
    Path script = folder.resolve("dump.py");
    Files.writeString(
        script,
        """
        import sys, openpyxl
        from openpyxl.utils.datetime import to_excel
        out = open(sys.argv[2], 'w', encoding='utf-8', newline='')
        book = openpyxl.load_workbook(sys.argv[1], data_only=True)
        for sheet in book:
          for table in sheet.tables.values():
            out.write('table ' + table.name + ' ' + table.ref + '\\0\\0')
          for chart in sheet._charts:
            out.write('chart ' + chart.series[0].val.numRef.f + '\\0\\0')
          for row in sheet.iter_rows():
            for cell in row:
              value = cell.value
              if cell.is_date and not isinstance(value, str) and value is not None:
                value = to_excel(value)
              if value is not None:
                out.write(sheet.title + '!' + cell.coordinate + '\\0' + str(value) + '\\0')
        out.close()
        """);
    for (List<Day> days : RECORDS) {
      byte[] workbook = Xlsx.write(days);
      Path file = folder.resolve("a.xlsx");
      Path dump = folder.resolve("dump.txt");
      Files.write(file, workbook);
      run(List.of(python, script.toString(), file.toString(), dump.toString()));
      String[] dumped = Files.readString(dump, StandardCharsets.UTF_8).split("\0", -1);
      Map<String, String> found = new TreeMap<>();
      List<String> objects = new ArrayList<>();
      for (int index = 0; index + 1 < dumped.length; index += 2) {
        if (dumped[index].contains("!") && !dumped[index].startsWith("chart")) {
          found.put(dumped[index], dumped[index + 1]);
        } else {
          objects.add(dumped[index]);
        }
      }
      Map<String, String> expected = values(workbook);
      assertEquals(expected.keySet(), found.keySet());
      expected.forEach(
          (cell, value) ->
              assertEquals(
                  value, number(found.get(cell), !value.matches("[0-9]+\\.[0-9E-]+")), cell));
      assertEquals(objects(days), objects);
    }
  }

  /** Returns the tables and the chart of a workbook, each with its cells. */
  private static List<String> objects(List<Day> days) {
    List<Task> tasks = days.stream().flatMap(day -> day.tasks().stream()).toList();
    boolean stated = days.stream().anyMatch(day -> day.figures().statedTotals().isPresent());
    int lastTask = Math.max(tasks.size(), 1) + 1;
    int lastDay = Math.max(days.size(), 1) + 1;
    return List.of(
        "table Tasks A1:" + (Columns.of(tasks).extras().isEmpty() ? "J" : "K") + lastTask,
        days.size() > 1 ? "chart Days!$J$2:$J$" + lastDay : "chart Tasks!$I$2:$I$" + lastTask,
        "table DayTotals A1:" + (stated ? "O" : "K") + lastDay);
  }

  private static boolean hasOpenpyxl(String python) {
    try {
      return new ProcessBuilder(python, "-c", "import openpyxl")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the program does not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), Files.readString(said));
  }
}
