package dev.leverage.audit;

import dev.leverage.source.Location;

/** Places within a piece of prose. */
final class TextPlace {

  private TextPlace() {}

  /** Returns the place of a character of a text that begins at a place, lines and all. */
  static Location at(Location begin, String text, int index) {
    // In JSON a text stands on one line, with escapes: all of it has the place of its value.
    if (!(begin instanceof Location.Text place) || place.pointer().isPresent()) {
      return begin;
    }
    int lineStart = text.lastIndexOf('\n', index - 1) + 1;
    long lines = text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    long columns = text.codePointCount(lineStart, index);
    return lines == 0
        ? Location.ofText(place.source(), place.line(), place.column() + columns)
        : Location.ofText(place.source(), place.line() + lines, columns + 1);
  }
}
