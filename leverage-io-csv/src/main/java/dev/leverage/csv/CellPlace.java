package dev.leverage.csv;

/** Finds the line and column of a cell in the text of its row. */
final class CellPlace {

  private final String text;
  private final char delimiter;
  private int position;
  private int end;
  private boolean broken;
  private long line;
  private long column = 1;

  private CellPlace(String text, char delimiter, long firstLine) {
    this.text = text;
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  /**
   * Finds a cell.
   *
   * @param text text that begins with the row
   * @param firstLine the line on which the row begins, from 1
   * @param index the index of the cell, from 0; the last cell if there are not so many
   */
  static CellPlace of(String text, char delimiter, long firstLine, int index) {
    CellPlace place = new CellPlace(text, delimiter, firstLine);
    for (int cell = 0; cell < index && place.skipCell(); cell++) {
      // Each step moves to the next cell.
    }
    return place;
  }

  /** Counts the ends of lines in a part of a text. */
  static long lineBreaks(String text, int start, int end) {
    CellPlace place = new CellPlace(text.substring(start, end), '\0', 0);
    while (place.position < place.text.length()) {
      place.step(place.text.charAt(place.position));
    }
    return place.line;
  }

  /**
   * Finds the cell at which a row cannot be read on: the first with something behind its closing
   * quote, or else the last that the text has.
   */
  static CellPlace ofBroken(String text, char delimiter, long firstLine) {
    return of(text, delimiter, firstLine, Integer.MAX_VALUE);
  }

  /**
   * Moves behind the delimiter after this cell; stays here if the cell is the last of its row, or
   * broken.
   */
  private boolean skipCell() {
    int startPosition = position;
    long startLine = line;
    long startColumn = column;
    moveToEndOfCell();
    end = position;
    if (position < text.length() && text.charAt(position) == delimiter) {
      step(delimiter);
      return true;
    }
    position = startPosition;
    line = startLine;
    column = startColumn;
    return false;
  }

  private void moveToEndOfCell() {
    boolean quoted = position < text.length() && text.charAt(position) == '"';
    boolean open = false;
    boolean spaced = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (quoted && c == '"' && !spaced) {
        open = !open;
      } else if (!open && (c == delimiter || c == '\n' || c == '\r')) {
        return;
      } else if (quoted && !open) {
        spaced = true;
        if (!Character.isWhitespace(c)) {
          broken = true;
          return;
        }
      }
      step(c);
    }
  }

  private void step(char c) {
    position++;
    boolean crOfCrLf = c == '\r' && position < text.length() && text.charAt(position) == '\n';
    if (c == '\n' || (c == '\r' && !crOfCrLf)) {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  /** Returns the cell as it is written, up to what breaks it. */
  String written() {
    return text.substring(position, broken ? end + 1 : end);
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }
}
