package dev.leverage.benchmarks;

import dev.leverage.excel.ExcelFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A workbook of 200,000 tasks, written from memory. The library writes both factors as formulas,
 * styles and a chart; the peers write the same formulas and a date style.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
public class WorkbookWriting {

  private final MemoryTasks tasks = new MemoryTasks(100_000, 2);

  /** What was written last. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Written {
    public long bytes;
  }

  @Benchmark
  public long leverage(Written written) throws IOException {
    CountedOutput out = new CountedOutput();
    try (RecordSink sink =
        new ExcelFormat()
            .writer(Target.of("tasks.xlsx", out), WriteOptions.DEFAULT, new Problems())) {
      tasks.deliver(sink);
    }
    return written.bytes = out.count();
  }

  @Benchmark
  public long fastexcel(Written written) throws IOException {
    CountedOutput out = new CountedOutput();
    try (Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tasks");
      for (int column = 0; column < SampleFiles.HEADERS.length; column++) {
        sheet.value(0, column, SampleFiles.HEADERS[column]);
      }
      int[] row = {0};
      tasks.forEach(
          (date, task) -> {
            int r = ++row[0];
            sheet.value(r, 0, LocalDate.parse(date));
            sheet.style(r, 0).format("yyyy-mm-dd").set();
            sheet.inlineString(r, 1, task.title());
            sheet.value(r, 2, task.humanQuarters() / 4.0);
            sheet.inlineString(r, 3, "Claude");
            sheet.value(r, 4, task.agentTenths() / 10.0);
            sheet.value(r, 5, task.supervisionMinutes());
            sheet.value(r, 6, task.tokens());
            sheet.formula(r, 8, leverage(r, 'E'));
            sheet.formula(r, 9, leverage(r, 'F'));
            if (r % 1_000 == 0) {
              sheet.flush();
            }
          });
    }
    return written.bytes = out.count();
  }

  private static String leverage(int row, char time) {
    String number = Integer.toString(row + 1);
    return "IF(AND(ISNUMBER(C"
        + number
        + "),"
        + time
        + number
        + ">0),C"
        + number
        + "*60/"
        + time
        + number
        + ",\"\")";
  }

  @Benchmark
  public long sxssf(Written written) throws IOException {
    CountedOutput out = new CountedOutput();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100)) {
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      SXSSFSheet sheet = workbook.createSheet("Tasks");
      Row header = sheet.createRow(0);
      for (int column = 0; column < SampleFiles.HEADERS.length; column++) {
        header.createCell(column).setCellValue(SampleFiles.HEADERS[column]);
      }
      int[] index = {0};
      tasks.forEach(
          (date, task) -> {
            int r = ++index[0];
            Row row = sheet.createRow(r);
            row.createCell(0).setCellValue(LocalDate.parse(date));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue(task.title());
            row.createCell(2).setCellValue(task.humanQuarters() / 4.0);
            row.createCell(3).setCellValue("Claude");
            row.createCell(4).setCellValue(task.agentTenths() / 10.0);
            row.createCell(5).setCellValue(task.supervisionMinutes());
            row.createCell(6).setCellValue(task.tokens());
            row.createCell(8).setCellFormula(leverage(r, 'E'));
            row.createCell(9).setCellFormula(leverage(r, 'F'));
          });
      workbook.write(out);
    }
    return written.bytes = out.count();
  }
}
