package dev.leverage.audit;

import dev.leverage.record.Claim;
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

  private record Numbered(long number, Claim claim) {}

  private final List<Numbered> rows = new ArrayList<>();
  private long next = 1;

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
    for (int i = 0; i < rows.size(); i++) {
      long number = rows.get(i).number();
      if (number == next) {
        next++;
      } else if (isFollowedBy(i, next + 1)) {
        report(rows.get(i), findings);
        next++;
      } else if (number == 1 || isFollowedBy(i, 2)) {
        next = 1;
        if (number != 1) {
          report(rows.get(i), findings);
        }
        next = 2;
      } else {
        report(rows.get(i), findings);
        next = number + 1;
      }
    }
    rows.clear();
  }

  /** A day begins at 1 unless its numbers go on from the day before. */
  private void begin() {
    long first = rows.get(0).number();
    boolean goesOn = first == next || (first != 1 && isFollowedBy(0, next + 1));
    if (!goesOn || isFollowedBy(0, 2)) {
      next = 1;
    }
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
