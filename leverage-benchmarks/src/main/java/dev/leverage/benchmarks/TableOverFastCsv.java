package dev.leverage.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Utf8Reader;
import dev.leverage.table.Row;
import dev.leverage.table.TableRows;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the library would be with another tokenizer: cells by FastCSV, all else as it is. It decodes
 * strictly, looks for blank, ragged and guarded cells, and keeps the limits, so that it does the
 * same work; only the places of cells within their rows are missing, which cost nothing until there
 * is an error.
 */
final class TableOverFastCsv {

  private static final Limits LIMITS = Limits.DEFAULT;

  private TableOverFastCsv() {}

  static void deliver(Path file, RecordSink sink) throws IOException {
    Problems problems = new Problems();
    Source source = Source.of(file);
    try (Reader text = new Utf8Reader(source.open(), source.name(), LIMITS.bytes(), problems);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .maxBufferSize(LIMITS.cellLength())
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
      deliver(reader.iterator(), file, problems, sink);
    }
  }

  /** Does the same with rows that are divided on two threads. */
  static void deliverOnTwoThreads(Path file, RecordSink sink) throws IOException {
    Problems problems = new Problems();
    Source source = Source.of(file);
    try (Reader text = new Utf8Reader(source.open(), source.name(), LIMITS.bytes(), problems);
        FastCsvBlocks blocks = new FastCsvBlocks(text)) {
      deliver(blocks, file, problems, sink);
    }
  }

  private static void deliver(
      Iterator<CsvRecord> records, Path file, Problems problems, RecordSink sink)
      throws IOException {
    Cells header = new Cells(records.next(), file);
    TableRows table =
        TableRows.under(
            header,
            List.of(),
            List.of(),
            Optional.empty(),
            DecimalMark.POINT,
            ReadOptions.DEFAULT,
            problems);
    table.begin(sink);
    for (long rows = 1; records.hasNext(); rows++) {
      Cells row = new Cells(records.next(), file);
      if (!row.isBlank()) {
        row.check(header.size(), rows);
        table.row(row, sink);
      }
    }
    table.end(sink);
    problems.throwIfErrors();
  }

  private record Cells(CsvRecord cells, Path file) implements Row {

    boolean isBlank() {
      for (int column = 0; column < size(); column++) {
        if (!cells.getField(column).isBlank()) {
          return false;
        }
      }
      return true;
    }

    /** The data has no such row, so that the words of an error would never be seen. */
    void check(int width, long rows) {
      boolean allowed = size() == width && rows <= LIMITS.rows();
      for (int column = 0; column < size(); column++) {
        allowed &= cells.getField(column).length() <= LIMITS.cellLength();
      }
      if (!allowed) {
        throw new IllegalStateException("not a row of the data: " + cells);
      }
    }

    @Override
    public int size() {
      return cells.getFieldCount();
    }

    @Override
    public String text(int column) {
      String text = cells.getField(column);
      return text.startsWith("'=") ? text.substring(1) : text;
    }

    @Override
    public Location location(int column) {
      return Location.ofText(file.toString(), cells.getStartingLineNumber(), 1);
    }
  }
}
