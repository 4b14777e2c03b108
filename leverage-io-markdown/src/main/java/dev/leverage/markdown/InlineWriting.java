package dev.leverage.markdown;

/**
 * Writes a text as inline Markdown from which {@link InlineReading} gives it back, and which shows
 * as text: no raw HTML, no link that runs.
 *
 * <p>As little is escaped as will do: every try escapes more than the one before.
 */
final class InlineWriting {

  private enum Escaping {
    NEEDED(""),
    ANGLES("<"),
    BRACKETS("<["),
    BACKTICKS("<[");

    private final String characters;

    Escaping(String characters) {
      this.characters = characters;
    }
  }

  private final String text;
  private final boolean inTable;
  private final Escaping escaping;
  private final CodeSpans codeSpans;
  private final StringBuilder source = new StringBuilder();
  private int index;

  private InlineWriting(String text, boolean inTable, Escaping escaping) {
    this.text = text;
    this.inTable = inTable;
    this.escaping = escaping;
    this.codeSpans = new CodeSpans(text);
  }

  /** Writes a text for the cell of a table. */
  static String cell(String text) {
    return write(text, true);
  }

  /** Writes a text for a heading. */
  static String heading(String text) {
    return write(text, false);
  }

  private static String write(String text, boolean inTable) {
    if (isPlain(text)) {
      return text;
    }
    for (Escaping escaping : Escaping.values()) {
      String source = new InlineWriting(text, inTable, escaping).source();
      if (InlineReading.read(source).equals(text) && InlineSyntax.isInert(shown(source, inTable))) {
        return source;
      }
    }
    throw new IllegalStateException("no way to write " + text);
  }

  /** In a table, the backslash before a pipe is gone before anything else is looked at. */
  private static String shown(String source, boolean inTable) {
    return inTable ? source.replace("\\|", "|") : source;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\|<[&`".indexOf(c) >= 0 || isUnwritable(c)) {
        return false;
      }
    }
    return !text.startsWith(" ") && !text.endsWith(" ");
  }

  /** Control characters, and those that turn the direction of what follows them in the source. */
  static boolean isUnwritable(char c) {
    return c < ' '
        || (c >= '\u007f' && c <= '\u009f')
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private String source() {
    while (index < text.length()) {
      char c = text.charAt(index);
      if (c == '`' && escaping != Escaping.BACKTICKS && codeSpans.opens(index)) {
        writeCode();
      } else if (c == '\\') {
        writeBackslashes();
      } else {
        writeOne(c);
      }
    }
    return source.toString();
  }

  private void writeCode() {
    int end = codeSpans.end(index);
    for (; index < end; index++) {
      char c = text.charAt(index);
      if (c == '|' && inTable) {
        source.append('\\');
      }
      // What cannot stand in code is written all the same, and the next way of escaping tried.
      source.append(isUnwritable(c) ? ' ' : c);
    }
  }

  private void writeBackslashes() {
    int start = index;
    while (index < text.length() && text.charAt(index) == '\\') {
      index++;
    }
    int count = index - start;
    if (index == text.length()) {
      source.append("\\".repeat(2 * count));
      return;
    }
    char next = text.charAt(index);
    if (InlineReading.isEscaped(next) || isReference(next)) {
      source.append("\\".repeat(2 * count));
    } else if (InlineReading.isOtherPunctuation(next)) {
      source.append("\\".repeat(count));
      if (count % 2 == 1) {
        source.append(next);
        index++;
      }
    } else {
      source.append("\\".repeat(2 * count - 1));
    }
  }

  private boolean isReference(char c) {
    boolean lastSpace = c == ' ' && index == text.length() - 1;
    return isUnwritable(c) || lastSpace || (c == '`' && escaping == Escaping.BACKTICKS);
  }

  private void writeOne(char c) {
    if (c == '\n') {
      source.append(InlineSyntax.LINE_BREAK);
    } else if (isReference(c) || (c == ' ' && index == 0)) {
      source.append(Entity.of(c));
    } else {
      if (needsBackslash(c)) {
        source.append('\\');
      }
      source.append(c);
      if (c == '`') {
        // The rest of a run that opens nothing must not be taken for a shorter one.
        int end = codeSpans.endOfRun(index);
        source.append(text, index + 1, end);
        index = end - 1;
      }
    }
    index++;
  }

  private boolean needsBackslash(char c) {
    return switch (c) {
      case '|' -> inTable;
      case '<' -> escaping.characters.indexOf(c) >= 0 || InlineReading.endOfBreak(text, index) >= 0;
      case '&' -> Entity.at(text, index) != null;
      default -> escaping.characters.indexOf(c) >= 0;
    };
  }
}
