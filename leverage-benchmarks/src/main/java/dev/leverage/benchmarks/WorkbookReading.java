package dev.leverage.benchmarks;

import dev.leverage.Leverage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook of 200,000 tasks, made by POI: read, understand each measure, total exactly. */
@State(Scope.Benchmark)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx64m", "-XX:+UseSerialGC"})
public class WorkbookReading {

  private static final int TASKS = 200_000;

  /** Where the texts are: in a part of their own, or in the cells. */
  @Param({"shared", "inline"})
  public String strings = "";

  private Path file = Path.of("");
  private Answer expected = new Sum().answer();

  @Setup
  public void prepare() throws IOException {
    file = SampleFiles.workbook(TASKS, strings.equals("shared"));
    expected = Answer.of(new SampleTasks(TASKS, SampleFiles.TASKS_A_DAY));
  }

  @Benchmark
  public Object leverage() throws IOException {
    return Answer.of(Leverage.installed().totals(file)).checked(expected);
  }

  /** Holds all shared texts, so it is given the memory for them. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
  public Object fastexcel() throws IOException {
    Sum sum = new Sum();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.skip(1).forEach(row -> add(row, sum));
    }
    return sum.answer().checked(expected);
  }

  private static void add(Row row, Sum sum) {
    row.getCellText(1);
    sum.add(
        millis(row.getCellAsNumber(2).orElseThrow(), 3_600_000),
        millis(row.getCellAsNumber(4).orElseThrow(), 60_000),
        millis(row.getCellAsNumber(5).orElseThrow(), 60_000),
        row.getCellAsNumber(6).orElseThrow().longValueExact());
  }

  private static long millis(BigDecimal number, long unit) {
    return number.multiply(BigDecimal.valueOf(unit)).longValueExact();
  }

  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
  public Object poiEvents() throws IOException {
    SumOfCells sum = new SumOfCells();
    try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opc);
      XMLReader xml = XMLHelper.newXMLReader();
      ReadOnlySharedStringsTable shared = new ReadOnlySharedStringsTable(opc);
      xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), shared, sum, false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return sum.sum.answer().checked(expected);
  }

  private static final class SumOfCells implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final Sum sum = new Sum();
    private final String[] cells = new String[SampleFiles.HEADERS.length];
    private boolean header;

    @Override
    public void startRow(int row) {
      header = row == 0;
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
      cells[reference.charAt(0) - 'A'] = text;
    }

    @Override
    public void endRow(int row) {
      if (!header) {
        sum.add(cells[2], cells[4], cells[5], cells[6]);
      }
    }
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  @Fork(value = 1, jvmArgsAppend = "-Xmx6g")
  public Object poiUserModel() throws IOException {
    Sum sum = new Sum();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (org.apache.poi.ss.usermodel.Row row : sheet) {
        if (row.getRowNum() > 0) {
          row.getCell(1).getStringCellValue();
          sum.add(
              row.getCell(2).getNumericCellValue(),
              row.getCell(4).getNumericCellValue(),
              row.getCell(5).getNumericCellValue(),
              row.getCell(6).getNumericCellValue());
        }
      }
    }
    return sum.answer().checked(expected);
  }

  /** The floor: every byte inflated, and nothing made of it. */
  @Benchmark
  public long floorInflate() throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int count = 0; count >= 0; count = in.read(buffer)) {
            bytes += count;
          }
        }
      }
    }
    return bytes;
  }
}
