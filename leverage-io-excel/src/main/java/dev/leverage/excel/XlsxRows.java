package dev.leverage.excel;

import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a sheet's XML. */
final class XlsxRows implements Workbook.Rows {

  static final int MOST_ROWS = 1_048_576;
  static final int MOST_COLUMNS = 16_384;

  private static final int LOWER_CASE = 0x20;

  private final Document document;
  private final XmlPart part;
  private final SharedStrings strings;
  private final XlsxStyles styles;
  private final CellText cellText;
  private final CellRow row;
  private final String sheet;
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder inline = new StringBuilder();

  private final BitSet hiddenColumns = new BitSet();

  private @Nullable String reference;
  private String type = "n";
  private @Nullable String style;

  private int dataDepth = -1;
  private int lastRow;
  private boolean ended;

  XlsxRows(
      Document document,
      String sheet,
      XmlPart part,
      SharedStrings strings,
      XlsxStyles styles,
      boolean from1904) {
    this.document = document;
    this.sheet = sheet;
    this.part = part;
    this.strings = strings;
    this.styles = styles;
    this.cellText = new CellText(from1904);
    this.row = new CellRow(document.name(), sheet);
  }

  @Override
  public @Nullable CellRow next() throws IOException {
    if (ended) {
      return null;
    }
    if (dataDepth < 0) {
      if (!findData()) {
        ended = true;
        part.finish();
        return null;
      }
      dataDepth = part.depth();
    }
    while (part.nextChild(dataDepth)) {
      if (part.is("row")) {
        readRow();
        return row;
      }
    }
    ended = true;
    part.finish();
    return null;
  }

  private boolean findData() throws IOException {
    if (!part.find("worksheet")) {
      return false;
    }
    int sheetDepth = part.depth();
    while (part.nextChild(sheetDepth)) {
      if (part.is("sheetData")) {
        return true;
      }
      if (part.is("cols")) {
        int list = part.depth();
        while (part.nextChild(list)) {
          addHidden(part.attribute("min"), part.attribute("max"), part.attribute("hidden"));
        }
      }
    }
    return false;
  }

  private void addHidden(@Nullable String min, @Nullable String max, @Nullable String flag) {
    if (min != null && max != null && isTrue(flag)) {
      int first = number(min);
      int last = Math.min(number(max), MOST_COLUMNS);
      if (first > 0 && last >= first) {
        hiddenColumns.set(first - 1, last);
      }
    }
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  @Override
  public BitSet hiddenColumns() {
    return hiddenColumns;
  }

  private void readRow() throws IOException {
    String given = part.attribute("r");
    int number = given == null ? lastRow + 1 : number(given);
    if (number <= lastRow || number > MOST_ROWS) {
      throw broken(
          Location.ofCell(document.name(), sheet, lastRow + 1, 1),
          "rows numbered upwards from 1 to " + MOST_ROWS,
          given == null ? "more" : "row " + Problem.quoted(given));
    }
    lastRow = number;
    row.begin(number, isTrue(part.attribute("hidden")));
    int rowDepth = part.depth();
    int lastColumn = -1;
    while (part.nextChild(rowDepth)) {
      if (part.is("c")) {
        readCellAttributes();
        lastColumn = column(reference, lastColumn);
        readCell(lastColumn);
      }
    }
  }

  private void readCellAttributes() {
    reference = null;
    type = "n";
    style = null;
    for (int index = part.attributes() - 1; index >= 0; index--) {
      switch (part.attributeName(index)) {
        case "r" -> reference = part.attributeValue(index);
        case "s" -> style = part.attributeValue(index);
        case "t" -> type = part.attributeValue(index);
        default -> {
          // Others say nothing of the value.
        }
      }
    }
  }

  private static int number(String text) {
    return number(text, 0);
  }

  private static int number(String text, int from) {
    if (text.length() == from || text.length() > from + 7) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private int column(@Nullable String place, int lastColumn) {
    if (place == null) {
      return lastColumn + 1;
    }
    int letters = 0;
    int column = 0;
    while (letters < place.length() && letters < 4) {
      char c = (char) (place.charAt(letters) & ~LOWER_CASE);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      letters++;
    }
    if (column < 1
        || column > MOST_COLUMNS
        || number(place, letters) != lastRow
        || column - 1 <= lastColumn) {
      throw broken(
          row.location(lastColumn + 1),
          "cells of row " + lastRow + " from left to right, each once",
          "a cell " + Problem.quoted(place));
    }
    return column - 1;
  }

  private void readCell(int column) throws IOException {
    int cell = part.depth();
    boolean formula = false;
    boolean hasValue = false;
    value.setLength(0);
    inline.setLength(0);
    int most = document.options().limits().cellLength();
    while (part.nextChild(cell)) {
      if (part.is("v")) {
        hasValue = true;
        part.appendText(value, most);
      } else if (part.is("f")) {
        formula = true;
      } else if (part.is("is")) {
        SharedStrings.appendRuns(part, inline, most);
      }
    }
    boolean text = type.equals("str") || type.equals("inlineStr");
    if (formula && (!hasValue || (value.length() == 0 && !text))) {
      row.fail(
          column,
          "",
          ProblemCode.MISSING_VALUE,
          "a calculated value; open the workbook in a spreadsheet program and save it",
          "a formula that was never calculated");
    } else if ((hasValue && value.length() > 0) || inline.length() > 0) {
      refuseWide(column);
      put(column);
    }
  }

  private void refuseWide(int column) {
    int most = document.options().limits().columns();
    if (column >= most) {
      throw document.exceeded(Limit.COLUMNS, row.location(column), most, column + 1L);
    }
  }

  private void put(int column) throws IOException {
    switch (type) {
      case "n" -> cellText.putNumber(row, column, value.toString(), styles.format(style));
      case "s" -> putShared(column);
      case "str" -> row.set(column, EscapedText.decode(value.toString()), false);
      case "inlineStr" -> {
        StringBuilder text = inline.length() > 0 ? inline : value;
        row.set(column, EscapedText.decode(text.toString()), false);
      }
      case "b" -> putBoolean(column);
      case "d" -> CellText.putIsoDate(row, column, value.toString());
      case "e" ->
          row.fail(
              column,
              value.toString(),
              ProblemCode.ERROR_VALUE,
              "a value",
              "the error " + Problem.quoted(value.toString()));
      default -> fail(column, value.toString(), "a cell of a known type, not " + type);
    }
  }

  private void putShared(int column) throws IOException {
    String index = value.toString();
    String text = strings.get(index.strip());
    if (text == null) {
      fail(column, index, "the number of a shared text");
    } else {
      row.set(column, text, false);
    }
  }

  private void putBoolean(int column) {
    String stored = value.toString();
    switch (stored) {
      case "1", "true" -> row.set(column, "TRUE", false);
      case "0", "false" -> row.set(column, "FALSE", false);
      default -> fail(column, stored, "0 or 1 in a cell of true or false");
    }
  }

  private void fail(int column, String stored, String expected) {
    row.fail(column, stored, ProblemCode.MALFORMED_DOCUMENT, expected, Problem.quoted(stored));
  }

  private RuntimeException broken(Location place, String expected, String found) {
    return document.failure(ProblemCode.MALFORMED_DOCUMENT, place, expected, found);
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
