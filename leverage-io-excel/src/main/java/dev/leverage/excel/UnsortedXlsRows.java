package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet whose cells stand in any order, as some programs write them: all are read
 * first.
 */
final class UnsortedXlsRows implements Workbook.Rows {

  private static final int MOST_RECORDS = 1_000_000;

  /** All rows are in memory, and a record is short that refers to a long text. */
  private static final int MOST_CHARACTERS = 64 << 20;

  private final BitSet hiddenColumns;
  private final List<CellRange> mergedCells;
  private final Iterator<CellRow> rows;

  private UnsortedXlsRows(
      Iterator<CellRow> rows, BitSet hiddenColumns, List<CellRange> mergedCells) {
    this.rows = rows;
    this.hiddenColumns = hiddenColumns;
    this.mergedCells = mergedCells;
  }

  /** Returns whether the rows of cells come upwards; reads all cells. */
  static boolean isSorted(XlsCells cells) throws IOException {
    int last = 0;
    for (int row = cells.nextRow(); row > 0; row = cells.nextRow()) {
      if (row < last) {
        return false;
      }
      last = row;
    }
    return true;
  }

  static UnsortedXlsRows read(Document document, String sheet, XlsCells cells) throws IOException {
    SortedMap<Integer, CellRow> rows = new TreeMap<>();
    int records = 0;
    long characters = 0;
    for (int number = cells.nextRow(); number > 0; number = cells.nextRow()) {
      if (records++ == MOST_RECORDS) {
        throw document.exceeded(
            Location.ofCell(document.name(), sheet, number, 1),
            MOST_RECORDS,
            "records of cells in a sheet where they are in no order",
            "at least " + records + "; open and save it in Excel");
      }
      CellRow row = rows.get(number);
      if (row == null) {
        row = new CellRow(document.name(), sheet);
        row.begin(number, cells.isHidden(number));
        rows.put(number, row);
      }
      characters -= row.characters();
      cells.read(row);
      characters += row.characters();
      if (characters > MOST_CHARACTERS) {
        throw document.exceeded(
            row.location(0),
            MOST_CHARACTERS,
            "characters in a sheet whose cells are in no order",
            "at least " + characters + "; open and save it in Excel");
      }
    }
    return new UnsortedXlsRows(
        rows.values().iterator(), cells.hiddenColumns(), cells.mergedCells());
  }

  @Override
  public @Nullable CellRow next() {
    return rows.hasNext() ? rows.next() : null;
  }

  @Override
  public BitSet hiddenColumns() {
    return hiddenColumns;
  }

  @Override
  public List<CellRange> mergedCells() {
    return mergedCells;
  }

  @Override
  public void close() {
    // All was read.
  }
}
