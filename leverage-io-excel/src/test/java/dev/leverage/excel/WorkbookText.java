package dev.leverage.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * All that a person sees of a workbook, as text: sheets, widths, cells with formula, value and look
 * as POI finds them, and the XML of tables and charts.
 */
final class WorkbookText {

  private final StringBuilder text = new StringBuilder();

  private WorkbookText() {}

  static String of(byte[] workbook) throws IOException {
    WorkbookText made = new WorkbookText();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (int sheet = 0; sheet < opened.getNumberOfSheets(); sheet++) {
        made.sheet(opened.getSheetAt(sheet));
      }
    }
    for (String part : Xlsx.parts(workbook)) {
      if (part.matches("xl/(tables|charts|drawings)/[a-zA-Z0-9]+\\.xml")) {
        made.line("== " + part);
        made.line(Xlsx.part(workbook, part).replace("><", ">\n<").strip());
      }
    }
    return made.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void sheet(XSSFSheet sheet) {
    line("== " + sheet.getSheetName());
    line("columns " + columns(sheet));
    line("tables " + sheet.getTables().stream().map(XSSFTable::getName).toList());
    line(
        "charts "
            + (sheet.getDrawingPatriarch() == null
                ? 0
                : sheet.getDrawingPatriarch().getCharts().size()));
    line(
        "frozen "
            + (sheet.getPaneInformation() == null
                ? "nothing"
                : sheet.getPaneInformation().getHorizontalSplitPosition() + " rows")
            + ", repeated "
            + (sheet.getRepeatingRows() == null
                ? "nothing"
                : sheet.getRepeatingRows().formatAsString())
            + ", fit "
            + sheet.getFitToPage()
            + " to "
            + sheet.getPrintSetup().getFitWidth()
            + " by "
            + sheet.getPrintSetup().getFitHeight()
            + (sheet.getPrintSetup().getLandscape() ? " across" : " upright")
            + ", foot \""
            + sheet.getFooter().getLeft()
            + "\" \""
            + sheet.getFooter().getRight()
            + "\"");
    for (Row row : sheet) {
      if (row.getHeight() != sheet.getDefaultRowHeight()) {
        line("row " + (row.getRowNum() + 1) + " height " + row.getHeightInPoints());
      }
      for (Cell cell : row) {
        cell(cell);
      }
    }
  }

  /** As many as a sheet has columns of a width of their own. */
  private static String columns(XSSFSheet sheet) {
    return IntStream.range(0, 40)
        .filter(column -> sheet.getColumnWidth(column) != sheet.getDefaultColumnWidth() * 256)
        .mapToObj(
            column ->
                sheet.getColumnWidth(column) / 256
                    + " "
                    + look((XSSFCellStyle) sheet.getColumnStyle(column)))
        .collect(Collectors.joining("; "));
  }

  private void cell(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    String value =
        type == CellType.NUMERIC
            ? Double.toString(cell.getNumericCellValue())
            : '"' + cell.getStringCellValue().replace("\n", "\\n") + '"';
    line(
        cell.getAddress()
            + " "
            + (formula ? "=" + cell.getCellFormula() + " -> " : "")
            + value
            + " "
            + look((XSSFCellStyle) cell.getCellStyle()));
  }

  private static String look(XSSFCellStyle style) {
    XSSFFont font = style.getFont();
    return "["
        + style.getDataFormatString()
        + ", "
        + (style.getAlignment() + " " + style.getVerticalAlignment()).toLowerCase(Locale.ROOT)
        + (style.getIndention() > 0 ? " indented" : "")
        + (style.getWrapText() ? ", wrapped" : "")
        + (font.getBold() ? ", bold " + font.getFontHeightInPoints() : "")
        + (style.getFillPattern() == FillPatternType.NO_FILL ? "" : ", filled")
        + (style.getBorderBottom() == BorderStyle.NONE ? "" : ", underlined")
        + "]";
  }
}
