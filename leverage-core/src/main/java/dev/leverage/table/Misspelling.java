package dev.leverage.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far two words are apart: letters left out, added, changed, or swapped with the next.
 *
 * <pre>{@code
 * Misspelling.nearest("Cleint", List.of("Client", "Project")); // Client
 * }</pre>
 *
 * <p>Stateless, and so thread-safe.
 */
public final class Misspelling {

  /** Shorter words have too many others near them. */
  private static final int SHORTEST = 5;

  /** From here on, two letters may be wrong. */
  private static final int LONG = 8;

  /** What is longer is no name, and would take long to compare. */
  private static final int LONGEST = 60;

  private static final int MOST_WRONG = 3;

  private Misspelling() {}

  /**
   * Returns the word that was most likely meant, for a question such as "did you mean", of those
   * that are {@linkplain #isNear near}.
   *
   * @param typed what somebody wrote, not null
   * @param words what he may have meant, not null
   * @return the nearest word, of equally near ones the first; empty if none is near
   */
  public static Optional<String> nearest(String typed, Iterable<String> words) {
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      if (isNear(typed, word)) {
        int distance = distanceInLowerCase(typed, word);
        if (distance < least) {
          least = distance;
          nearest = Optional.of(word);
        }
      }
    }
    return nearest;
  }

  /**
   * Returns whether somebody may have meant a word, whatever the case: one in three of its letters
   * may be wrong, and at most three.
   *
   * @param typed what somebody wrote, not null
   * @param word what he may have meant, not null
   * @return whether it is near; false if either is longer than a name is
   */
  public static boolean isNear(String typed, String word) {
    if (typed.length() > LONGEST || word.length() > LONGEST) {
      return false;
    }
    int most = Math.min(MOST_WRONG, word.length() / 3);
    return distanceInLowerCase(typed, word) <= most;
  }

  private static int distanceInLowerCase(String typed, String word) {
    return distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a text is nearly a word, but not the word. */
  static boolean isOne(String text, String word) {
    int most = word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    if (text.length() < SHORTEST || Math.abs(text.length() - word.length()) > most) {
      return false;
    }
    int distance = distance(text, word);
    return distance > 0 && distance <= most;
  }

  /**
   * Returns how many letters must be left out, added, changed, or swapped with the next to turn one
   * text into the other.
   *
   * @param text a text; time grows with the product of both lengths
   * @param word the other text
   * @return the number, zero if they are equal
   */
  public static int distance(String text, String word) {
    int[] beforeLast = new int[word.length() + 1];
    int[] last = new int[word.length() + 1];
    int[] row = new int[word.length() + 1];
    Arrays.setAll(last, index -> index);
    for (int i = 1; i <= text.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= word.length(); j++) {
        int change = text.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && text.charAt(i - 1) == word.charAt(j - 2)
                && text.charAt(i - 2) == word.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[word.length()];
  }
}
