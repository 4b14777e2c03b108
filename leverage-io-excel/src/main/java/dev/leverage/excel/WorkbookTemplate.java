package dev.leverage.excel;

import dev.leverage.table.FlatColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
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

  /** Width of a task's title, in characters. */
  static final int TITLE_WIDTH = 60;

  /** Width of a piece of prose, in characters. */
  static final int TEXT_WIDTH = 100;

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

  static WorkbookTemplate withExtraColumns(int extras) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      int[] styles = new int[Look.values().length];
      for (Look look : Look.values()) {
        styles[look.ordinal()] = style(workbook, look).getIndex();
      }
      int[] tasks = {13, TITLE_WIDTH, 14, 14, 13, 17, 13, 13, 12, 21};
      prepare(workbook.createSheet(SheetSearch.TASKS), tasks);
      XSSFSheet sheet = workbook.getSheet(SheetSearch.TASKS);
      for (int extra = 0; extra < extras; extra++) {
        sheet.setColumnWidth(FlatColumn.values().length + extra, 18 * 256);
      }
      prepare(
          workbook.createSheet(DayColumn.SHEET),
          new int[] {13, 40, 24, 13, 8, 12, 13, 17, 13, 19, 30});
      prepare(workbook.createSheet(NoteColumn.SHEET), new int[] {13, 6, 12, 8, TEXT_WIDTH});
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
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

  private static void prepare(XSSFSheet sheet, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * 256);
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
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

  /** Returns the parts that are complete: all but the sheets. */
  Map<String, byte[]> otherParts() {
    Map<String, byte[]> others = new LinkedHashMap<>(parts);
    others.remove(TASKS_PART);
    others.remove(DAYS_PART);
    others.remove(NOTES_PART);
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
