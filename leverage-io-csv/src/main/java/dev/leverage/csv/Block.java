package dev.leverage.csv;

import dev.leverage.source.Location;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A part of a text that ends with a line and is presumed to begin with a row, parsed by itself.
 *
 * <p>If it does begin with a row and is parsed without an error, then the line at its end does not
 * lie within quotes, so that another row begins behind it.
 */
final class Block implements Callable<List<CsvRow>>, CsvRow.Places {

  private final CsvDocument document;
  private final char[] text;
  private final int length;
  private long linesBefore;
  private long lines;

  Block(CsvDocument document, char[] text, int length) {
    this.document = document;
    this.text = text;
    this.length = length;
  }

  @Override
  public List<CsvRow> call() throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new CharArrayReader(text, 0, length))
            .setFormat(document.format())
            .get()) {
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        lines = parser.getCurrentLineNumber();
        if (!records.hasNext()) {
          return rows;
        }
        rows.add(new CsvRow(records.next(), lines + 1, this));
      }
    }
  }

  /** Says how many lines of the document stand before the block, once that is known. */
  void beginsAfter(long known) {
    linesBefore = known;
  }

  /** How many lines of the document end before or with the block, once it is parsed. */
  long linesThen() {
    return linesBefore + lines;
  }

  CharBuffer text() {
    return CharBuffer.wrap(text, 0, length);
  }

  @Override
  public Location of(CsvRow row, int column) {
    int start = Math.toIntExact(row.position());
    String own = new String(text, start, Math.min(length - start, row.longestText()));
    return document.place(own, linesBefore + row.line(), column);
  }
}
