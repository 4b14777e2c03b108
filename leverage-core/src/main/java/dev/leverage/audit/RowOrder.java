package dev.leverage.audit;

import dev.leverage.measure.LeverageFactor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for rows out of order where the others are sorted by factor, highest first.
 *
 * <p>A log counts as sorted if at least seven of eight rows keep to the order: one in a thousand of
 * eight rows in no order does so by chance.
 */
final class RowOrder {

  private static final int ROWS_PER_STRAY = 8;

  private record Ranked(BigDecimal factor, PlacedTask task) {}

  private RowOrder() {}

  static void find(List<PlacedTask> tasks, Consumer<Finding> findings) {
    List<Ranked> rows = new ArrayList<>();
    for (PlacedTask task : tasks) {
      Optional<LeverageFactor> factor = LeverageFactor.leverageOf(task.task());
      factor.ifPresent(exact -> rows.add(new Ranked(exact.rounded(1), task)));
    }
    boolean[] kept = longestDescent(rows);
    int strays = 0;
    for (boolean keeps : kept) {
      strays += keeps ? 0 : 1;
    }
    if (strays * ROWS_PER_STRAY > rows.size()) {
      return;
    }
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        String factor = rows.get(i).factor() + "x";
        findings.accept(
            Finding.found(
                FindingCode.OUT_OF_ORDER,
                rows.get(i).task().location(),
                "this row, of factor "
                    + factor
                    + ", is out of order: the others are sorted by factor, highest first",
                factor));
      }
    }
  }

  /** Marks the rows of a longest run, gaps allowed, in which no factor exceeds the one before. */
  private static boolean[] longestDescent(List<Ranked> rows) {
    int[] lastOfLength = new int[rows.size()];
    int[] before = new int[rows.size()];
    int longest = 0;
    for (int i = 0; i < rows.size(); i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (rows.get(lastOfLength[middle]).factor().compareTo(rows.get(i).factor()) >= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low + 1);
    }
    boolean[] kept = new boolean[rows.size()];
    for (int i = longest == 0 ? -1 : lastOfLength[longest - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
