package dev.leverage.csv;

import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows that are parsed when they are asked for. */
final class TextRows implements CsvRows, CsvRow.Places {

  private final CsvDocument document;
  private final RowText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final long linesBefore;
  private long rowLine;

  /**
   * Creates the rows of a text.
   *
   * @param in a text that begins with a row; closed with the rows
   * @param linesBefore how many lines of the document stand before it
   */
  TextRows(Reader in, CsvDocument document, long linesBefore) throws IOException {
    this.document = document;
    this.text = new RowText(in, document.longestCell());
    this.parser = CSVParser.builder().setReader(text).setFormat(document.format()).get();
    this.records = parser.iterator();
    this.linesBefore = linesBefore;
    this.rowLine = linesBefore + 1;
  }

  @Override
  public @Nullable CsvRow next() throws IOException {
    long line = linesBefore + parser.getCurrentLineNumber() + 1;
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
    return new CsvRow(cells, line, this);
  }

  @Override
  public CsvRow kept(CsvRow latest) {
    String kept = text.start(latest.longestText());
    return latest.withPlaces((row, column) -> document.place(kept, row.line(), column));
  }

  @Override
  public Location of(CsvRow row, int column) {
    return document.place(text.start(row.longestText()), row.line(), column);
  }

  private RuntimeException failure(IOException e, long line) throws IOException {
    text.skipLines(line - rowLine);
    CellPlace cell = CellPlace.ofBroken(text.start(), document.delimiter(), line);
    Location place = Location.ofText(document.name(), cell.line(), cell.column());
    if (e instanceof RowText.TooLong) {
      return document
          .problems()
          .failure(
              Limit.CELL_LENGTH.exceeded(
                  place,
                  document.longestCell(),
                  "characters in a row",
                  "at least "
                      + (document.longestCell() + 1L)
                      + "; is the closing quote of a cell missing?"));
    }
    if (e instanceof CSVException) {
      return document
          .problems()
          .failure(
              Problem.mismatch(
                  ProblemCode.MALFORMED_DOCUMENT,
                  place,
                  "a cell with its quotes closed, quotes inside doubled, and a delimiter after it",
                  Problem.quoted(cell.written().lines().findFirst().orElse(""))));
    }
    throw e;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
