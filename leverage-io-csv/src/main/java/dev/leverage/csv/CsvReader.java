package dev.leverage.csv;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Utf8Reader;
import dev.leverage.table.DateOfName;
import dev.leverage.table.TableRows;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a delimited text. */
final class CsvReader implements RecordReader {

  private static final int BEGINNING = (1 << 16) - 1;
  private static final int SAMPLE_ROWS = 20;

  private final Source source;
  private final ReadOptions options;
  private final Problems problems;
  private final char delimiter;
  private final CsvRows rows;
  private final Queue<Line> lookedAt = new ArrayDeque<>();

  private int width;
  private long count;
  private @Nullable TableRows table;
  private boolean afterBlank;
  private boolean below;
  private boolean begun;
  private @Nullable Problem broken;
  private boolean ended;

  /** A row, and whether it follows a blank one. */
  private record Line(CsvRow row, boolean afterBlank) {}

  private CsvReader(
      Source source, Reader reader, ReadOptions options, Splitting splitting, Problems problems)
      throws IOException {
    this.source = source;
    this.options = options;
    this.problems = problems;
    Reader in = reader;
    if (options.delimiter().isPresent()) {
      this.delimiter = options.delimiter().get();
    } else {
      CharBuffer beginning = beginning(reader);
      this.delimiter =
          Delimiter.of(
              beginning.toString(),
              Vocabulary.of(options),
              Location.ofText(source.name(), 1, 1),
              problems);
      in = new RestReader(List.of(beginning), reader);
    }
    CsvDocument document =
        new CsvDocument(source.name(), delimiter, options.limits().cellLength(), problems);
    int threads = splitting.threads(source, options);
    this.rows =
        threads == 1
            ? new TextRows(in, document, 0)
            : new BlockRows(
                in,
                document,
                splitting.blockLength(),
                new WorkAhead(splitting.pool(), threads - 1));
  }

  static CsvReader open(Source source, ReadOptions options, Problems problems) throws IOException {
    return open(source, options, Splitting.STANDARD, problems);
  }

  static CsvReader open(Source source, ReadOptions options, Splitting splitting, Problems problems)
      throws IOException {
    Reader reader =
        new Utf8Reader(source.open(), source.name(), options.limits().bytes(), problems);
    try {
      CsvReader opened = new CsvReader(source, reader, options, splitting, problems);
      opened.readHeader();
      return opened;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  char delimiter() {
    return delimiter;
  }

  private CharBuffer beginning(Reader reader) throws IOException {
    char[] buffer = new char[BEGINNING];
    int count = 0;
    for (int read = 0; read >= 0 && count < buffer.length - 1; ) {
      count += read;
      read = reader.read(buffer, count, buffer.length - count);
    }
    CharBuffer beginning = CharBuffer.wrap(buffer, 0, count);
    if (beginning.toString().isBlank() && count < buffer.length - 1) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, source.location(), "a header and rows", "nothing"));
    }
    return beginning;
  }

  private void readHeader() throws IOException {
    Line header = next();
    CsvRow row = header == null ? null : rows.kept(header.row());
    if (row == null || !Vocabulary.of(options).isHeader(row)) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.NO_TABLE,
              Location.ofText(source.name(), 1, 1),
              "a header such as \"Task"
                  + delimiter
                  + "Human est. (h)"
                  + delimiter
                  + "Agent (min)\"",
              row == null ? "nothing" : Problem.quoted(row.text(0))));
    }
    width = row.size();
    if (width > options.limits().columns()) {
      throw problems.failure(
          Limit.COLUMNS.exceeded(
              row.location(options.limits().columns()), options.limits().columns(), width));
    }
    Optional<LocalDate> date =
        DateOfName.infer(source.name(), Optional.empty(), row, options, problems);
    table = TableRows.under(row, lookAhead(), List.of(), date, decimalMark(), options, problems);
  }

  private List<CsvRow> lookAhead() throws IOException {
    List<CsvRow> sample = new ArrayList<>();
    for (int i = 0; i < SAMPLE_ROWS; i++) {
      Line line;
      try {
        line = next();
      } catch (LeverageException e) {
        // What is wrong with the rows before is told first.
        broken = e.problems().get(e.problems().size() - 1);
        break;
      }
      if (line == null) {
        break;
      }
      CsvRow kept = rows.kept(line.row());
      lookedAt.add(new Line(kept, line.afterBlank()));
      sample.add(kept);
    }
    return sample;
  }

  private DecimalMark decimalMark() {
    return options
        .decimalMark()
        .orElse(delimiter == ';' ? DecimalMark.UNDECIDED : DecimalMark.POINT);
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    TableRows rowsOfDays = table;
    if (ended || rowsOfDays == null) {
      return false;
    }
    if (!begun) {
      begun = true;
      rowsOfDays.begin(sink);
      return true;
    }
    Line line = lookedAt.isEmpty() ? nextWhole() : lookedAt.remove();
    if (line == null) {
      ended = true;
      rowsOfDays.end(sink);
    } else if (!isBelow(line, rowsOfDays)) {
      if (isWhole(line.row())) {
        rowsOfDays.row(line.row(), sink);
      } else {
        rowsOfDays.refused(line.row(), sink);
      }
    }
    return true;
  }

  /** A block of totals stands below the table after a blank row, and has fewer cells. */
  private boolean isBelow(Line line, TableRows rowsOfDays) {
    below = (below || line.afterBlank()) && rowsOfDays.below(line.row());
    return below;
  }

  private boolean isWhole(CsvRow row) {
    int size = row.size();
    if (size == width) {
      return true;
    }
    problems.add(
        Problem.mismatch(
            ProblemCode.RAGGED_ROW,
            row.location(width),
            width + " cells as in the header",
            size == 1 ? "1 cell" : size + " cells"));
    return false;
  }

  private @Nullable Line nextWhole() throws IOException {
    if (broken != null) {
      throw problems.failure(broken);
    }
    return next();
  }

  /** Returns the next row that is not a blank line, or null at the end. */
  private @Nullable Line next() throws IOException {
    for (CsvRow row = rows.next(); row != null; row = rows.next()) {
      boolean follows = afterBlank;
      afterBlank = row.isBlank();
      if (!row.isBlankLine()) {
        countRow(row);
        refuseLongCells(row);
        return new Line(row, follows);
      }
    }
    return null;
  }

  private void countRow(CsvRow row) {
    if (count++ > options.limits().rows()) {
      throw problems.failure(
          Limit.ROWS.exceededByNow(row.location(0), options.limits().rows(), count - 1));
    }
  }

  private void refuseLongCells(CsvRow row) {
    int most = options.limits().cellLength();
    for (int column = 0; column < row.size(); column++) {
      int length = row.length(column);
      if (length > most) {
        throw problems.failure(Limit.CELL_LENGTH.exceeded(row.location(column), most, length));
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
