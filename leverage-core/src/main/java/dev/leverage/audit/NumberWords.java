package dev.leverage.audit;

import java.util.List;
import java.util.Locale;

/** English numbers from zero to ninety-nine. */
final class NumberWords {

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final int TEN = 10;
  private static final int FIRST_TENS = 2;

  /** Matches one of them; longer words come first. */
  static final String PATTERN =
      "(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", SMALL.subList(1, TEN))
          + "))?|"
          + String.join("|", SMALL.subList(TEN, SMALL.size()))
          + "|"
          + String.join("|", SMALL.subList(0, TEN));

  private NumberWords() {}

  /** Returns the number, or -1 if the text is none. */
  static int value(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("[- ]", 2);
    int small = SMALL.indexOf(parts[0]);
    if (small >= 0) {
      return parts.length == 1 ? small : -1;
    }
    int tens = TENS.indexOf(parts[0]);
    int ones = parts.length == 1 ? 0 : SMALL.indexOf(parts[1]);
    return tens < 0 || ones < 0 ? -1 : (tens + FIRST_TENS) * TEN + ones;
  }

  /** Prints a number as a word, in capitals where the example is, or null if it has none. */
  static String print(int number, boolean capital) {
    String word =
        number < SMALL.size()
            ? SMALL.get(number)
            : TENS.get(number / TEN - FIRST_TENS)
                + (number % TEN == 0 ? "" : "-" + SMALL.get(number % TEN));
    return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }
}
