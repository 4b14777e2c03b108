package dev.leverage.excel;

import dev.leverage.LeverageRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellReference;

/** Workbooks of Excel 97-2003, made by POI's user model, and the reading of them. */
final class Xls {

  private final HSSFWorkbook workbook = new HSSFWorkbook();
  private HSSFSheet sheet;

  Xls(String name) {
    sheet = workbook.createSheet(name);
  }

  /** Begins another sheet. */
  Xls sheet(String name) {
    sheet = workbook.createSheet(name);
    return this;
  }

  HSSFSheet sheet() {
    return sheet;
  }

  HSSFWorkbook workbook() {
    return workbook;
  }

  /** Puts the header of Date, Task, Human est. (h), Agent (min) into the first row. */
  Xls header() {
    return text("A1", "Date")
        .text("B1", "Task")
        .text("C1", "Human est. (h)")
        .text("D1", "Agent (min)");
  }

  Xls text(String reference, String text) {
    cell(reference).setCellValue(text);
    return this;
  }

  Xls number(String reference, String format, double value) {
    HSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell(reference).setCellValue(value);
    cell(reference).setCellStyle(style);
    return this;
  }

  HSSFCell cell(String reference) {
    CellReference place = new CellReference(reference);
    HSSFRow row = sheet.getRow(place.getRow());
    row = row == null ? sheet.createRow(place.getRow()) : row;
    HSSFCell cell = row.getCell(place.getCol());
    return cell == null ? row.createCell(place.getCol()) : cell;
  }

  Xls from1904() {
    DateWindow1904Record record =
        (DateWindow1904Record)
            workbook.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid);
    record.setWindowing((short) 1);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  LeverageRecord read() throws IOException {
    return Xlsx.read(bytes());
  }

  List<String> errors() {
    return Xlsx.errors(bytes());
  }
}
