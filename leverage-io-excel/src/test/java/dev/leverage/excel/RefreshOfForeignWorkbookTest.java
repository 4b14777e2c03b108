package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as other programs make them, with all that a record has no words for. */
class RefreshOfForeignWorkbookTest {

  private static final String LOG = "xl/worksheets/sheet1.xml";
  private static final String[] HEADERS = {
    "Task", "Human Est.", "Claude", "Weeks", "Factor", "Sup.", "Sup. Factor"
  };

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet log = workbook.createSheet("2026-04-02");
      header(log);
      CellStyle factor = workbook.createCellStyle();
      factor.setDataFormat(workbook.createDataFormat().getFormat("0.0\"x\""));
      XSSFRow first = row(log, 1, "Move the order service", "120h", "51m", "5m");
      first.createCell(3).setCellValue("3.5w");
      first.createCell(4).setCellValue(140.25);
      first.getCell(4).setCellStyle(factor);
      first.createCell(6).setCellValue("1440.0x");
      XSSFRow second = row(log, 2, "Port the billing tests", "16h", "8m", "2m");
      second.createCell(3).setCellValue("0.40w");
      second.createCell(4).setCellFormula("16*60/8");
      second.getCell(4).setCellValue(121);
      second.createCell(6).setCellValue("48.0x");
      log.setColumnWidth(0, 9_999);
      log.addMergedRegion(CellRangeAddress.valueOf("A9:C9"));
      comment(workbook, first);
      chart(log);
      XSSFSheet other = workbook.createSheet("Prices & <notes>");
      other.createRow(0).createCell(0).setCellValue("200.0x");
      XSSFName name = workbook.createName();
      name.setNameName("Factors");
      name.setRefersToFormula("'2026-04-02'!$E$2:$E$3");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void header(XSSFSheet log) {
    XSSFRow header = log.createRow(0);
    for (int column = 0; column < HEADERS.length; column++) {
      header.createCell(column).setCellValue(HEADERS[column]);
    }
  }

  private static XSSFRow row(
      XSSFSheet log, int number, String title, String human, String agent, String supervision) {
    XSSFRow row = log.createRow(number);
    row.createCell(0).setCellValue(title);
    row.createCell(1).setCellValue(human);
    row.createCell(2).setCellValue(agent);
    row.createCell(5).setCellValue(supervision);
    return row;
  }

  private static void comment(XSSFWorkbook workbook, XSSFRow row) {
    XSSFDrawing drawing = row.getSheet().createDrawingPatriarch();
    XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 8, 1, 10, 3));
    comment.setString(workbook.getCreationHelper().createRichTextString("Check this one"));
    row.getCell(4).setCellComment(comment);
  }

  private static void chart(XSSFSheet log) {
    XSSFChart chart =
        log.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 5, 6, 20));
    XDDFChartData data =
        chart.createData(
            ChartTypes.LINE,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(log, CellRangeAddress.valueOf("A2:A3")),
        XDDFDataSourcesFactory.fromNumericCellRange(log, CellRangeAddress.valueOf("E2:E3")));
    chart.plot(data);
  }

  @Test
  void onlyTheFiguresOfTheLogAreChanged() throws IOException {
    Refreshed refreshed = Refreshed.of(workbook());
    assertEquals(
        List.of(
            "t.xlsx:2026-04-02!D2: weeks: 3.5w becomes 3.0w",
            "t.xlsx:2026-04-02!E2: leverage: 140.25 becomes 141.18",
            "t.xlsx:2026-04-02!G3: supervisory leverage: 48.0x becomes 480.0x"),
        refreshed.changes());
    assertEquals(
        List.of(
            "t.xlsx:2026-04-02!E3: leverage: expected 120, found 121, and left as it is, since a"
                + " formula gives it",
            "t.xlsx: formulas that use what was changed show their old values until a spreadsheet"
                + " program calculates them anew"),
        refreshed.ignored());
    refreshed.isTheSameBesides(LOG);
    assertEquals(
        Xlsx.part(refreshed.before(), LOG)
            .replaceFirst(
                "(<c r=\"D2\" t=\")s(\" s=\"0\">)<v>\\d+</v>", "$1inlineStr$2<is><t>3.0w</t></is>")
            .replaceFirst(
                "(<c r=\"G3\" t=\")s(\">)<v>\\d+</v>", "$1inlineStr$2<is><t>480.0x</t></is>")
            .replace("<v>140.25</v>", "<v>141.18</v>"),
        Xlsx.part(refreshed.bytes(), LOG));
    assertEquals(List.of(), Refreshed.of(refreshed.bytes()).changes());
  }

  @Test
  void chartsCommentsNamesAndOtherSheetsAreThereAfterwards() throws IOException {
    byte[] bytes = Refreshed.of(workbook()).bytes();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet log = workbook.getSheet("2026-04-02");
      XSSFRow first = log.getRow(1);
      assertEquals("3.0w", first.getCell(3).getStringCellValue());
      assertEquals(141.18, first.getCell(4).getNumericCellValue());
      assertEquals("0.0\"x\"", first.getCell(4).getCellStyle().getDataFormatString());
      assertEquals("Check this one", first.getCell(4).getCellComment().getString().getString());
      assertEquals("16*60/8", log.getRow(2).getCell(4).getCellFormula());
      assertEquals(1, log.getDrawingPatriarch().getCharts().size());
      assertEquals(9_999, log.getColumnWidth(0));
      assertEquals(1, log.getNumMergedRegions());
      assertNotNull(workbook.getName("Factors"));
      assertEquals(
          "200.0x",
          workbook.getSheet("Prices & <notes>").getRow(0).getCell(0).getStringCellValue());
    }
  }

  @Test
  void aWorkbookThatWasStreamedIsRefreshed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook template = new XSSFWorkbook(new ByteArrayInputStream(workbook()));
        SXSSFWorkbook workbook = new SXSSFWorkbook(template)) {
      workbook.write(bytes);
    }
    Refreshed refreshed = Refreshed.of(bytes.toByteArray());
    assertEquals(3, refreshed.changes().size());
    refreshed.isTheSameBesides(LOG);
    assertEquals(List.of(), Refreshed.of(refreshed.bytes()).changes());
  }
}
