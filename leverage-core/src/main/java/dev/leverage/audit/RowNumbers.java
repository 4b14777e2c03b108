package dev.leverage.audit;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers rows anew where their numbers have a gap or a repetition.
 *
 * <p>Numbers begin at 1, and again at 1 where they did so before; a day may go on from the one
 * before it. Where most numbers of a day are wrong they are not numbers of rows but names, of
 * tickets for example, and are left alone. Belongs to one thread.
 */
public final class RowNumbers {

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]*(\\d{1,9})[^\\p{L}\\d]*");

  private record Numbered(Claim claim, String digits) {}

  private final Problems problems;
  private long next = 1;

  /**
   * A number that is to be another.
   *
   * @param claim the number as it is printed
   * @param found its digits
   * @param digits the right ones, with as many zeros before them as others of the day have
   */
  record Renumbered(Claim claim, String found, String digits) {}

  /**
   * Begins before the first day.
   *
   * @param problems where it is reported that the numbers of a day are left alone
   */
  RowNumbers(Problems problems) {
    this.problems = problems;
  }

  /**
   * Returns the numbers that findings expect, by the places of those found.
   *
   * @param findings what an audit says; others than {@link FindingCode#NUMBERING} do not count
   * @return the numbers, not null
   */
  static Map<Location, Long> expected(List<Finding> findings) {
    Map<Location, Long> expected = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.code() == FindingCode.NUMBERING) {
        expected.put(finding.location(), Long.parseLong(finding.expected().orElseThrow()));
      }
    }
    return expected;
  }

  /**
   * Tells which numbers of the next day are to be others.
   *
   * @param claims the numbers of its rows as they are printed, in order
   * @param expected what an audit {@linkplain #expected expects}, of this day at least
   * @return the numbers to be changed, in order
   */
  List<Renumbered> ofDay(List<Claim> claims, Map<Location, Long> expected) {
    List<Numbered> rows = new ArrayList<>();
    for (Claim claim : claims) {
      Matcher number = NUMBER.matcher(claim.text());
      if (number.matches()) {
        rows.add(new Numbered(claim, number.group(1)));
      }
    }
    long wrong = rows.stream().filter(row -> expected.containsKey(row.claim().location())).count();
    boolean names = rows.size() > 1 && 2 * wrong > rows.size();
    if (names) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              rows.get(0).claim().location(),
              "the numbers of these rows are left as they are, since most of them do not follow"
                  + " each other"));
      next = Long.parseLong(rows.get(rows.size() - 1).digits()) + 1;
      return List.of();
    }
    int width = width(rows);
    List<Renumbered> changes = new ArrayList<>();
    long before = -1;
    for (Numbered row : rows) {
      long given = Long.parseLong(row.digits());
      long told = expected.getOrDefault(row.claim().location(), given);
      boolean follows = before >= 0 && given == before + 1;
      long number = told == 1 && !follows ? 1 : next;
      next = number + 1;
      before = given;
      if (number != given) {
        String digits = Long.toString(number);
        String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
        changes.add(new Renumbered(row.claim(), row.digits(), padded));
      }
    }
    return changes;
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

  /**
   * Returns the number of a row, which may have signs such as {@code #} around it.
   *
   * @param text the text of the cell
   * @return the number, or -1 if the text is none
   */
  public static long number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? Long.parseLong(number.group(1)) : -1;
  }
}
