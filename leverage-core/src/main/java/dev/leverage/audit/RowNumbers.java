package dev.leverage.audit;

import dev.leverage.record.Claim;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers rows anew where their numbers have a gap or a repetition.
 *
 * <p>Numbers begin at 1, and again at 1 where they did so before; a day may go on from the one
 * before it. Where most numbers of a day are wrong they are not numbers of rows but names, of
 * tickets for example, and are left alone. Belongs to one thread.
 */
public final class RowNumbers {

  private final Problems problems;
  private final NumberSequence sequence = new NumberSequence();

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
   * Tells which numbers of the next day are to be others.
   *
   * @param claims the numbers of its rows as they are printed, in order
   * @return the numbers to be changed, in order; with them nothing is to be changed any more
   */
  List<Renumbered> ofDay(List<Claim> claims) {
    List<NumberSequence.Numbered> rows =
        claims.stream().flatMap(claim -> NumberSequence.Numbered.of(claim).stream()).toList();
    List<NumberSequence.Expected> day = sequence.ofDay(rows);
    long wrong = day.stream().filter(expected -> !expected.isFound()).count();
    if (rows.size() > 1 && 2 * wrong > rows.size()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              rows.get(0).claim().location(),
              "the numbers of these rows are left as they are, since most of them do not follow"
                  + " each other"));
      return List.of();
    }
    int width = width(rows);
    List<Renumbered> changes = new ArrayList<>();
    long number = 0;
    for (NumberSequence.Expected expected : day) {
      number = expected.begins() ? expected.number() : number + 1;
      if (number != expected.row().number()) {
        String digits = Long.toString(number);
        String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
        changes.add(new Renumbered(expected.row().claim(), expected.row().digits(), padded));
      }
    }
    if (!rows.isEmpty()) {
      sequence.goOnAfter(number);
    }
    return changes;
  }

  /** Returns how many digits the numbers are padded to with zeros. */
  private static int width(List<NumberSequence.Numbered> rows) {
    return rows.stream()
        .map(NumberSequence.Numbered::digits)
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
    return NumberSequence.number(text);
  }
}
