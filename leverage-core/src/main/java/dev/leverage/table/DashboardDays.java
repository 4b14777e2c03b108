package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.Columns;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a document that has tables of days and none of tasks. The first has the title, the
 * tags and what stands before it; what stands below the last table belongs to the last day.
 */
final class DashboardDays implements DocumentPart {

  private record DayRow(DayDetails day, Row row, DashboardTable table) {}

  private final ReadOptions options;
  private final Problems problems;
  private final List<DayRow> days = new ArrayList<>();
  private final List<DocumentDay.Placed> waiting = new ArrayList<>();
  private int delivered;

  DashboardDays(DocumentDay document, ReadOptions options, Problems problems) {
    this.options = options;
    this.problems = problems;
    for (DocumentDay.Placed block : document.blocks()) {
      DocumentTable table = block.days();
      if (table != null) {
        read(table);
      } else if (block.block() == Block.Marker.AGGREGATES) {
        waiting.add(new DocumentDay.Placed(document.totalsAsProse(), block.location(), null));
      } else {
        waiting.add(block);
      }
    }
    takeHeader(document.header());
    takeRest();
  }

  private void read(DocumentTable table) {
    DecimalMark mark = options.decimalMark().orElse(DecimalMark.POINT);
    List<Row> rows = table.rows();
    DashboardTable reading = DashboardTable.under(table.header(), rows, mark, options, problems);
    for (Row row : rows) {
      if (table.isEven(row, problems)) {
        reading
            .read(row)
            .ifPresent(
                day -> {
                  days.add(new DayRow(with(day, waiting), row, reading));
                  waiting.clear();
                });
      }
    }
  }

  private static DayDetails with(DayDetails day, List<DocumentDay.Placed> more) {
    List<Block> blocks = new ArrayList<>(day.blocks());
    List<Location> places = new ArrayList<>(day.places());
    for (DocumentDay.Placed placed : more) {
      blocks.add(placed.block());
      places.add(placed.location());
    }
    return new DayDetails(day.header(), blocks, places, day.figures(), false);
  }

  private void takeHeader(DayHeader header) {
    if (!days.isEmpty()) {
      DayRow first = days.get(0);
      if (header.date().isPresent()) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                first.row().location(0),
                "the date "
                    + header.date().get()
                    + " of the document is left out, since its table gives those of the days"));
      }
      DayDetails day = first.day();
      DayHeader full = new DayHeader(day.header().date(), header.title(), header.tags());
      days.set(
          0,
          new DayRow(
              new DayDetails(full, day.blocks(), day.places(), day.figures(), false),
              first.row(),
              first.table()));
    }
  }

  private void takeRest() {
    if (!days.isEmpty()) {
      int last = days.size() - 1;
      DayRow row = days.get(last);
      days.set(last, new DayRow(with(row.day(), waiting), row.row(), row.table()));
    }
  }

  @Override
  public Columns columns() {
    return Columns.NONE;
  }

  @Override
  public boolean deliverNext(RecordSink sink) throws IOException {
    if (delivered == days.size()) {
      return false;
    }
    DayRow next = days.get(delivered++);
    next.table().deliver(next.day(), next.row(), sink);
    return true;
  }
}
