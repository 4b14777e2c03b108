package dev.leverage.excel;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a workbook of Office Open XML, as they are stored, into rows as texts. */
final class XlsxCells {

  private final Document document;
  private final SharedStrings strings;
  private final XlsxStyles styles;
  private final CellText cellText;

  XlsxCells(Document document, SharedStrings strings, XlsxStyles styles, boolean from1904) {
    this.document = document;
    this.strings = strings;
    this.styles = styles;
    this.cellText = new CellText(from1904);
  }

  /** Puts a row of a block in the place of what the row holds. */
  void put(RowBlock block, int index, CellRow row) throws IOException {
    row.begin(block.number(index), block.isHidden(index));
    int end = block.firstCell(index + 1);
    for (int cell = block.firstCell(index); cell < end; cell++) {
      String type = block.type(cell);
      if (type == null) {
        row.fail(
            block.column(cell),
            "",
            ProblemCode.MISSING_VALUE,
            "a calculated value; open the workbook in a spreadsheet program and save it",
            "a formula that was never calculated");
      } else {
        put(row, block.column(cell), type, block.style(cell), block.text(cell));
      }
      document.checkLength(row, block.column(cell));
    }
  }

  private void put(CellRow row, int column, String type, @Nullable String style, String stored)
      throws IOException {
    switch (type) {
      case "n" -> cellText.putNumber(row, column, stored, styles.format(style));
      case "s" -> putShared(row, column, stored);
      case "str", "inlineStr" -> row.set(column, EscapedText.decode(stored), false);
      case "b" -> putBoolean(row, column, stored);
      case "d" -> CellText.putIsoDate(row, column, stored);
      case "e" ->
          row.fail(
              column,
              stored,
              ProblemCode.ERROR_VALUE,
              "a value",
              "the error " + Problem.quoted(stored));
      default -> fail(row, column, stored, "a cell of a known type, not " + type);
    }
  }

  private void putShared(CellRow row, int column, String index) throws IOException {
    String text = strings.get(index.strip());
    if (text == null) {
      fail(row, column, index, "the number of a shared text");
    } else {
      row.set(column, text, false);
    }
  }

  private static void putBoolean(CellRow row, int column, String stored) {
    switch (stored) {
      case "1", "true" -> row.set(column, "TRUE", false);
      case "0", "false" -> row.set(column, "FALSE", false);
      default -> fail(row, column, stored, "0 or 1 in a cell of true or false");
    }
  }

  private static void fail(CellRow row, int column, String stored, String expected) {
    row.fail(column, stored, ProblemCode.MALFORMED_DOCUMENT, expected, Problem.quoted(stored));
  }
}
