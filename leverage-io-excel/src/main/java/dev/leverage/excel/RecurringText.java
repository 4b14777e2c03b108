package dev.leverage.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/** The text of an attribute that has few, such as the type of a cell: most are not made anew. */
final class RecurringText extends TypedValueDecoder {

  private static final int SLOTS = 64;

  private final @Nullable String[] recent = new @Nullable String[SLOTS];
  private String text = "";

  /** Returns the text that was decoded last. */
  String text() {
    return text;
  }

  @Override
  public void decode(String value) {
    text = value;
  }

  @Override
  public void decode(char[] buffer, int start, int end) {
    int hash = 0;
    for (int index = start; index < end; index++) {
      hash = 31 * hash + buffer[index];
    }
    int slot = hash & (SLOTS - 1);
    String known = recent[slot];
    if (known == null || !isAt(known, buffer, start, end)) {
      known = new String(buffer, start, end - start);
      recent[slot] = known;
    }
    text = known;
  }

  private static boolean isAt(String known, char[] buffer, int start, int end) {
    if (known.length() != end - start) {
      return false;
    }
    for (int index = start; index < end; index++) {
      if (known.charAt(index - start) != buffer[index]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void handleEmptyValue() {
    text = "";
  }
}
