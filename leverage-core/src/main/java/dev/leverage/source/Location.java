package dev.leverage.source;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in a document, such as {@code april.xlsx:Tasks!D7} or {@code post.md:31:18}.
 *
 * <p>Lines, columns and rows count from 1; columns of a text count code points. As text, a place is
 * printed as every message of this library shows it. Instances are immutable and thread-safe.
 */
public sealed interface Location {

  /**
   * Returns the display name of the document, such as {@code april.xlsx}.
   *
   * @return the name as the caller gave it, not null
   */
  String source();

  /**
   * Returns the place of a document as a whole, such as {@code april.xlsx}.
   *
   * @param source the display name of the document, not null
   * @return the place, not null
   */
  static Location of(String source) {
    return new Whole(source);
  }

  /**
   * Returns a place in a text, such as {@code post.md:31:18}.
   *
   * @param source the display name of the document, not null
   * @param line the line, from 1
   * @param column the column in code points, from 1
   * @return the place, not null
   * @throws IllegalArgumentException if line or column is less than 1
   */
  static Location ofText(String source, long line, long column) {
    return new Text(source, line, column, Optional.empty());
  }

  /**
   * Returns a value in a JSON text, such as {@code april.json:12:30
   * (/days/0/tasks/3/agentMinutes)}.
   *
   * @param source the display name of the document, not null
   * @param line the line, from 1
   * @param column the column in code points, from 1
   * @param pointer the JSON pointer (RFC 6901) of the value, not null; empty for the whole text
   * @return the place, not null
   * @throws IllegalArgumentException if line or column is less than 1
   */
  static Location ofJson(String source, long line, long column, String pointer) {
    return new Text(source, line, column, Optional.of(pointer));
  }

  /**
   * Returns a cell of a workbook, such as {@code april.xlsx:Tasks!D7}.
   *
   * @param source the display name of the document, not null
   * @param sheet the name of the sheet, not null
   * @param row the row, from 1
   * @param column the column, from 1 (which is {@code A})
   * @return the place, not null
   * @throws IllegalArgumentException if row or column is less than 1
   */
  static Location ofCell(String source, String sheet, long row, int column) {
    return new Cell(source, sheet, row, column);
  }

  /**
   * A document as a whole, printed as {@code april.xlsx}.
   *
   * @param source the display name of the document
   */
  record Whole(String source) implements Location {
    /** Checks the parts. */
    public Whole {
      Objects.requireNonNull(source, "source");
    }

    @Override
    public String toString() {
      return source;
    }
  }

  /**
   * A place in a text, printed as {@code post.md:31:18}, and with a pointer, which is not empty, as
   * {@code april.json:12:30 (/days/0/date)}.
   *
   * @param source the display name of the document
   * @param line the line, from 1
   * @param column the column in code points, from 1
   * @param pointer the JSON pointer (RFC 6901) of the value, where the text is JSON
   */
  record Text(String source, long line, long column, Optional<String> pointer) implements Location {
    /** Checks the parts. */
    public Text {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(pointer, "pointer");
      if (line < 1 || column < 1) {
        throw new IllegalArgumentException(
            "lines and columns count from 1: " + line + ":" + column);
      }
    }

    @Override
    public String toString() {
      String place = source + ":" + line + ":" + column;
      return pointer.isEmpty() || pointer.get().isEmpty()
          ? place
          : place + " (" + pointer.get() + ")";
    }
  }

  /**
   * A cell of a workbook, printed as {@code april.xlsx:Tasks!D7}.
   *
   * @param source the display name of the document
   * @param sheet the name of the sheet
   * @param row the row, from 1
   * @param column the column, from 1
   */
  record Cell(String source, String sheet, long row, int column) implements Location {
    /** Checks the parts. */
    public Cell {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(sheet, "sheet");
      if (row < 1 || column < 1) {
        throw new IllegalArgumentException("rows and columns count from 1: " + row + ", " + column);
      }
    }

    /**
     * Returns the cell's reference within its sheet, such as {@code D7}.
     *
     * @return column letters and row, not null
     */
    public String reference() {
      StringBuilder letters = new StringBuilder();
      for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return letters.append(row).toString();
    }

    @Override
    public String toString() {
      return source + ":" + sheet + "!" + reference();
    }
  }
}
