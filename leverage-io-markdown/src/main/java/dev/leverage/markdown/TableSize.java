package dev.leverage.markdown;

import dev.leverage.source.Limit;
import dev.leverage.source.Problems;
import java.util.List;

/**
 * Refuses tables that would take far more memory than their source: a short row gets as many cells
 * as the header has.
 */
final class TableSize {

  private TableSize() {}

  static void check(SourceText source, int start, Problems problems) {
    List<String> lines = source.lines();
    long cells = 0;
    int line = Math.max(start, 1);
    while (line < lines.size()) {
      int columns = columns(lines.get(line));
      line++;
      if (columns > 0) {
        int rows = line;
        while (line < lines.size() && !lines.get(line).isBlank()) {
          line++;
        }
        cells += (long) columns * (line - rows + 1);
        if (cells > BlockStructure.MOST_CELLS) {
          throw problems.failure(
              Limit.fixed(
                  source.at(rows - 2, 0),
                  BlockStructure.MOST_CELLS,
                  "cells in the tables of a document",
                  cells + " up to the end of this table"));
        }
      }
    }
  }

  /** Returns how many columns the line under a header gives a table, or 0 if it is no such line. */
  static int columns(String line) {
    int columns = 1;
    boolean dashes = false;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '|' -> columns++;
        case '-' -> dashes = true;
        case ':', ' ', '\t', '>' -> {}
        default -> {
          return 0;
        }
      }
    }
    return dashes && columns > 1 ? columns : 0;
  }
}
