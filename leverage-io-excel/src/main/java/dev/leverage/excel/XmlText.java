package dev.leverage.excel;

import java.nio.charset.StandardCharsets;

/** Text as it stands in XML. */
final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  /** What stands for a character of ASCII in an element. */
  static final byte[][] ENTITIES = entities();

  private XmlText() {}

  private static byte[][] entities() {
    byte[][] entities = new byte['>' + 1][];
    for (char c = 0; c < entities.length; c++) {
      entities[c] = entity(c).getBytes(StandardCharsets.US_ASCII);
    }
    return entities;
  }

  /** Returns text for an element or an attribute between double quotes. */
  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      String entity = entity(text.charAt(index));
      xml.append(entity.isEmpty() ? String.valueOf(text.charAt(index)) : entity);
    }
    return xml.toString();
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "";
    };
  }

  /** Returns a text for showing only, on one line, without what XML cannot hold. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> c < ' ' ? ' ' : c)
        .map(c -> isSurrogate(c) || c == 0xFFFE || c == 0xFFFF ? REPLACEMENT : c)
        .forEach(shown::appendCodePoint);
    return of(shown.toString());
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
