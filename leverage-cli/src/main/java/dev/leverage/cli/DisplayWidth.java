package dev.leverage.cli;

/** How many columns of a terminal a text takes: an ideograph two, an accent of its own none. */
final class DisplayWidth {

  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** Cuts a text that is too wide, and says so by its last character. */
  static String cut(String text, int width, String ellipsis) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder start = new StringBuilder();
    int room = width - of(ellipsis);
    for (int point : text.codePoints().toArray()) {
      room -= of(point);
      if (room < 0) {
        break;
      }
      start.appendCodePoint(point);
    }
    return start + ellipsis;
  }
}
