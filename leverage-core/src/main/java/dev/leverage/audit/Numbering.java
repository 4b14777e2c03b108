package dev.leverage.audit;

import dev.leverage.record.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks for gaps and repetitions in the numbers of rows. */
final class Numbering {

  private final NumberSequence sequence = new NumberSequence();
  private final List<NumberSequence.Numbered> rows = new ArrayList<>();

  void add(Claim claim) {
    NumberSequence.Numbered.of(claim).ifPresent(rows::add);
  }

  void endDay(Consumer<Finding> findings) {
    for (NumberSequence.Expected expected : sequence.ofDay(rows)) {
      if (!expected.isFound()) {
        findings.accept(finding(expected));
      }
    }
    rows.clear();
  }

  private static Finding finding(NumberSequence.Expected expected) {
    Claim claim = expected.row().claim();
    String number = Long.toString(expected.number());
    return Finding.mismatch(
        FindingCode.NUMBERING,
        claim.location(),
        "row number: expected " + number + ", found " + claim.text(),
        number,
        claim.text());
  }
}
