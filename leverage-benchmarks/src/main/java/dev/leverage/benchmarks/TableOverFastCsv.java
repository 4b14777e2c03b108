package dev.leverage.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.table.Row;
import dev.leverage.table.TableRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the library would be with another tokenizer: cells by FastCSV, all else as it is. Without
 * the limits and the exact places of the CSV format, so what it shows is a bound and no offer.
 */
final class TableOverFastCsv {

  private TableOverFastCsv() {}

  static void deliver(Path file, RecordSink sink) throws IOException {
    Problems problems = new Problems();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      TableRows table =
          TableRows.under(
              new Cells(records.next(), file),
              List.of(),
              List.of(),
              Optional.empty(),
              DecimalMark.POINT,
              ReadOptions.DEFAULT,
              problems);
      table.begin(sink);
      while (records.hasNext()) {
        table.row(new Cells(records.next(), file), sink);
      }
      table.end(sink);
    }
    problems.throwIfErrors();
  }

  private record Cells(CsvRecord cells, Path file) implements Row {

    @Override
    public int size() {
      return cells.getFieldCount();
    }

    @Override
    public String text(int column) {
      return cells.getField(column);
    }

    @Override
    public Location location(int column) {
      return Location.ofText(file.toString(), cells.getStartingLineNumber(), 1);
    }
  }
}
