package dev.leverage.excel;

import dev.leverage.table.FlatColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook without rows, made by POI: sheets, styles, widths, frozen headers, print setup. Its
 * parts become those of the document; the rows are put into its sheets while they are written.
 */
final class WorkbookTemplate {

  static final String TASKS_PART = "xl/worksheets/sheet1.xml";
  static final String DAYS_PART = "xl/worksheets/sheet2.xml";
  static final String NOTES_PART = "xl/worksheets/sheet3.xml";
  static final String SUMMARY_PART = "xl/worksheets/sheet4.xml";
  static final String DAYS_TABLE_PART = "xl/tables/table1.xml";
  static final String TASKS_TABLE_PART = "xl/tables/table2.xml";
  static final String DRAWING_PART = "xl/drawings/drawing1.xml";
  static final String CHART_PART = "xl/charts/chart1.xml";

  /** The parts that depend on the rows, and are written by others. */
  private static final Set<String> OF_ROWS =
      Set.of(
          TASKS_PART,
          DAYS_PART,
          NOTES_PART,
          SUMMARY_PART,
          DAYS_TABLE_PART,
          TASKS_TABLE_PART,
          DRAWING_PART,
          CHART_PART);

  /** Width of a task's title, in characters. */
  static final int TITLE_WIDTH = 60;

  /** Width of a piece of prose, in characters. */
  static final int TEXT_WIDTH = 100;

  private static final int[] TASK_WIDTHS = {13, TITLE_WIDTH, 14, 14, 13, 17, 13, 13, 12, 21};
  private static final int EXTRA_WIDTH = 18;
  private static final int[] DAY_WIDTHS = {
    13, 40, 24, 13, 9, 12, 13, 17, 13, 19, 30, 13, 17, 18, 24
  };
  private static final int[] NOTE_WIDTHS = {13, 6, 12, 8, TEXT_WIDTH};
  private static final int[] SUMMARY_WIDTHS = {32, 16, 16, 3};

  private static final String CORE_PROPERTIES = "docProps/core.xml";

  /** Without the time of writing and the name of an author, which POI puts there. */
  private static final String NO_PROPERTIES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata"
          + "/core-properties\"/>";

  private static final String STYLES = "xl/styles.xml";

  private static final String NORMAL_STYLE =
      "<cellStyles count=\"1\">"
          + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

  private static final String ROWS = "<sheetData/>";

  private final Map<String, byte[]> parts;
  private final int[] styles;

  private WorkbookTemplate(Map<String, byte[]> parts, int[] styles) {
    this.parts = parts;
    this.styles = styles;
  }

  /**
   * Makes a template.
   *
   * @param extras how many columns of its own a record has
   * @param table whether the tasks are a table
   */
  static WorkbookTemplate of(int extras, boolean table) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFCellStyle[] looks = new XSSFCellStyle[Look.values().length];
      for (Look look : Look.values()) {
        looks[look.ordinal()] = style(workbook, look);
      }
      XSSFSheet tasks = workbook.createSheet(SheetSearch.TASKS);
      prepareRows(tasks);
      for (FlatColumn column : FlatColumn.values()) {
        tasks.setDefaultColumnStyle(column.ordinal(), looks[TasksSheet.look(column).ordinal()]);
        setWidth(tasks, column.ordinal(), TASK_WIDTHS[column.ordinal()]);
      }
      for (int extra = 0; extra < extras; extra++) {
        int column = FlatColumn.values().length + extra;
        tasks.setDefaultColumnStyle(column, looks[Look.WRAPPED.ordinal()]);
        setWidth(tasks, column, EXTRA_WIDTH);
      }
      XSSFSheet days = workbook.createSheet(DayColumn.SHEET);
      prepareRows(days);
      for (DayColumn column : DayColumn.values()) {
        days.setDefaultColumnStyle(column.ordinal(), looks[DaysSheet.look(column).ordinal()]);
        setWidth(days, column.ordinal(), DAY_WIDTHS[column.ordinal()]);
      }
      XSSFSheet notes = workbook.createSheet(NoteColumn.SHEET);
      prepareRows(notes);
      for (NoteColumn column : NoteColumn.values()) {
        setWidth(notes, column.ordinal(), NOTE_WIDTHS[column.ordinal()]);
      }
      XSSFSheet summary = workbook.createSheet(SummarySheet.NAME);
      prepare(summary);
      for (int column = 0; column < SUMMARY_WIDTHS.length; column++) {
        setWidth(summary, column, SUMMARY_WIDTHS[column]);
      }
      workbook.setSheetOrder(SummarySheet.NAME, 1);
      // What the parts of tables and chart say is known at the end; here they get their places.
      AreaReference anyArea = new AreaReference("A1:A2", SpreadsheetVersion.EXCEL2007);
      days.createTable(anyArea);
      if (table) {
        tasks.createTable(anyArea);
      }
      XSSFDrawing drawing = summary.createDrawingPatriarch();
      drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 0, 1, 1));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      int[] styles = Arrays.stream(looks).mapToInt(XSSFCellStyle::getIndex).toArray();
      return new WorkbookTemplate(parts(bytes.toByteArray()), styles);
    }
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look == Look.WRAPPED || look.isHeader());
    switch (look) {
      case NUMBER_HEADER -> style.setAlignment(HorizontalAlignment.RIGHT);
      case TITLE -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        XSSFFont large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        style.setFont(large);
      }
      case TEXT, WRAPPED, HEADER, DATE -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
      }
      default -> style.setAlignment(HorizontalAlignment.RIGHT);
    }
    if (look.isHeader()) {
      XSSFFont bold = workbook.createFont();
      bold.setBold(true);
      style.setFont(bold);
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setBorderBottom(BorderStyle.THIN);
    }
    return style;
  }

  private static void setWidth(XSSFSheet sheet, int column, int characters) {
    sheet.setColumnWidth(column, characters * 256);
  }

  private static void prepareRows(XSSFSheet sheet) {
    prepare(sheet);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
  }

  private static void prepare(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    parts.replace(CORE_PROPERTIES, NO_PROPERTIES.getBytes(StandardCharsets.UTF_8));
    parts.computeIfPresent(STYLES, (name, bytes) -> withNormalStyle(bytes));
    return parts;
  }

  /** Names the style that all cells begin with, as other programs expect. */
  private static byte[] withNormalStyle(byte[] styles) {
    String xml = new String(styles, StandardCharsets.UTF_8);
    return xml.replace("</cellXfs>", "</cellXfs>" + NORMAL_STYLE).getBytes(StandardCharsets.UTF_8);
  }

  int[] styles() {
    return styles;
  }

  /** Returns the parts that are complete: all but those that depend on the rows. */
  Map<String, byte[]> otherParts() {
    Map<String, byte[]> others = new LinkedHashMap<>(parts);
    others.keySet().removeAll(OF_ROWS);
    return others;
  }

  /** Returns a sheet's part up to its first row. */
  byte[] beforeRows(String part) {
    return piece(part, true);
  }

  /** Returns a sheet's part from the end of its last row on. */
  byte[] afterRows(String part) {
    return piece(part, false);
  }

  private byte[] piece(String name, boolean before) {
    byte[] bytes = parts.get(name);
    String xml = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    int rows = xml.indexOf(ROWS);
    if (rows < 0) {
      throw new IllegalStateException("no place for rows in " + name);
    }
    String piece =
        before
            ? xml.substring(0, rows).replaceFirst("<dimension [^>]*/>", "") + "<sheetData>"
            : "</sheetData>" + xml.substring(rows + ROWS.length());
    return piece.getBytes(StandardCharsets.UTF_8);
  }
}
