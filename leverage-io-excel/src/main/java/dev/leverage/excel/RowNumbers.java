package dev.leverage.excel;

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

  private final Problems problems;
  private long next = 1;

  RowNumbers(Problems problems) {
    this.problems = problems;
  }

  /**
   * Tells the numbers of a day that are to be others.
   *
   * @param expected what an audit expects in the places where it found another number
   */
  void ofDay(
      List<Claim> claims,
      Map<Location, String> expected,
      BiConsumer<Claim, CellFigure.Correction> changes) {
    List<Numbered> rows = new ArrayList<>();
    for (Claim claim : claims) {
      Matcher number = NUMBER.matcher(claim.text());
      if (number.matches()) {
        rows.add(new Numbered(claim, number.group(1)));
      }
    }
    long wrong = rows.stream().filter(row -> expected.containsKey(row.claim().location())).count();
    if (rows.size() > 1 && 2 * wrong > rows.size()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              rows.get(0).claim().location(),
              "the numbers of these rows are left as they are, since most of them do not follow"
                  + " each other"));
      next = Long.parseLong(rows.get(rows.size() - 1).digits()) + 1;
      return;
    }
    for (Numbered row : rows) {
      long given = Long.parseLong(row.digits());
      String told = expected.getOrDefault(row.claim().location(), row.digits());
      long number = Long.parseLong(told) == 1 ? 1 : next;
      next = number + 1;
      if (number != given) {
        changes.accept(
            row.claim(), new CellFigure.Correction(row.digits(), padded(number, row.digits())));
      }
    }
  }

  /** Prints a number with the zeros before it that another one has. */
  private static String padded(long number, String like) {
    String digits = Long.toString(number);
    return like.startsWith("0")
        ? "0".repeat(Math.max(0, like.length() - digits.length())) + digits
        : digits;
  }
}
