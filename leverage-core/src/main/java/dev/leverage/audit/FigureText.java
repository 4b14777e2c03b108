package dev.leverage.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell in which wrong figures are put right, one after the other from its beginning;
 * the words and signs around their digits stay.
 *
 * <p>So {@code **7 hrs 12 min**}, where {@code 7 hrs 12 min} was found and {@code 8h 5m} expected,
 * becomes {@code **8 hrs 05 min**}. Belongs to one thread.
 */
public final class FigureText {

  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern UNIT = Pattern.compile("[\\s*_]*[\\p{L}×%]");
  private static final int CLOCK_DIGITS = 2;

  private String source;
  private int from;

  /**
   * Begins with a cell as it is.
   *
   * @param source the text of the cell, its markup included
   */
  public FigureText(String source) {
    this.source = source;
  }

  /**
   * Returns the text of the cell after what was put into it.
   *
   * @return the text, not null
   */
  public String source() {
    return source;
  }

  /**
   * Replaces the next figure of the cell.
   *
   * @param found the figure as {@link Finding#found} has it
   * @param expected the right one, as {@link Finding#expected} has it
   * @return the figure as it is printed now, or empty if it is not found, and nothing is changed
   */
  public Optional<String> replace(String found, String expected) {
    String printed = printed(found, expected);
    int at = find(found, true);
    if (at >= 0) {
      put(at, found, printed);
      return Optional.of(printed);
    }
    List<MatchResult> digits = digits(found);
    List<MatchResult> newDigits = digits(expected);
    if (digits.size() != 1 || newDigits.size() != 1 || isBare(found)) {
      return Optional.empty();
    }
    at = find(digits.get(0).group(), false);
    if (at < 0) {
      return Optional.empty();
    }
    put(at, digits.get(0).group(), newDigits.get(0).group());
    return Optional.of(printed);
  }

  private void put(int at, String old, String text) {
    source = source.substring(0, at) + text + source.substring(at + old.length());
    from = at + text.length();
  }

  /** Looks for a figure that is not part of a longer one, such as the number of one with a unit. */
  private int find(String figure, boolean withUnit) {
    int at = source.indexOf(figure, from);
    while (at >= 0
        && (!isWhole(at, at + figure.length())
            || (withUnit && isBare(figure) && isBeforeUnit(at + figure.length())))) {
      at = source.indexOf(figure, at + 1);
    }
    return at;
  }

  private boolean isWhole(int start, int end) {
    boolean begins = start == 0 || "0123456789.,~≈".indexOf(source.charAt(start - 1)) < 0;
    boolean ends = end == source.length() || !Character.isDigit(source.charAt(end));
    return begins && ends;
  }

  private static boolean isBare(String figure) {
    return figure.matches("(?s).*\\d");
  }

  private boolean isBeforeUnit(int index) {
    return UNIT.matcher(source).region(index, source.length()).lookingAt();
  }

  /** Returns what is found with other digits: {@code 7 hrs 12 min} keeps its words. */
  private static String printed(String found, String expected) {
    List<MatchResult> old = digits(found);
    List<MatchResult> digits = digits(expected);
    if (old.size() != digits.size()) {
      return expected;
    }
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int i = 0; i < old.size(); i++) {
      String run = digits.get(i).group();
      boolean minutes = i > 0 && old.get(i).group().length() == CLOCK_DIGITS && run.length() == 1;
      text.append(found.substring(done, old.get(i).start())).append(minutes ? "0" + run : run);
      done = old.get(i).end();
    }
    return text.append(found.substring(done)).toString();
  }

  private static List<MatchResult> digits(String text) {
    Matcher matcher = DIGITS.matcher(text);
    return matcher.results().toList();
  }
}
