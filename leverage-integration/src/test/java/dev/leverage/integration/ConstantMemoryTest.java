package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on records that do not fit into the memory that it is given. */
class ConstantMemoryTest {

  private static final List<String> HEADERS =
      List.of("Date", "Task", "Human est. (h)", "Agent (min)", "Supervision (min)", "Project");

  @TempDir private Path folder;

  private static Object[] row(int index) {
    return new Object[] {
      LocalDate.of(2020, 1, 1).plusDays(index / 500).toString(),
      "Task " + index + " of a log that has outgrown everything its owner planned for it",
      1 + index % 40,
      1 + index % 90,
      index % 7,
      "Project " + index % 11
    };
  }

  @Test
  void aMillionTasksBecomeAWorkbookInSixtyFourMegabytes() throws Exception {
    Path csv = folder.resolve("million.csv");
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write(String.join(",", HEADERS) + "\n");
      for (int index = 0; index < 1_000_000; index++) {
        Object[] cells = row(index);
        for (int column = 0; column < cells.length; column++) {
          out.append(column == 0 ? "" : ",").append(cells[column].toString());
        }
        out.append('\n');
      }
    }
    String said = convert(csv, folder.resolve("million.xlsx"));
    assertTrue(said.endsWith("million.xlsx: 2,000 days, 1,000,000 tasks\n"), said);
    try (ZipFile workbook = new ZipFile(folder.resolve("million.xlsx").toFile())) {
      String table = begin(workbook, "xl/tables/table2.xml");
      assertTrue(table.contains("ref=\"A1:K1000001\""), table);
      String days = begin(workbook, "xl/worksheets/sheet2.xml");
      assertTrue(days.contains("SUM(Tasks!$C$2:$C$501)"), days);
      String chart = begin(workbook, "xl/charts/chart1.xml");
      assertTrue(chart.contains("Days!$J$1636:$J$2001"), chart);
    }
  }

  private static String begin(ZipFile workbook, String part) throws IOException {
    try (InputStream in = workbook.getInputStream(workbook.getEntry(part))) {
      return new String(in.readNBytes(100_000), StandardCharsets.UTF_8);
    }
  }

  @Test
  void oneDayOfThreeHundredThousandTasksBecomesATaskALineAndJsonAndADayALineInSixtyFourMegabytes()
      throws Exception {
    Path csv = folder.resolve("day.csv");
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("Date,Task,Human est. (h),Project\n");
      for (int index = 0; index < 300_000; index++) {
        out.write("2026-04-02," + row(index)[1] + ",1," + row(index)[5] + "\n");
      }
    }
    Path taskLines = folder.resolve("tasks.jsonl");
    Path json = folder.resolve("day.json");
    Path lines = folder.resolve("day.jsonl");
    Path back = folder.resolve("back.json");
    String said = convert(csv, taskLines, "--lines", "task");
    assertTrue(said.endsWith("tasks.jsonl: 1 day, 300,000 tasks\n"), said);
    try (Stream<String> written = Files.lines(taskLines)) {
      assertEquals(300_000, written.count());
    }
    assertTrue(convert(taskLines, json).endsWith("day.json: 1 day, 300,000 tasks\n"));
    assertTrue(convert(json, lines).endsWith("day.jsonl: 1 day, 300,000 tasks\n"));
    assertTrue(convert(lines, back).endsWith("back.json: 1 day, 300,000 tasks\n"));
    assertEquals(-1, Files.mismatch(json, back));
  }

  @Test
  void aWorkbookOfTwoHundredThousandSharedTitlesBecomesCsvInSixtyFourMegabytes() throws Exception {
    Path workbook = folder.resolve("shared.xlsx");
    writeWithSharedStrings(workbook, 200_000);
    Path csv = folder.resolve("shared.csv");
    String said = convert(workbook, csv);
    assertTrue(said.endsWith("shared.csv: 400 days, 200,000 tasks\n"), said);
    try (Stream<String> lines = Files.lines(csv)) {
      assertEquals(200_001, lines.count());
    }
  }

  private static void writeWithSharedStrings(Path file, int rows) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Log");
      Row header = sheet.createRow(0);
      for (int column = 0; column < HEADERS.size(); column++) {
        header.createCell(column).setCellValue(HEADERS.get(column));
      }
      for (int index = 0; index < rows; index++) {
        Row row = sheet.createRow(index + 1);
        Object[] cells = row(index);
        for (int column = 0; column < cells.length; column++) {
          if (cells[column] instanceof Integer number) {
            row.createCell(column).setCellValue(number);
          } else {
            row.createCell(column).setCellValue(cells[column].toString());
          }
        }
      }
      workbook.write(out);
    }
  }

  /** Runs the command in a JVM of its own and returns what it said. */
  private String convert(Path from, Path to, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of("dev.leverage.cli.Main", "convert", from.toString(), "-o", to.toString()));
    command.addAll(List.of(options));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the command does not end");
    } finally {
      process.destroyForcibly();
    }
    String output = Files.readString(said, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), output);
    return output;
  }
}
