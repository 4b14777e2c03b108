package dev.leverage.cli;

import dev.leverage.measure.DateRange;
import dev.leverage.rollup.Key;
import dev.leverage.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What records add up to.
 *
 * @param request what was asked for
 * @param rows the groups to be shown
 * @param whole all of it
 * @param groups how many groups there are, shown or not
 * @param before the range that the whole is compared with
 * @param notes what was left out
 */
record TotalsResult(
    TotalsRequest request,
    List<TotalsRow> rows,
    TotalsRow whole,
    long groups,
    Optional<DateRange> before,
    List<Problem> notes) {

  boolean isDivided() {
    return !request.keys().isEmpty();
  }

  boolean overlaps() {
    return request.keys().contains(Key.tag());
  }

  List<String> keyLabels() {
    return request.keys().stream().map(Key::label).toList();
  }
}
