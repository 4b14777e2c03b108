package dev.leverage.markdown;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers rows anew where their numbers have a gap or a repetition.
 *
 * <p>Numbers begin at 1, and again at 1 where they did so before; a day may go on from the one
 * before it. Where most numbers of a day are wrong they are not numbers of rows but names, of
 * tickets for example, and are left alone.
 */
final class RowNumbers {

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]*(\\d{1,9})[^\\p{L}\\d]*");

  private record Numbered(Claim claim, String digits) {}

  private final Map<Location, Long> expected;
  private final Problems problems;
  private long next = 1;

  /**
   * Begins with the first day.
   *
   * @param expected what an audit expects in the places where it found another number
   */
  RowNumbers(Map<Location, Long> expected, Problems problems) {
    this.expected = expected;
    this.problems = problems;
  }

  /** Tells the numbers of a day that are to be others. */
  void ofDay(List<Claim> claims, BiConsumer<Claim, String> changes) {
    List<Numbered> rows = new ArrayList<>();
    for (Claim claim : claims) {
      Matcher number = NUMBER.matcher(claim.text());
      if (number.matches()) {
        rows.add(new Numbered(claim, number.group(1)));
      }
    }
    long wrong = rows.stream().filter(row -> isWrong(row.claim())).count();
    boolean names = rows.size() > 1 && 2 * wrong > rows.size();
    if (names) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              rows.get(0).claim().location(),
              "the numbers of these rows are left as they are, since most of them do not follow"
                  + " each other"));
      next = Long.parseLong(rows.get(rows.size() - 1).digits()) + 1;
      return;
    }
    int width = width(rows);
    for (Numbered row : rows) {
      long given = Long.parseLong(row.digits());
      long told = expected.getOrDefault(row.claim().location(), given);
      long number = told == 1 ? 1 : next;
      next = number + 1;
      if (number != given) {
        String digits = Long.toString(number);
        changes.accept(row.claim(), "0".repeat(Math.max(0, width - digits.length())) + digits);
      }
    }
  }

  private boolean isWrong(Claim claim) {
    return expected.containsKey(claim.location());
  }

  /** Returns how many digits the numbers are padded to with zeros. */
  private static int width(List<Numbered> rows) {
    return rows.stream()
        .map(Numbered::digits)
        .filter(digits -> digits.length() > 1 && digits.startsWith("0"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Returns the number of a row, or -1 if there is none. */
  static long number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? Long.parseLong(number.group(1)) : -1;
  }

  /** Returns a number as it is written, with other digits. */
  static String put(String source, String digits) {
    return source.replaceFirst("\\d+", digits);
  }
}
