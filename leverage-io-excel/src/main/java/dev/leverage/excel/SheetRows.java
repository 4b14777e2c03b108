package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet's XML as they are stored, block after block. Belongs to one thread at a time;
 * its document is one of its own, since that of the caller knows of problems in rows that he has
 * not come to.
 */
final class SheetRows extends StoredRows {

  private static final String NUMBER = "n";
  private static final String INLINE = "inlineStr";

  private final Document document;
  private final String sheet;
  private final Characters value = new Characters();
  private final Characters inline = new Characters();

  private final BitSet hiddenColumns = new BitSet();

  private final CellReference reference = new CellReference();
  private final RecurringText recurring = new RecurringText();

  private int referenceIndex;
  private @Nullable String style;
  private String type = NUMBER;

  private int sheetDepth;
  private int dataDepth = -1;
  private int lastRow;

  SheetRows(Document document, String sheet, XmlPart part) {
    super(part);
    this.document = document;
    this.sheet = sheet;
  }

  @Override
  boolean addNext(RowBlock block) throws IOException {
    block.hide(hiddenColumns);
    if (dataDepth < 0) {
      if (!findData()) {
        return false;
      }
      dataDepth = part.depth();
    }
    while (part.nextChild(dataDepth)) {
      if (part.is("row")) {
        readRow(block);
        return true;
      }
    }
    block.merge(mergedCells());
    return false;
  }

  private List<CellRange> mergedCells() throws IOException {
    List<CellRange> merged = new ArrayList<>();
    while (part.nextChild(sheetDepth)) {
      if (part.is("mergeCells")) {
        int list = part.depth();
        while (part.nextChild(list)) {
          Optional.ofNullable(part.attribute("ref"))
              .flatMap(CellRange::parse)
              .ifPresent(merged::add);
          document.checkMerged(sheet, merged.size());
        }
      }
    }
    return merged;
  }

  private boolean findData() throws IOException {
    part.enter("worksheet");
    sheetDepth = part.depth();
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
      int last = Math.min(number(max), XlsxRows.MOST_COLUMNS);
      if (first > 0 && last >= first) {
        hiddenColumns.set(first - 1, last);
      }
    }
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private void readRow(RowBlock block) throws IOException {
    String given = part.attribute("r");
    int number = given == null ? lastRow + 1 : number(given);
    if (number <= lastRow || number > XlsxRows.MOST_ROWS) {
      throw broken(
          location(Math.min(lastRow + 1, XlsxRows.MOST_ROWS), 0),
          "rows numbered upwards from 1 to " + XlsxRows.MOST_ROWS,
          given == null ? "more" : "row " + Problem.quoted(given));
    }
    lastRow = number;
    boolean hidden = isTrue(part.attribute("hidden"));
    int rowDepth = part.depth();
    int lastColumn = -1;
    int before = block.characters();
    while (part.nextChild(rowDepth)) {
      if (part.is("c")) {
        readCellAttributes();
        lastColumn = column(lastColumn);
        readCell(block, lastColumn);
        document.checkLength(block.characters() - before, location(number, lastColumn));
      }
    }
    block.endRow(number, hidden);
  }

  private void readCellAttributes() throws IOException {
    referenceIndex = -1;
    type = NUMBER;
    style = null;
    for (int index = part.attributes() - 1; index >= 0; index--) {
      switch (part.attributeLetter(index)) {
        case 'r' -> {
          part.decodeAttribute(index, reference);
          referenceIndex = index;
        }
        case 's' -> style = recurring(index);
        case 't' -> type = recurring(index);
        default -> {
          // Others say nothing of the value.
        }
      }
    }
  }

  private String recurring(int index) throws IOException {
    part.decodeAttribute(index, recurring);
    return recurring.text();
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 7) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private int column(int lastColumn) {
    if (referenceIndex < 0) {
      return lastColumn + 1;
    }
    int column = reference.column() - 1;
    if (column >= XlsxRows.MOST_COLUMNS || reference.row() != lastRow || column <= lastColumn) {
      throw broken(
          location(lastRow, lastColumn + 1),
          "cells of row " + lastRow + " from left to right, each once",
          "a cell " + Problem.quoted(part.attributeValue(referenceIndex)));
    }
    return column;
  }

  private void readCell(RowBlock block, int column) throws IOException {
    int cell = part.depth();
    boolean formula = false;
    boolean hasValue = false;
    value.clear();
    inline.clear();
    int most = document.options().limits().cellLength();
    while (part.nextChild(cell)) {
      if (part.is("v")) {
        hasValue = true;
        part.appendText(value, most);
      } else if (part.is("f")) {
        formula = true;
      } else if (part.is("is")) {
        part.appendRuns(inline, most);
      }
    }
    boolean text = type.equals("str") || type.equals(INLINE);
    if (formula && (!hasValue || (value.length() == 0 && !text))) {
      value.clear();
      block.addCell(column, null, null, value);
    } else if ((hasValue && value.length() > 0) || inline.length() > 0) {
      refuseWide(column);
      boolean isInline = type.equals(INLINE) && inline.length() > 0;
      block.addCell(column, type, style, isInline ? inline : value);
    }
  }

  private void refuseWide(int column) {
    int most = document.options().limits().columns();
    if (column >= most) {
      throw document.exceeded(Limit.COLUMNS, location(lastRow, column), most, column + 1L);
    }
  }

  private Location location(int row, int column) {
    return Location.ofCell(document.name(), sheet, row, column + 1);
  }

  private RuntimeException broken(Location place, String expected, String found) {
    return document.failure(ProblemCode.MALFORMED_DOCUMENT, place, expected, found);
  }
}
