package dev.leverage.csv;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a delimited text. */
final class CsvReader implements RecordReader {

  private static final int BEGINNING = 1 << 16;
  private static final int SAMPLE_ROWS = 20;

  private final Source source;
  private final ReadOptions options;
  private final Problems problems;
  private final RowText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final char delimiter;
  private final Queue<Line> lookedAt = new ArrayDeque<>();

  private int width;
  private long rows;
  private long rowLine = 1;
  private @Nullable TableRows table;
  private boolean afterBlank;
  private boolean below;
  private boolean begun;
  private boolean ended;

  /** A row with the line on which it begins and, if it was looked at early, its text. */
  private record Line(CSVRecord cells, long line, boolean afterBlank, @Nullable String text) {}

  private CsvReader(Source source, Reader reader, ReadOptions options, Problems problems)
      throws IOException {
    this.source = source;
    this.options = options;
    this.problems = problems;
    BufferedReader buffered = new BufferedReader(reader, BEGINNING);
    this.delimiter =
        options.delimiter().isPresent()
            ? options.delimiter().get()
            : Delimiter.of(
                beginning(buffered),
                Vocabulary.of(options),
                Location.ofText(source.name(), 1, 1),
                problems);
    this.text = new RowText(buffered, options.limits().cellLength());
    this.parser = CSVParser.builder().setReader(text).setFormat(Delimiter.format(delimiter)).get();
    this.records = parser.iterator();
  }

  static CsvReader open(Source source, ReadOptions options, Problems problems) throws IOException {
    Reader reader =
        new Utf8Reader(source.open(), source.name(), options.limits().bytes(), problems);
    try {
      CsvReader opened = new CsvReader(source, reader, options, problems);
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

  private String beginning(BufferedReader reader) throws IOException {
    reader.mark(BEGINNING);
    char[] buffer = new char[BEGINNING - 1];
    int count = 0;
    for (int read = 0; read >= 0 && count < buffer.length; ) {
      count += read;
      read = reader.read(buffer, count, buffer.length - count);
    }
    reader.reset();
    String beginning = new String(buffer, 0, count);
    if (beginning.isBlank() && count < buffer.length) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, source.location(), "a header and rows", "nothing"));
    }
    return beginning;
  }

  private void readHeader() throws IOException {
    Line header = next();
    CsvRow row = header == null ? null : row(kept(header));
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
      Line line = next();
      if (line == null) {
        break;
      }
      Line kept = kept(line);
      lookedAt.add(kept);
      sample.add(row(kept));
    }
    return sample;
  }

  /** Keeps the text of the latest line, since its problems are found after more lines were read. */
  private Line kept(Line latest) {
    return new Line(
        latest.cells(),
        latest.line(),
        latest.afterBlank(),
        text.start(longestText(latest.cells())));
  }

  /** As many characters as the cells can take in the document, quotes and delimiters included. */
  private static int longestText(CSVRecord cells) {
    int length = 0;
    for (String cell : cells) {
      length += 2 * cell.length() + 3;
    }
    return length;
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
    Line line = lookedAt.isEmpty() ? next() : lookedAt.remove();
    if (line == null) {
      ended = true;
      rowsOfDays.end(sink);
    } else if (!isBelow(line, rowsOfDays) && isWhole(line)) {
      rowsOfDays.row(row(line), sink);
    }
    return true;
  }

  /** A block of totals stands below the table after a blank row, and has fewer cells. */
  private boolean isBelow(Line line, TableRows rowsOfDays) {
    below = (below || line.afterBlank()) && rowsOfDays.below(row(line));
    return below;
  }

  private boolean isWhole(Line line) {
    int size = line.cells().size();
    if (size == width) {
      return true;
    }
    problems.add(
        Problem.mismatch(
            ProblemCode.RAGGED_ROW,
            row(line).location(Math.min(size, width) - (size < width ? 1 : 0)),
            width + " cells as in the header",
            size == 1 ? "1 cell" : size + " cells"));
    return false;
  }

  /** Returns the next row that is not a blank line, or null at the end. */
  private @Nullable Line next() throws IOException {
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      try {
        if (!records.hasNext()) {
          return null;
        }
      } catch (UncheckedIOException e) {
        throw failure(Objects.requireNonNull(e.getCause()), line);
      }
      CSVRecord cells = records.next();
      text.rowBegins(cells.getCharacterPosition());
      rowLine = line;
      boolean follows = afterBlank;
      afterBlank = CsvRow.isBlank(cells);
      if (!CsvRow.isBlankLine(cells)) {
        countRow(line);
        Line next = new Line(cells, line, follows, null);
        refuseLongCells(next);
        return next;
      }
    }
  }

  private void countRow(long line) {
    if (rows++ > options.limits().rows()) {
      throw problems.failure(
          Limit.ROWS.exceededByNow(
              Location.ofText(source.name(), line, 1), options.limits().rows(), rows - 1));
    }
  }

  private void refuseLongCells(Line line) {
    int most = options.limits().cellLength();
    for (int column = 0; column < line.cells().size(); column++) {
      int length = line.cells().get(column).length();
      if (length > most) {
        throw problems.failure(
            Limit.CELL_LENGTH.exceeded(row(line).location(column), most, length));
      }
    }
  }

  private CsvRow row(Line line) {
    return new CsvRow(
        line.cells(),
        column -> {
          String rowText = line.text() == null ? text.start() : line.text();
          return location(CellPlace.of(rowText, delimiter, line.line(), column));
        });
  }

  private Location location(CellPlace place) {
    return Location.ofText(source.name(), place.line(), place.column());
  }

  private RuntimeException failure(IOException e, long line) throws IOException {
    text.skipLines(line - rowLine);
    Location cell = location(CellPlace.of(text.start(), delimiter, line, Integer.MAX_VALUE));
    if (e instanceof RowText.TooLong) {
      return problems.failure(
          Limit.CELL_LENGTH.exceeded(
              cell,
              options.limits().cellLength(),
              "characters in a row",
              "at least " + text.length() + "; is the closing quote of a cell missing?"));
    }
    if (e instanceof CSVException) {
      return problems.failure(
          Problem.mismatch(
              ProblemCode.MALFORMED_DOCUMENT,
              cell,
              "a cell with its quotes closed, quotes inside doubled, and a delimiter after it",
              Problem.quoted(
                  text.start().substring(cellStart(line)).lines().findFirst().orElse(""))));
    }
    throw e;
  }

  private int cellStart(long line) {
    return CellPlace.of(text.start(), delimiter, line, Integer.MAX_VALUE).offset();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
