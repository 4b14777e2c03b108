package dev.leverage.cli;

import java.util.Locale;

/** Writes one JSON value, two spaces deep a level. */
final class JsonText {

  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean first = true;

  JsonText open(char bracket) {
    item();
    text.append(bracket);
    depth++;
    first = true;
    return this;
  }

  /** Begins a member that is an object or an array. */
  JsonText open(String name, char bracket) {
    member(name);
    text.append(bracket);
    depth++;
    first = true;
    return this;
  }

  JsonText close(char bracket) {
    depth--;
    if (!first) {
      newLine();
    }
    text.append(bracket);
    first = false;
    return this;
  }

  JsonText string(String name, String value) {
    member(name);
    quote(value);
    return this;
  }

  /** A number as its digits stand, so that none is lost. */
  JsonText number(String name, String digits) {
    member(name);
    text.append(digits);
    return this;
  }

  JsonText number(String name, long value) {
    return number(name, Long.toString(value));
  }

  JsonText truth(String name, boolean value) {
    return number(name, Boolean.toString(value));
  }

  private void member(String name) {
    item();
    quote(name);
    text.append(": ");
  }

  private void item() {
    if (depth > 0) {
      text.append(first ? "" : ",");
      newLine();
    }
    first = false;
  }

  private void newLine() {
    text.append('\n').append("  ".repeat(depth));
  }

  private void quote(String value) {
    text.append('"');
    for (int index = 0; index < value.length(); index++) {
      char unit = value.charAt(index);
      switch (unit) {
        case '"', '\\' -> text.append('\\').append(unit);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (isSafe(unit)) {
            text.append(unit);
          } else {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
      }
    }
    text.append('"');
  }

  /** Beyond what JSON asks for, what a terminal obeys and what is no character is escaped. */
  private static boolean isSafe(char unit) {
    return switch (Character.getType(unit)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
