package dev.leverage.audit;

import dev.leverage.source.Location;
import java.util.Comparator;
import java.util.List;

/** Sorts the findings of a text by their places; cells of a workbook keep their order. */
final class DocumentOrder {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingLong((Finding finding) -> line(finding.location()))
          .thenComparingLong(finding -> column(finding.location()));

  private DocumentOrder() {}

  static void sort(List<Finding> findings) {
    findings.sort(BY_PLACE);
  }

  private static long line(Location location) {
    return location instanceof Location.Text text ? text.line() : 0;
  }

  private static long column(Location location) {
    return location instanceof Location.Text text ? text.column() : 0;
  }
}
