package dev.leverage.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The files that are read. Each is made once, without the library, and kept for the next run. */
final class SampleFiles {

  /** How many tasks a day has where the layout does not say. */
  static final int TASKS_A_DAY = 274;

  static final String[] HEADERS = {
    "Date",
    "Task",
    "Human est. (h)",
    "Agent",
    "Agent (min)",
    "Supervision (min)",
    "Tokens",
    "Day tokens",
    "Leverage",
    "Supervisory leverage"
  };

  private static final Path FOLDER =
      Path.of(System.getProperty("benchmarks.data", "target/benchmark-data"));

  private SampleFiles() {}

  /** Makes all files that there are not yet, so that no benchmark has to. */
  static void prepareAll() throws IOException {
    csv(100_000);
    csv(1_000_000);
    workbook(20_000, true);
    workbook(200_000, true);
    workbook(200_000, false);
    markdownDays(2_000);
    markdownDays(20_000);
    markdownTable(10_000);
    markdownTable(100_000);
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static Path once(String name, Content content) throws IOException {
    Path file = FOLDER.resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(FOLDER);
      Path part = Files.createTempFile(FOLDER, "part", ".tmp");
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  static Path csv(int tasks) throws IOException {
    return once(
        "tasks-" + tasks + ".csv",
        bytes -> {
          BufferedWriter out = writer(bytes);
          out.write(String.join(",", HEADERS) + "\r\n");
          for (SampleTask task : new SampleTasks(tasks, TASKS_A_DAY)) {
            out.write(csvRow(task));
          }
          out.flush();
        });
  }

  private static BufferedWriter writer(OutputStream bytes) {
    return new BufferedWriter(
        new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  static String csvRow(SampleTask task) {
    String title = task.title();
    boolean quoted = title.indexOf(',') >= 0 || title.indexOf('"') >= 0;
    return task.date()
        + ","
        + (quoted ? "\"" + title.replace("\"", "\"\"") + "\"" : title)
        + ","
        + task.hours()
        + ",Claude,"
        + task.agentMinutes()
        + ","
        + task.supervisionMinutes()
        + ","
        + task.tokens()
        + ",,"
        + task.factor(task.agentMillis())
        + ","
        + task.factor(task.supervisionMillis())
        + "\r\n";
  }

  static Path workbook(int tasks, boolean shared) throws IOException {
    return once(
        "tasks-" + tasks + (shared ? "-shared" : "-inline") + ".xlsx",
        out -> {
          try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, shared)) {
            fill(workbook, new SampleTasks(tasks, TASKS_A_DAY));
            workbook.write(out);
          }
        });
  }

  static void fill(SXSSFWorkbook workbook, Iterable<SampleTask> tasks) {
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    Sheet sheet = workbook.createSheet("Tasks");
    Row header = sheet.createRow(0);
    for (int column = 0; column < HEADERS.length; column++) {
      header.createCell(column).setCellValue(HEADERS[column]);
    }
    int index = 1;
    for (SampleTask task : tasks) {
      Row row = sheet.createRow(index++);
      Cell day = row.createCell(0);
      day.setCellValue(task.date());
      day.setCellStyle(date);
      row.createCell(1).setCellValue(task.title());
      row.createCell(2).setCellValue(task.humanQuarters() / 4.0);
      row.createCell(3).setCellValue("Claude");
      row.createCell(4).setCellValue(task.agentTenths() / 10.0);
      row.createCell(5).setCellValue(task.supervisionMinutes());
      row.createCell(6).setCellValue(task.tokens());
    }
  }

  /** One table of so many rows, on one day. */
  static Path markdownTable(int rows) throws IOException {
    return once(
        "table-" + rows + ".md",
        bytes -> {
          BufferedWriter out = writer(bytes);
          writeDay(out, LocalDate.of(2026, 4, 2), new SampleTasks(rows, rows));
          out.flush();
        });
  }

  /** A folder of days, 15 tasks each. */
  static Path markdownDays(int days) throws IOException {
    Path folder = FOLDER.resolve("days-" + days);
    if (!Files.exists(folder)) {
      Path part = Files.createDirectories(FOLDER.resolve("days-" + days + ".tmp"));
      java.util.Iterator<SampleTask> tasks = new SampleTasks(days * 15L, 15).iterator();
      for (int day = 0; day < days; day++) {
        java.util.List<SampleTask> ofDay = new java.util.ArrayList<>();
        for (int i = 0; i < 15; i++) {
          ofDay.add(tasks.next());
        }
        LocalDate date = ofDay.get(0).date();
        try (BufferedWriter out = Files.newBufferedWriter(part.resolve(date + ".md"))) {
          writeDay(out, date, ofDay);
        }
      }
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  private static void writeDay(BufferedWriter out, LocalDate date, Iterable<SampleTask> tasks)
      throws IOException {
    out.write("# Leverage record: " + date + "\n\nA day of work, with *some* words before it.\n\n");
    out.write("## Task Log\n\n| # | Task | Human Est. | Claude | Sup. | Tokens | Factor |\n");
    out.write("|---|---|---|---|---|---|---|\n");
    int number = 1;
    for (SampleTask task : tasks) {
      out.write(
          "| "
              + number++
              + " | "
              + task.title().replace("|", "\\|")
              + " | "
              + task.hours()
              + "h | "
              + task.agentMinutes()
              + "m | "
              + task.supervisionMinutes()
              + "m | "
              + task.tokens()
              + " | "
              + task.factor(task.agentMillis())
              + "x |\n");
    }
    out.write("\n## Analysis\n\nNothing more to say.\n");
  }
}
