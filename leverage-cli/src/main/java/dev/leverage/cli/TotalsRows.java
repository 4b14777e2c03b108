package dev.leverage.cli;

import dev.leverage.cli.TextTable.Rank;
import dev.leverage.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Divided totals as a table of text, no wider than the terminal, with a bar beside each row. */
final class TotalsRows {

  private static final int LONGEST_BAR = 20;
  private static final int SHORTEST_BAR = 8;
  private static final String GAP = "  ";

  private final Optional<Bar> bar;
  private final OptionalInt width;
  private final int decimals;

  TotalsRows(Optional<Bar> bar, OptionalInt width, int decimals) {
    this.bar = bar;
    this.width = width;
    this.decimals = decimals;
  }

  String of(TotalsResult result) {
    TotalsTable totals = new TotalsTable(result, decimals);
    TextTable table = new TextTable();
    List<String> labels = result.keyLabels().stream().map(Problem::printable).toList();
    for (int key = 0; key < labels.size(); key++) {
      int at = key;
      table.column(
          labels.get(key),
          totals.rows().stream().map(row -> Problem.printable(totals.name(row, at))).toList(),
          Rank.KEY);
    }
    for (TotalsTable.Column column : totals.columns()) {
      table.column(
          column.header(), totals.rows().stream().map(column.cell()).toList(), column.rank());
    }
    boolean room = fit(table);
    List<String> lines =
        new ArrayList<>(room && bar.isPresent() ? withBars(table, result) : table.lines());
    lines.add("");
    lines.addAll(totals.legend());
    if (!table.leftOut().isEmpty()) {
      lines.add("No room here for: " + String.join(", ", table.leftOut()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Makes room, for bars before details but not before what was asked for; whether there is. */
  private boolean fit(TextTable table) {
    if (width.isEmpty()) {
      return true;
    }
    int most = width.getAsInt();
    int besideBars = bar.isPresent() ? most - GAP.length() - SHORTEST_BAR : most;
    table.leaveOut(besideBars, Rank.DETAIL);
    boolean room = table.width() <= besideBars;
    table.leaveOut(most, Rank.ASKED);
    table.cut(most);
    return room;
  }

  private List<String> withBars(TextTable table, TotalsResult result) {
    long largest = result.rows().stream().mapToLong(TotalsRows::length).max().orElse(0);
    int room = width.orElse(Integer.MAX_VALUE) - table.width() - GAP.length();
    int most = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, room));
    List<String> lines = new ArrayList<>(table.lines());
    for (int row = 0; row < result.rows().size(); row++) {
      String drawn = bar.orElseThrow().of(length(result.rows().get(row)), largest, most);
      String line = table.padded(lines.get(row + 1)) + GAP + drawn;
      lines.set(row + 1, line.stripTrailing());
    }
    return lines;
  }

  private static long length(TotalsRow row) {
    return row.group().totals().humanEstimate().millis();
  }
}
