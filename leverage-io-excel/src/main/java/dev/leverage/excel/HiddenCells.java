package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.List;

/** Which rows and columns of a table are hidden, for one warning at its end. */
final class HiddenCells {

  private static final int MOST_NAMED = 5;

  private final CellRow header;
  private final List<String> ranges = new ArrayList<>();
  private int from;
  private int to;
  private long count;
  private boolean more;

  HiddenCells(CellRow header) {
    this.header = header;
  }

  void add(CellRow row) {
    if (!row.isHidden()) {
      return;
    }
    if (row.number() != to + 1) {
      endRange();
      from = row.number();
    }
    to = row.number();
    count++;
  }

  private void endRange() {
    if (to == 0) {
      return;
    }
    if (ranges.size() < MOST_NAMED) {
      ranges.add(from == to ? "" + from : from + " to " + to);
    } else {
      more = true;
    }
  }

  void report(Workbook.Rows rows, Problems problems) {
    endRange();
    if (count > 0) {
      add(
          problems,
          header.location(0),
          count == 1
              ? "row "
                  + ranges.get(0)
                  + " is hidden, by hand or by a filter, and is read like others"
              : count
                  + " rows ("
                  + String.join(", ", ranges)
                  + (more ? " and more" : "")
                  + ") are hidden, by hand or by a filter, and are read like others");
    }
    for (int column = 0; column < header.size(); column++) {
      if (rows.hiddenColumns().get(column) && !header.text(column).isBlank()) {
        add(
            problems,
            header.location(column),
            "the column " + Problem.quoted(header.text(column)) + " is hidden, and is read");
      }
    }
  }

  private static void add(Problems problems, Location location, String message) {
    problems.add(Problem.of(ProblemCode.DOUBTFUL, location, message));
  }
}
