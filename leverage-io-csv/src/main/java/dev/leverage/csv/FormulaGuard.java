package dev.leverage.csv;

/**
 * Keeps spreadsheets from taking a text for a formula: {@code =1+1} is written {@code '=1+1}.
 *
 * <p>Reading undoes exactly what writing does, also where a text begins with an apostrophe.
 */
final class FormulaGuard {

  private FormulaGuard() {}

  static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  static String unguarded(String text) {
    boolean guarded = !text.isEmpty() && text.charAt(0) == '\'' && isFormula(text);
    return guarded ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\'') {
      start++;
    }
    return start < text.length() && isTrigger(text.charAt(start));
  }

  private static boolean isTrigger(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }
}
