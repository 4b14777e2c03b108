package dev.leverage.audit;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers of rows ought to be, day by day: they begin at 1 with every table, or go on from
 * the day before.
 *
 * <p>Belongs to one thread.
 */
final class NumberSequence {

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]*(\\d{1,9})[^\\p{L}\\d]*");

  private long next = 1;
  private int days;
  private boolean restarts;

  /**
   * The number of a row.
   *
   * @param claim the number as it is printed
   * @param digits its digits
   */
  record Numbered(Claim claim, String digits) {

    /** Reads a number, which may have signs such as {@code #} around it; empty if it is none. */
    static Optional<Numbered> of(Claim claim) {
      Matcher matcher = NUMBER.matcher(claim.text());
      return matcher.matches()
          ? Optional.of(new Numbered(claim, matcher.group(1)))
          : Optional.empty();
    }

    long number() {
      return Long.parseLong(digits);
    }

    /** Returns whether nothing, such as the header of another table, can stand between. */
    boolean isRightBelow(Numbered other) {
      if (claim.location() instanceof Location.Text here
          && other.claim.location() instanceof Location.Text above) {
        return here.line() == above.line() + 1;
      }
      return claim.location() instanceof Location.Cell here
          && other.claim.location() instanceof Location.Cell above
          && here.sheet().equals(above.sheet())
          && here.row() == above.row() + 1;
    }
  }

  /**
   * What a row is to have.
   *
   * @param row the row
   * @param number its number, by those before it as they are
   * @param begins whether a table begins with it
   */
  record Expected(Numbered row, long number, boolean begins) {

    boolean isFound() {
      return number == row.number();
    }
  }

  /** Returns the number of a row, or -1 if a text is none. */
  static long number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? Long.parseLong(number.group(1)) : -1;
  }

  /** Returns what the rows of the next day ought to have. */
  List<Expected> ofDay(List<Numbered> rows) {
    if (!rows.isEmpty()) {
      begin(rows);
    }
    List<Expected> expected = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < rows.size(); i++) {
      long number = rows.get(i).number();
      if (number == next || isFollowedBy(rows, i, next + 1)) {
        expected.add(new Expected(rows.get(i), next, i == 0));
        next++;
      } else if (mayBeginTable(rows, i, first)) {
        expected.add(new Expected(rows.get(i), 1, true));
        next = 2;
        first = i;
      } else {
        expected.add(new Expected(rows.get(i), next, i == 0));
        next = after(rows, i);
      }
    }
    return expected;
  }

  /** Goes on after the last number of a day whose numbers have become others. */
  void goOnAfter(long last) {
    next = last + 1;
  }

  /** A day begins at 1 unless its numbers go on from the day before. */
  private void begin(List<Numbered> rows) {
    long first = rows.get(0).number();
    boolean goesOn = first == next || isFollowedBy(rows, 0, next + 1) || !restarts;
    boolean fromZero = first == 0 && isFollowedBy(rows, 0, 1);
    if (first == 1 || fromZero || isFollowedBy(rows, 0, 2) || !goesOn) {
      next = 1;
    }
    restarts |= days > 0 && next == 1;
    days++;
  }

  /** Of rows right below each other, one begins a table if at least two stand in each of both. */
  private static boolean mayBeginTable(List<Numbered> rows, int row, int first) {
    if (row > first && rows.get(row).isRightBelow(rows.get(row - 1))) {
      return isFollowedBy(rows, row, 2) && row - first > 1;
    }
    return rows.get(row).number() == 1 || isFollowedBy(rows, row, 2);
  }

  /** Returns what comes after a wrong number: it may stand in place of the right one or beside. */
  private long after(List<Numbered> rows, int row) {
    long number = rows.get(row).number();
    if (!isFollowedBy(rows, row, next)) {
      return number + 1;
    }
    boolean exchanged = number == next + 1;
    return exchanged ? next + 1 : next;
  }

  private static boolean isFollowedBy(List<Numbered> rows, int row, long number) {
    return row + 1 < rows.size() && rows.get(row + 1).number() == number;
  }
}
