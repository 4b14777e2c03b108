package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.DayDetails;
import dev.leverage.table.Field;
import dev.leverage.table.Meaning;
import dev.leverage.table.Row;
import dev.leverage.table.TableRows;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table of a sheet: its rows as they become events, and what stands beside and below. */
final class SheetTable {

  private static final int SAMPLE_ROWS = 20;

  private final Document document;
  private final SheetSearch.Found found;
  private final CellRow header;
  private final TableArea area;
  private final TableRows table;
  private final Columns columns;
  private final DecimalMark decimalMark;
  private final Vocabulary vocabulary;
  private final HiddenCells hidden;
  private final RowsBelow below;

  private int lastRow;
  private int lastTaskRow;
  private long rows;
  private boolean isBelow;
  private boolean besideReported;
  private boolean moreThanTitles;
  private @Nullable Location titleOnly;

  SheetTable(Document document, SheetSearch.Found found, List<DayDetails> days) throws IOException {
    this.document = document;
    this.found = found;
    this.vocabulary = Vocabulary.of(document.options());
    this.decimalMark = document.options().decimalMark().orElse(DecimalMark.POINT);
    this.area = found.area(vocabulary);
    this.header = found.header().copy();
    header.crop(area.firstColumn(), area.lastColumn());
    header.report(document.problems());
    this.lastRow = header.number();
    this.hidden = new HiddenCells(header);
    this.below = new RowsBelow(document, found.sheet().name());
    Optional<LocalDate> date = found.date(document);
    this.table =
        TableRows.under(
            header, sample(), days, date, decimalMark, document.options(), document.problems());
    ColumnsSink sink = new ColumnsSink();
    table.begin(sink);
    this.columns = sink.columns;
  }

  private List<CellRow> sample() throws IOException {
    int last = header.number();
    List<CellRow> sample = new ArrayList<>();
    for (CellRow row : found.rows().look(SAMPLE_ROWS)) {
      if (endsTable(row, last)) {
        break;
      }
      last = row.number();
      CellRow inside = row.copy();
      inside.crop(area.firstColumn(), area.lastColumn());
      sample.add(inside);
    }
    return sample;
  }

  Columns columns() {
    return columns;
  }

  SheetSearch.Found found() {
    return found;
  }

  /** Returns whether the table has a column of supervision times. */
  boolean statesSupervision() {
    for (int column = 0; column < header.size(); column++) {
      if (vocabulary
          .meaning(header.text(column))
          .filter(meaning -> meaning.field() == Field.SUPERVISION_TIME)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Delivers the events of a row. */
  Step advance(RecordSink sink) throws IOException {
    CellRow row = found.rows().next();
    if (row == null) {
      end(sink);
      return Step.SHEET_ENDS;
    }
    if (!isBelow && endsTable(row, lastRow)) {
      isBelow = true;
    }
    lastRow = row.number();
    if (isBelow) {
      return readBelow(row, sink);
    }
    CellRow beside = row.crop(area.firstColumn(), area.lastColumn());
    if (beside != null && !table.below(readable(beside))) {
      reportBeside(beside);
    }
    if (!row.isBlank() && row.report(document.problems())) {
      countRow(row);
      hidden.add(row);
      titleOnly = found.ours() ? null : titleOnly(row);
      moreThanTitles |= titleOnly == null;
      table.row(readable(row), sink);
      lastTaskRow = row.number();
    }
    return Step.MORE;
  }

  /** What {@link #advance} came to. */
  enum Step {
    MORE,
    TABLE_BEGINS,
    SHEET_ENDS
  }

  private boolean endsTable(CellRow row, int last) {
    if (!area.endsAtBlankRow()) {
      return row.number() > area.lastRow();
    }
    return row.number() > last + 1 || row.isBlank(area.firstColumn(), area.lastColumn());
  }

  private Step readBelow(CellRow row, RecordSink sink) throws IOException {
    if (row.isBlank()) {
      return Step.MORE;
    }
    if (found.isHeader(row)) {
      below.beginTable(row);
      end(sink);
      return Step.TABLE_BEGINS;
    }
    if (!table.below(readable(row))) {
      below.add(row);
    }
    return Step.MORE;
  }

  /** Returns the table whose header {@link #advance} came to. */
  SheetSearch.Found following() {
    return found.following(below.header(), below.title());
  }

  /** Warns of cells of tasks whose value stands in another cell that they are merged with. */
  void reportMerged(List<CellRange> merged) {
    for (CellRange range : merged) {
      boolean within = range.firstRow() > header.number() && range.firstRow() <= lastTaskRow;
      if (within && hidesFigures(range)) {
        document
            .problems()
            .add(
                Problem.of(
                    ProblemCode.DOUBTFUL,
                    Location.ofCell(
                        document.name(),
                        found.sheet().name(),
                        range.firstRow(),
                        range.firstColumn()),
                    "this cell is merged with others, which are read as blank"));
      }
    }
  }

  /** A date that is merged over rows counts for all of them, and that is said. */
  private boolean hidesFigures(CellRange range) {
    boolean rowsMerged = range.lastRow() > range.firstRow();
    int first = Math.max(range.firstColumn() - (rowsMerged ? 1 : 0), area.firstColumn());
    int last = Math.min(range.lastColumn() - 1, area.lastColumn());
    for (int column = first; column <= last; column++) {
      Optional<Field> field = vocabulary.meaning(header.text(column)).map(Meaning::field);
      boolean kept = field.filter(SheetTable::isKept).isPresent();
      if (kept || (rowsMerged && field.isEmpty() && !header.text(column).isBlank())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKept(Field field) {
    return switch (field) {
      case TITLE, HUMAN_ESTIMATE, AGENT_TIME, SUPERVISION_TIME, TOKENS, AGENT_NAME -> true;
      default -> false;
    };
  }

  private void end(RecordSink sink) throws IOException {
    below.report(area.endsAtBlankRow());
    hidden.report(found.rows(), document.problems());
    Location place = titleOnly;
    if (place != null && moreThanTitles) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.DOUBTFUL,
                  place,
                  "the last row of the table has a title and nothing else, and is read as a task"
                      + " without figures; a blank row above it would part it from the table"));
    }
    table.end(sink);
  }

  private @Nullable Location titleOnly(CellRow row) {
    Location place = null;
    for (int column = 0; column < row.size(); column++) {
      if (!row.text(column).isBlank()) {
        boolean title =
            vocabulary
                .meaning(header.text(column))
                .filter(meaning -> meaning.field() == Field.TITLE)
                .isPresent();
        if (!title) {
          return null;
        }
        place = row.location(column);
      }
    }
    return place;
  }

  private void reportBeside(CellRow beside) {
    if (!besideReported) {
      besideReported = true;
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  beside.firstFilled(),
                  "what stands beside the table, from this cell on, is not read"));
    }
  }

  private void countRow(CellRow row) {
    long most = document.options().limits().rows();
    if (rows++ == most) {
      throw document.exceeded(Limit.ROWS, row.location(0), most, rows);
    }
  }

  private Row readable(CellRow row) {
    return decimalMark == DecimalMark.COMMA ? new CommaRow(row) : row;
  }

  /** Returns the columns of this table and of those below whose headers can be seen from here. */
  Columns columnsAhead(int rowsAhead) throws IOException {
    Columns united = columns;
    if (found.ours()) {
      return united;
    }
    int last = header.number();
    boolean ended = false;
    for (CellRow row : found.rows().look(rowsAhead)) {
      ended |= endsTable(row, last);
      last = row.number();
      if (ended && found.isHeader(row)) {
        united = united.union(columnsUnder(row));
      }
    }
    return united;
  }

  private Columns columnsUnder(CellRow row) throws IOException {
    try {
      Document silent = document.silent();
      SheetSearch.Found other = found.following(row, null).withoutRows();
      return new SheetTable(silent, other, List.of()).columns();
    } catch (LeverageException e) {
      // Said when the table is read in its turn.
      return Columns.NONE;
    }
  }

  /** Keeps what lies between the beginning and the end of a table, and what is about all of it. */
  static final class Inside extends ForwardingSink {

    private final List<Claim> ofTable;

    Inside(RecordSink next, List<Claim> ofTable) {
      super(next);
      this.ofTable = ofTable;
    }

    @Override
    public void recordClaim(Claim claim) {
      ofTable.add(claim);
    }

    @Override
    public void begin(Columns begun) {}

    @Override
    public void end() {}
  }

  /** Takes the columns of a table and nothing else. */
  private static final class ColumnsSink implements RecordSink {

    private Columns columns = Columns.NONE;

    @Override
    public void begin(Columns begun) {
      columns = begun;
    }

    @Override
    public void task(Task task) {}
  }
}
