package dev.leverage.excel;

/**
 * The escapes of ECMA-376 for characters that XML cannot hold: {@code _x0007_} is a bell, and
 * {@code _x005F_} an underscore before what would look like an escape.
 */
final class EscapedText {

  private static final int LENGTH = "_x0000_".length();
  private static final String HEX = "0123456789ABCDEF";

  private EscapedText() {}

  static String decode(String stored) {
    int at = stored.indexOf("_x");
    if (at < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    int copied = 0;
    while (at >= 0) {
      if (isEscape(stored, at)) {
        text.append(stored, copied, at);
        text.append((char) Integer.parseInt(stored.substring(at + 2, at + 6), 16));
        copied = at + LENGTH;
        at = stored.indexOf("_x", copied);
      } else {
        at = stored.indexOf("_x", at + 1);
      }
    }
    return text.append(stored, copied, stored.length()).toString();
  }

  static String encode(String text) {
    StringBuilder stored = null;
    int copied = 0;
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      boolean pair =
          Character.isHighSurrogate(c)
              && index + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(index + 1));
      if (pair) {
        index++;
      } else if (needsEscape(c) || (c == '_' && looksLikeEscape(text, index))) {
        if (stored == null) {
          stored = new StringBuilder(text.length() + LENGTH);
        }
        stored.append(text, copied, index);
        append(stored, c);
        copied = index + 1;
      }
    }
    return stored == null ? text : stored.append(text, copied, text.length()).toString();
  }

  private static boolean needsEscape(char c) {
    return (c < ' ' && c != '\t' && c != '\n')
        || Character.isSurrogate(c)
        || c == '\uFFFE'
        || c == '\uFFFF';
  }

  private static boolean isEscape(String stored, int at) {
    return looksLikeEscape(stored, at)
        && at + LENGTH <= stored.length()
        && stored.charAt(at + LENGTH - 1) == '_';
  }

  /** Leaves the last underscore open, since the escape of the next character begins with one. */
  private static boolean looksLikeEscape(String text, int at) {
    if (at + LENGTH - 1 > text.length() || text.charAt(at + 1) != 'x') {
      return false;
    }
    for (int index = at + 2; index < at + 6; index++) {
      if (HEX.indexOf(Character.toUpperCase(text.charAt(index))) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder stored, char c) {
    stored.append("_x");
    for (int shift = 12; shift >= 0; shift -= 4) {
      stored.append(HEX.charAt((c >> shift) & 0xf));
    }
    stored.append('_');
  }
}
