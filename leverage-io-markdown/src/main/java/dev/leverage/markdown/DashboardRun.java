package dev.leverage.markdown;

import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.table.DashboardRow;
import java.util.ArrayList;
import java.util.List;

/** Days that follow each other and carry stated totals and nothing else: the rows of one table. */
final class DashboardRun {

  private final List<List<String>> rows = new ArrayList<>();

  /** Returns whether a row says all that there is to say of a day. */
  static boolean holds(Day day) {
    return DashboardRow.holds(day.header(), day.figures())
        && day.tasks().isEmpty()
        && day.title().isEmpty()
        && day.tags().isEmpty()
        && day.body().isStandard();
  }

  void add(Day day) {
    rows.add(DashboardRow.cells(day.header(), day.figures()));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the table, its figures with a decimal mark, and begins anew. */
  String source(DecimalMark mark) {
    TextTable table = new TextTable();
    for (String header : DashboardRow.headers()) {
      boolean first = header.equals(DashboardRow.headers().get(0));
      table.addColumn(header, first ? TextTable.Side.LEFT : TextTable.Side.RIGHT);
    }
    rows.forEach(row -> table.addRow(row.stream().map(mark::inPlaceOfPoint).toList()));
    rows.clear();
    return table.source();
  }
}
