package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.source.Limit;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** A cursor over the cells of a sheet's records, in the order of the file. */
final class XlsCells implements Closeable {

  private static final int ROW = 0x208;
  private static final int COLUMNS = 0x7D;
  private static final int NUMBER = 0x203;
  private static final int RK = 0x27E;
  private static final int MULTIPLE_RK = 0xBD;
  private static final int SHARED_TEXT = 0xFD;
  private static final int TEXT = 0x204;
  private static final int RICH_TEXT = 0xD6;
  private static final int TRUTH_OR_ERROR = 0x205;
  private static final int FORMULA = 0x06;
  private static final int MERGED = 0xe5;
  private static final int RESULT_TEXT = 0x207;

  private static final int MOST_COLUMNS = 256;
  private static final int WORKSHEET = 0x10;
  private static final int BYTES_OF_RK = 6;
  private static final int BYTES_OF_RANGE = 8;
  private static final int BYTES_TO_FLAGS_OF_ROW = 10;
  private static final int HIDDEN_ROW = 0x20;
  private static final int HIDDEN_COLUMN = 1;

  private static final int SPECIAL_SHIFT = 48;
  private static final int SPECIAL = 0xffff;
  private static final int VALUE_SHIFT = 16;
  private static final int RESULT_IS_TEXT = 0;
  private static final int RESULT_IS_TRUTH = 1;
  private static final int RESULT_IS_ERROR = 2;

  /** Set by programs that write a formula and leave its calculation to Excel. */
  private static final int CALCULATE_ON_LOAD = 2;

  /**
   * What programs that cannot calculate leave where Excel notes how far its calculation came. With
   * an empty text as result, which they write then, there is no value; Excel never writes both.
   */
  private static final int NEVER_CALCULATED = 0;

  private final Document document;
  private final XlsStream stream;
  private final XlsGlobals globals;
  private final CellText cellText;
  private final String sheet;
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<CellRange> mergedCells = new ArrayList<>();

  private boolean begun;
  private @Nullable CellRow rowOfFormula;
  private int columnOfFormula;

  XlsCells(Document document, String sheet, XlsStream stream, XlsGlobals globals) {
    this.document = document;
    this.sheet = sheet;
    this.stream = stream;
    this.globals = globals;
    this.cellText = new CellText(globals.isFrom1904());
  }

  private void begin() throws IOException {
    begun = true;
    boolean sheetBegins =
        stream.next()
            && stream.type() == XlsStream.BOF
            && stream.content().readUShort() == XlsStream.BIFF8
            && stream.content().readUShort() == WORKSHEET;
    if (!sheetBegins) {
      throw document.malformed("one whose sheet " + Problem.quoted(sheet) + " has no content");
    }
  }

  /** Goes to the next record of cells; returns the number of its row, or 0 at the end. */
  int nextRow() throws IOException {
    return document.digest(XlsWorkbook.BROKEN, this::findCells);
  }

  private int findCells() throws IOException {
    if (!begun) {
      begin();
    }
    while (stream.next()) {
      RecordInputStream content = stream.content();
      switch (stream.type()) {
        case XlsStream.BOF -> skipSubstream();
        case XlsStream.EOF -> {
          return 0;
        }
        case ROW -> readRow(content);
        case COLUMNS -> readColumns(content);
        case RESULT_TEXT -> putResult(content);
        case MERGED -> readMerged(content);
        case NUMBER, RK, MULTIPLE_RK, SHARED_TEXT, TEXT, RICH_TEXT, TRUTH_OR_ERROR, FORMULA -> {
          return content.readUShort() + 1;
        }
        default -> {
          // Says nothing of values.
        }
      }
    }
    throw document.malformed("one whose sheet " + Problem.quoted(sheet) + " is cut off");
  }

  private void readRow(RecordInputStream content) {
    int index = content.readUShort();
    content.readFully(new byte[BYTES_TO_FLAGS_OF_ROW]);
    if ((content.readUShort() & HIDDEN_ROW) != 0) {
      hiddenRows.set(index + 1);
    }
  }

  private void readColumns(RecordInputStream content) {
    int first = content.readUShort();
    int last = content.readUShort();
    content.readInt();
    if ((content.readUShort() & HIDDEN_COLUMN) != 0) {
      hiddenColumns.set(first, Math.max(first, Math.min(last, MOST_COLUMNS - 1) + 1));
    }
  }

  private void readMerged(RecordInputStream content) {
    content.readUShort();
    while (content.remaining() >= BYTES_OF_RANGE) {
      int firstRow = content.readUShort() + 1;
      int lastRow = content.readUShort() + 1;
      int firstColumn = content.readUShort() + 1;
      int lastColumn = content.readUShort() + 1;
      if (firstRow <= lastRow && firstColumn <= lastColumn) {
        mergedCells.add(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
        document.checkMerged(sheet, mergedCells.size());
      }
    }
  }

  List<CellRange> mergedCells() {
    return mergedCells;
  }

  boolean isHidden(int row) {
    return hiddenRows.get(row);
  }

  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  /** A chart in a sheet is a stream of records of its own. */
  private void skipSubstream() throws IOException {
    int depth = 1;
    while (depth > 0 && stream.next()) {
      if (stream.type() == XlsStream.BOF) {
        depth++;
      } else if (stream.type() == XlsStream.EOF) {
        depth--;
      }
    }
  }

  /** Reads the cells of the current record into their row. */
  void read(CellRow row) throws IOException {
    document.digest(
        XlsWorkbook.BROKEN,
        () -> {
          readCells(row);
          return true;
        });
  }

  private void readCells(CellRow row) throws IOException {
    RecordInputStream content = stream.content();
    int column = content.readUShort();
    rowOfFormula = null;
    if (stream.type() == MULTIPLE_RK) {
      while (content.remaining() >= BYTES_OF_RK) {
        check(row, column);
        NumberFormat format = globals.format(content.readUShort());
        cellText.putNumber(row, column, RKUtil.decodeNumber(content.readInt()), format);
        column++;
      }
      return;
    }
    check(row, column);
    NumberFormat format = globals.format(content.readUShort());
    switch (stream.type()) {
      case NUMBER -> cellText.putNumber(row, column, content.readDouble(), format);
      case RK -> cellText.putNumber(row, column, RKUtil.decodeNumber(content.readInt()), format);
      case SHARED_TEXT -> putShared(row, column, content.readInt());
      case TRUTH_OR_ERROR -> putTruthOrError(row, column, content.readUByte(), content.readUByte());
      case FORMULA -> putFormula(row, column, content, format);
      default -> row.set(column, XlsText.read(content, content.readUShort()), false);
    }
    document.checkLength(row, column);
  }

  private void check(CellRow row, int column) {
    if (column >= MOST_COLUMNS || !row.text(column).isEmpty()) {
      // No program shows a cell beyond the last column, so that one is named.
      throw document.failure(
          ProblemCode.MALFORMED_DOCUMENT,
          row.location(Math.min(column, MOST_COLUMNS - 1)),
          "cells within " + MOST_COLUMNS + " columns, each once",
          column >= MOST_COLUMNS ? "one beyond" : "one again");
    }
    int most = document.options().limits().columns();
    if (column >= most) {
      throw document.exceeded(Limit.COLUMNS, row.location(column), most, column + 1L);
    }
  }

  private void putShared(CellRow row, int column, int index) throws IOException {
    StringStore strings = globals.strings();
    if (index < 0 || index >= strings.size()) {
      row.fail(
          column,
          "",
          ProblemCode.MALFORMED_DOCUMENT,
          "the number of a shared text",
          Integer.toUnsignedString(index));
    } else {
      row.set(column, strings.get(index), false);
    }
  }

  private void putTruthOrError(CellRow row, int column, int value, int isError) {
    if (isError == 0) {
      row.set(column, value == 0 ? "FALSE" : "TRUE", false);
      return;
    }
    String error = FormulaError.isValidCode(value) ? FormulaError.forInt(value).getString() : "";
    row.fail(
        column,
        error,
        ProblemCode.ERROR_VALUE,
        "a value",
        error.isEmpty() ? "an error" : "the error " + Problem.quoted(error));
  }

  /** Puts the stored result: a number, or what the last bytes say instead. */
  private void putFormula(CellRow row, int column, RecordInputStream content, NumberFormat format) {
    long result = content.readLong();
    boolean onLoad = (content.readUShort() & CALCULATE_ON_LOAD) != 0;
    boolean calculated = content.readInt() != NEVER_CALCULATED;
    if (result >>> SPECIAL_SHIFT != SPECIAL) {
      double number = Double.longBitsToDouble(result);
      if (onLoad && number == 0) {
        failUncalculated(row, column);
      } else {
        cellText.putNumber(row, column, number, format);
      }
      return;
    }
    int value = (int) (result >>> VALUE_SHIFT) & 0xff;
    switch ((int) result & 0xff) {
      case RESULT_IS_TEXT -> {
        rowOfFormula = row;
        columnOfFormula = column;
      }
      case RESULT_IS_TRUTH -> putTruthOrError(row, column, value, 0);
      case RESULT_IS_ERROR -> putTruthOrError(row, column, value, 1);
      default -> {
        if (onLoad || !calculated) {
          failUncalculated(row, column);
        }
        // Else the result is an empty text.
      }
    }
  }

  private void failUncalculated(CellRow row, int column) {
    row.fail(
        column,
        "",
        ProblemCode.MISSING_VALUE,
        "a calculated value; open the workbook in a spreadsheet program and save it",
        "a formula that was never calculated");
  }

  /** Puts the text that is the result of the formula before. */
  private void putResult(RecordInputStream content) {
    CellRow row = rowOfFormula;
    if (row != null) {
      row.set(columnOfFormula, XlsText.read(content, content.readUShort()), false);
      document.checkLength(row, columnOfFormula);
      rowOfFormula = null;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
