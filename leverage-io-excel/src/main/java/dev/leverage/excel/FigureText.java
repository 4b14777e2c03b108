package dev.leverage.excel;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts other digits into the text of a cell; the words and signs around them stay. */
final class FigureText {

  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final int CLOCK_DIGITS = 2;

  private FigureText() {}

  /** Returns the text of a cell with its wrong figures put right; empty if they are not found. */
  static Optional<String> corrected(CellFigure figure) {
    String text = figure.text();
    int from = 0;
    for (CellFigure.Correction correction : figure.corrections()) {
      int at = find(text, correction.found(), from);
      if (at < 0) {
        return Optional.empty();
      }
      String printed = printed(correction.found(), correction.expected());
      text = text.substring(0, at) + printed + text.substring(at + correction.found().length());
      from = at + printed.length();
    }
    return Optional.of(text);
  }

  /** Looks for a figure that is not part of a longer one. */
  private static int find(String text, String figure, int from) {
    int at = text.indexOf(figure, from);
    while (at >= 0 && !isWhole(text, at, at + figure.length())) {
      at = text.indexOf(figure, at + 1);
    }
    return at;
  }

  private static boolean isWhole(String text, int start, int end) {
    boolean begins = start == 0 || "0123456789.,~≈".indexOf(text.charAt(start - 1)) < 0;
    return begins && (end == text.length() || !Character.isDigit(text.charAt(end)));
  }

  /** Returns what is found with other digits: {@code 7 hrs 12 min} keeps its words. */
  private static String printed(String found, String expected) {
    List<MatchResult> old = DIGITS.matcher(found).results().toList();
    List<MatchResult> digits = DIGITS.matcher(expected).results().toList();
    if (old.size() != digits.size()) {
      return expected;
    }
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < old.size(); i++) {
      String run = digits.get(i).group();
      boolean minutes = i > 0 && old.get(i).group().length() == CLOCK_DIGITS && run.length() == 1;
      text.append(found, copied, old.get(i).start()).append(minutes ? "0" + run : run);
      copied = old.get(i).end();
    }
    return text.append(found, copied, found.length()).toString();
  }
}
