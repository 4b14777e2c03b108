package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Rows below a table that are no part of it: the titles of the next one, if they stand right above
 * it, or rows that nobody reads.
 */
final class RowsBelow {

  private final Document document;
  private final String sheet;
  private int from;
  private int to;
  private int blockFrom;
  private int blockTo;
  private @Nullable TitleDate title;
  private @Nullable CellRow header;

  RowsBelow(Document document, String sheet) {
    this.document = document;
    this.sheet = sheet;
  }

  void add(CellRow row) {
    if (row.number() > blockTo + 1) {
      endBlock();
      blockFrom = row.number();
      title = null;
    }
    blockTo = row.number();
    TitleDate found = TitleDate.in(row, document.options().dateOrder());
    title = found == null ? title : found;
  }

  private void endBlock() {
    if (blockTo > 0) {
      from = from == 0 ? blockFrom : from;
      to = blockTo;
    }
  }

  /**
   * Takes the header of another table; a block that it follows, with a blank row or none, is its.
   */
  void beginTable(CellRow row) {
    header = row.copy();
    if (blockTo > 0 && row.number() <= blockTo + 2) {
      blockTo = 0;
    } else {
      title = null;
    }
  }

  /** Returns the header of the next table. */
  CellRow header() {
    CellRow next = header;
    if (next == null) {
      throw new IllegalStateException("no table begins below");
    }
    return next;
  }

  @Nullable TitleDate title() {
    return title;
  }

  void report(boolean atBlankRow) {
    endBlock();
    if (from > 0) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  Location.ofCell(document.name(), sheet, from, 1),
                  "the table of tasks ends above, "
                      + (atBlankRow ? "at a blank row" : "where its own range does")
                      + ", and "
                      + (from == to ? "row " + from + " is" : "rows " + from + " to " + to + " are")
                      + " not read"));
    }
  }
}
