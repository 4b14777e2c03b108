package dev.leverage.format;

import java.util.Optional;

/** What may divide the cells of delimited text. */
final class CellDelimiter {

  private CellDelimiter() {}

  /** Refuses what a cell is made of or quoted with, and what ends a row. */
  static void check(Optional<Character> delimiter) {
    if (delimiter.isPresent()
        && (Character.isLetterOrDigit(delimiter.get())
            || Character.isSurrogate(delimiter.get())
            || "\"\r\n\0".indexOf(delimiter.get()) >= 0)) {
      throw new IllegalArgumentException(
          "no character to divide cells: " + Character.getName(delimiter.get()));
    }
  }
}
