package dev.leverage.audit;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for gaps and repetitions in the numbers of rows.
 *
 * <p>Numbers may begin at 1 with every table, or go on from the day before.
 */
final class Numbering {

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]*(\\d{1,9})[^\\p{L}\\d]*");

  private record Numbered(long number, Claim claim) {

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

  private final List<Numbered> rows = new ArrayList<>();
  private long next = 1;
  private int days;
  private boolean restarts;

  void add(Claim claim) {
    Matcher matcher = NUMBER.matcher(claim.text());
    if (matcher.matches()) {
      rows.add(new Numbered(Long.parseLong(matcher.group(1)), claim));
    }
  }

  void endDay(Consumer<Finding> findings) {
    if (!rows.isEmpty()) {
      begin();
    }
    int first = 0;
    for (int i = 0; i < rows.size(); i++) {
      long number = rows.get(i).number();
      if (number == next) {
        next++;
      } else if (isFollowedBy(i, next + 1)) {
        report(rows.get(i), findings);
        next++;
      } else if (mayBeginTable(i, first)) {
        next = 1;
        if (number != 1) {
          report(rows.get(i), findings);
        }
        next = 2;
        first = i;
      } else {
        report(rows.get(i), findings);
        next = isFollowedBy(i, next) ? next : number + 1;
      }
    }
    rows.clear();
  }

  /** A day begins at 1 unless its numbers go on from the day before. */
  private void begin() {
    long first = rows.get(0).number();
    boolean goesOn = first == next || isFollowedBy(0, next + 1) || !restarts;
    if (first == 1 || isFollowedBy(0, 2) || !goesOn) {
      next = 1;
    }
    restarts |= days > 0 && next == 1;
    days++;
  }

  /** Of rows right below each other, one begins a table if at least two stand in each of both. */
  private boolean mayBeginTable(int row, int first) {
    if (row > first && rows.get(row).isRightBelow(rows.get(row - 1))) {
      return isFollowedBy(row, 2) && row - first > 1;
    }
    return rows.get(row).number() == 1 || isFollowedBy(row, 2);
  }

  private boolean isFollowedBy(int row, long number) {
    return row + 1 < rows.size() && rows.get(row + 1).number() == number;
  }

  private void report(Numbered row, Consumer<Finding> findings) {
    String expected = Long.toString(next);
    findings.accept(
        Finding.mismatch(
            FindingCode.NUMBERING,
            row.claim().location(),
            "row number: expected " + expected + ", found " + row.claim().text(),
            expected,
            row.claim().text()));
  }
}
