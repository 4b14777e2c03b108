package dev.leverage.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The scalars of YAML that stand on one line: plain, single-quoted and double-quoted ones. */
final class YamlScalar {

  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
  private static final String ESCAPES = "0abtnvfre \"/\\N_LP";
  private static final String ESCAPED =
      "\0\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

  private final String line;
  private int index;

  /** Creates a cursor at an index of a line. */
  YamlScalar(String line, int index) {
    this.line = line;
    this.index = index;
  }

  int index() {
    return index;
  }

  void skipSpaces() {
    while (index < line.length() && (line.charAt(index) == ' ' || line.charAt(index) == '\t')) {
      index++;
    }
  }

  boolean atEnd() {
    skipSpaces();
    return index >= line.length() || startsComment();
  }

  boolean skip(char c) {
    skipSpaces();
    boolean found = index < line.length() && line.charAt(index) == c;
    if (found) {
      index++;
    }
    return found;
  }

  private boolean startsComment() {
    return line.charAt(index) == '#' && (index == 0 || " \t".indexOf(line.charAt(index - 1)) >= 0);
  }

  /**
   * Reads a scalar; one that is not quoted ends before any of the given characters.
   *
   * @return the text, empty also for a null; or nothing if this is no such scalar
   */
  Optional<String> read(String ends) {
    skipSpaces();
    if (index >= line.length()) {
      return Optional.of("");
    }
    return switch (line.charAt(index)) {
      case '"' -> readDoubleQuoted();
      case '\'' -> readSingleQuoted();
      default -> readPlain(ends);
    };
  }

  private Optional<String> readPlain(String ends) {
    if ("[]{}|>&*!%@`,?".indexOf(line.charAt(index)) >= 0) {
      return Optional.empty();
    }
    int start = index;
    while (index < line.length()
        && ends.indexOf(line.charAt(index)) < 0
        && !(index > start && startsComment())) {
      index++;
    }
    String text = line.substring(start, index).strip();
    if (startsLikeComment(text) || text.contains(": ") || text.endsWith(":")) {
      return Optional.empty();
    }
    return Optional.of(text.equals("~") || text.equalsIgnoreCase("null") ? "" : text);
  }

  private static boolean startsLikeComment(String text) {
    return text.startsWith("#");
  }

  private Optional<String> readSingleQuoted() {
    StringBuilder text = new StringBuilder();
    for (index++; index < line.length(); index++) {
      char c = line.charAt(index);
      if (c == '\'') {
        if (!line.startsWith("''", index)) {
          index++;
          return Optional.of(text.toString());
        }
        index++;
      }
      text.append(c);
    }
    return Optional.empty();
  }

  private Optional<String> readDoubleQuoted() {
    StringBuilder text = new StringBuilder();
    for (index++; index < line.length(); index++) {
      char c = line.charAt(index);
      if (c == '"') {
        index++;
        return Optional.of(text.toString());
      }
      if (c != '\\') {
        text.append(c);
      } else if (!readEscape(text)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean readEscape(StringBuilder text) {
    index++;
    if (index >= line.length()) {
      return false;
    }
    char c = line.charAt(index);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) {
      int known = ESCAPES.indexOf(c);
      if (known >= 0) {
        text.append(ESCAPED.charAt(known));
      }
      return known >= 0;
    }
    int end = index + 1 + digits;
    if (end > line.length() || !line.substring(index + 1, end).matches("[0-9a-fA-F]+")) {
      return false;
    }
    long point = Long.parseLong(line.substring(index + 1, end), 16);
    index = end - 1;
    if (point > Character.MAX_CODE_POINT) {
      return false;
    }
    text.appendCodePoint((int) point);
    return true;
  }

  /** Writes a text as a plain scalar where every reader of YAML agrees on it, else quoted. */
  static String write(String text) {
    boolean plain =
        text.matches("[A-Za-z](?:[A-Za-z0-9 _./()-]*[A-Za-z0-9_.)])?")
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    if (plain) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      appendQuoted(quoted, text.charAt(i));
    }
    return quoted.append('"').toString();
  }

  private static void appendQuoted(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (c == '\n') {
      quoted.append("\\n");
    } else if (InlineWriting.isUnwritable(c) || c == '\ufeff' || c == '\ufffe' || c == '\uffff') {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      quoted.append(c);
    }
  }
}
