package dev.leverage.markdown;

/** Puts a text into the place of a cell's, within the cell's own padding where it fits. */
final class CellText {

  private final String line;
  private final int start;
  private final int end;
  private final int left;
  private final int right;

  /**
   * Looks at a cell.
   *
   * @param line the line of the table
   * @param start where the text of the cell begins
   * @param end where it ends
   */
  CellText(String line, int start, int end) {
    this.line = line;
    this.start = start;
    this.end = end;
    int from = start;
    while (from > 0 && line.charAt(from - 1) == ' ') {
      from--;
    }
    int to = end;
    while (to < line.length() && line.charAt(to) == ' ') {
      to++;
    }
    // Spaces at the ends of the line are not the cell's, where no pipe divides them from it.
    this.left = from > 0 && line.charAt(from - 1) == '|' ? start - from : -1;
    this.right = to < line.length() && line.charAt(to) == '|' ? to - end : -1;
  }

  /** Returns the line with another text in the cell, whose width nothing hangs on if it is bare. */
  String replacedInNewRow(String text, boolean alignedRight) {
    boolean bare = left == 0 && right == 0 && !text.isEmpty();
    // A backslash before the pipe would make it part of the cell.
    String divided = right == 0 && text.endsWith("\\") ? text + " " : text;
    return bare
        ? line.substring(0, start) + divided + line.substring(end)
        : replaced(divided, alignedRight);
  }

  /** Returns the line with another text in the cell. */
  String replaced(String text, boolean alignedRight) {
    boolean padsLeft = left == right ? alignedRight : left > right;
    int growth = DisplayWidth.of(text) - DisplayWidth.of(line.substring(start, end));
    int near = taken(growth, padsLeft ? left : right);
    int far = taken(Math.max(growth - near, 0), padsLeft ? right : left);
    int atLeft = padsLeft ? near : far;
    int atRight = padsLeft ? far : near;
    int keptLeft = start - Math.max(atLeft, 0);
    int keptRight = end + Math.max(atRight, 0);
    return line.substring(0, keptLeft)
        + " ".repeat(Math.max(-atLeft, 0))
        + text
        + " ".repeat(Math.max(-atRight, 0))
        + line.substring(keptRight);
  }

  /** Returns how many spaces a side gives, of which one stays; less than 0 if it gets some. */
  private static int taken(int growth, int spaces) {
    if (spaces < 0) {
      return 0;
    }
    return growth < 0 ? growth : Math.min(growth, Math.max(spaces - 1, 0));
  }
}
