package dev.leverage.excel;

import dev.leverage.format.CellRange;
import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of whatever file format, as its sheets of rows of texts. */
interface Workbook extends Closeable {

  /** A sheet of cells; charts and macros are none. */
  record Sheet(int index, String name, boolean visible) {}

  /** A cursor over the rows of a sheet that have cells. */
  interface Rows extends Closeable {

    /** Returns the next row, always the same object, or null at the end of the sheet. */
    @Nullable CellRow next() throws IOException;

    /** Returns the hidden columns, from 0; complete once the first row was had. */
    BitSet hiddenColumns();

    /** Returns which cells are merged; complete once the rows have ended. */
    List<CellRange> mergedCells();
  }

  List<Sheet> sheets();

  Rows rows(Sheet sheet) throws IOException;

  /** Returns where the table objects of a sheet lie. */
  List<CellRange> tables(Sheet sheet) throws IOException;

  /** Returns the file with other values in some of its cells, and all else as it is. */
  byte[] edited(CellChanges changes) throws IOException;
}
