package dev.leverage.markdown;

import java.util.List;

/**
 * A block at the top level of a document.
 *
 * @param kind what it is
 * @param first the index of its first line
 * @param end the index of the line after its last
 * @param level the level of a heading, else 0
 * @param text the inline source of a heading; else the lines, joined
 */
record TopBlock(Kind kind, int first, int end, int level, String text) {

  enum Kind {
    HEADING,
    TABLE,
    PROSE
  }

  static TopBlock heading(int first, int end, int level, String text) {
    return new TopBlock(Kind.HEADING, first, end, level, text);
  }

  static TopBlock of(Kind kind, int first, int end, List<String> lines) {
    return new TopBlock(kind, first, end, 0, String.join("\n", lines.subList(first, end)));
  }
}
