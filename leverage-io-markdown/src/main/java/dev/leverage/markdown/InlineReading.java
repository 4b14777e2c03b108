package dev.leverage.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a table cell or of a title from its inline Markdown source.
 *
 * <p>The source is kept as written, so that code, emphasis and links survive; only what a table
 * forces upon a text is undone: an escaped pipe, bracket, ampersand or backslash, a line break, a
 * character reference. In a code span, that is the escaped pipe alone.
 */
final class InlineReading {

  private static final String ESCAPED = "|<[&";

  private final String source;
  private final CodeSpans codeSpans;
  private final StringBuilder text;
  private int index;

  private InlineReading(String source) {
    this.source = source;
    this.codeSpans = new CodeSpans(source);
    this.text = new StringBuilder(source.length());
  }

  static String read(String source) {
    boolean plain = source.indexOf('\\') < 0 && source.indexOf('<') < 0 && source.indexOf('&') < 0;
    return plain ? source : new InlineReading(source).text();
  }

  /** Returns whether a backslash before this character makes it one of the text. */
  static boolean isEscaped(char c) {
    return ESCAPED.indexOf(c) >= 0;
  }

  /** Returns whether this is punctuation whose backslash is left to whoever renders the text. */
  static boolean isOtherPunctuation(char c) {
    return c > ' ' && c < '\u007f' && !Character.isLetterOrDigit(c) && !isEscaped(c);
  }

  /** Returns the end of a line break such as {@code <br>} that begins at a place, or -1. */
  static int endOfBreak(String source, int start) {
    if (!source.regionMatches(true, start, "<br", 0, 3)) {
      return -1;
    }
    int end = start + 3;
    while (end < source.length() && source.charAt(end) == ' ') {
      end++;
    }
    if (end < source.length() && source.charAt(end) == '/') {
      end++;
    }
    return end < source.length() && source.charAt(end) == '>' ? end + 1 : -1;
  }

  private String text() {
    while (index < source.length()) {
      char c = source.charAt(index);
      switch (c) {
        case '`' -> readBackticks();
        case '\\' -> readBackslashes();
        case '<' -> readBreak();
        case '&' -> readEntity();
        default -> takePlain();
      }
    }
    return text.toString();
  }

  private void takePlain() {
    int start = index;
    while (index < source.length() && isPlain(source.charAt(index))) {
      index++;
    }
    text.append(source, start, index);
  }

  private static boolean isPlain(char c) {
    return c != '`' && c != '\\' && c != '<' && c != '&';
  }

  private void take(char c) {
    text.append(c);
    index++;
  }

  private void readBackticks() {
    int end = codeSpans.end(index);
    while (index < end) {
      if (source.startsWith("\\|", index)) {
        index++;
      }
      take(source.charAt(index));
    }
  }

  private void readBackslashes() {
    int start = index;
    while (index < source.length() && source.charAt(index) == '\\') {
      index++;
    }
    int count = index - start;
    if (index == source.length()) {
      text.append("\\".repeat((count + 1) / 2));
      return;
    }
    char next = source.charAt(index);
    boolean odd = count % 2 == 1;
    if (isEscaped(next)) {
      text.append("\\".repeat(count / 2));
      if (odd) {
        take(next);
      }
    } else if (isOtherPunctuation(next)) {
      text.append("\\".repeat(count));
      if (odd) {
        take(next);
      }
    } else {
      text.append("\\".repeat((count + 1) / 2));
    }
  }

  private void readBreak() {
    int end = endOfBreak(source, index);
    if (end < 0) {
      take('<');
    } else {
      text.append('\n');
      index = end;
    }
  }

  private void readEntity() {
    @Nullable Entity entity = Entity.at(source, index);
    String meant = entity == null ? null : entity.text();
    if (entity == null || meant == null) {
      take('&');
    } else {
      text.append(meant);
      index += entity.length();
    }
  }
}
