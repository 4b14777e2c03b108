package dev.leverage.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Workbooks of the old binary kind: their records, in a compound file that is whole. */
final class Binary {

  private static final String STREAM = "Workbook";

  private Binary() {}

  /** Makes the file of its records. */
  static byte[] workbook(byte[] records) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(records), STREAM);
      files.writeFilesystem(file);
    }
    return file.toByteArray();
  }

  /** Returns the records of a file. */
  static byte[] records(byte[] file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
        InputStream records = files.createDocumentInputStream(STREAM)) {
      return records.readAllBytes();
    }
  }

  /** Returns the records of a small log. */
  static byte[] sample() throws IOException {
    Object[][] rows = {
      {"Date", "Task", "Human est. (h)", "Agent (min)", "Leverage"},
      {"2026-04-02", "Port the tests", 16.0, 8.0, "=C2*60/D2"},
      {"2026-04-03", "Write the guide", 1.5, 8.0, "11.3x"}
    };
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Tasks");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          set(row.createCell(j), rows[i][j]);
        }
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(file);
    }
    return records(file.toByteArray());
  }

  private static void set(Cell cell, Object value) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
