package dev.leverage.table;

import java.util.Locale;
import java.util.Set;

/** The titles of rows of totals, such as {@code **Total**}. */
final class TotalWords {

  private static final Set<String> WORDS =
      Set.of("total", "totals", "sum", "sums", "grand total", "σ", "∑");

  private static final int LONGEST = 40;

  private TotalWords() {}

  static boolean isOne(String title) {
    if (title.isEmpty() || title.length() > LONGEST) {
      return false;
    }
    String words = Vocabulary.plain(title);
    if (words.endsWith(":") || words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return WORDS.contains(Vocabulary.plain(words).toLowerCase(Locale.ROOT));
  }
}
