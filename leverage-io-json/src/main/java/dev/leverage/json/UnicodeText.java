package dev.leverage.json;

/** Tells texts that every encoding of Unicode can hold. */
final class UnicodeText {

  private UnicodeText() {}

  /** Returns whether each surrogate of the text has its other half. */
  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
