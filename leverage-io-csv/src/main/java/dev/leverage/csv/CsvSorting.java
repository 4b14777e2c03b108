package dev.leverage.csv;

import dev.leverage.format.Change;
import dev.leverage.format.ReadOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.table.Field;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Orders the rows of each day by factor, highest first; their numbers stay where they are, and so
 * do their dates, as only the first row of a day may have one.
 */
final class CsvSorting {

  private static final Set<Field> STAYING = EnumSet.of(Field.ROW_NUMBER, Field.DATE);

  private CsvSorting() {}

  static String of(CsvLog log, ReadOptions options, List<Change> changes) {
    int[] staying = stayingColumns(log, Vocabulary.of(options));
    Map<Integer, List<CsvLog.TaskLine>> days = new HashMap<>();
    log.rows().forEach(row -> days.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
    Map<CsvText.Cell, String> rows = new HashMap<>();
    for (List<CsvLog.TaskLine> given : days.values()) {
      List<CsvLog.TaskLine> sorted = new ArrayList<>(given);
      sorted.sort(Comparator.comparing(CsvLog.TaskLine::task, LeverageFactor.byLeverage()));
      for (int i = 0; i < given.size(); i++) {
        if (!sorted.get(i).equals(given.get(i))) {
          CsvText.Line place = given.get(i).line();
          rows.put(
              new CsvText.Cell(place.start(), place.end()),
              moved(sorted.get(i).line(), place, staying, log.text()));
          changes.add(
              new Change(
                  log.text().location(place, 0),
                  "row",
                  given.get(i).task().title(),
                  sorted.get(i).task().title()));
        }
      }
    }
    return log.text().with(rows);
  }

  /** Returns a row as it is written, with what stays of the one in whose place it comes. */
  private static String moved(
      CsvText.Line row, CsvText.Line place, int[] stayingColumns, CsvText text) {
    StringBuilder written = new StringBuilder();
    int done = row.start();
    for (int column : stayingColumns) {
      CsvText.Cell own = row.cells().get(column);
      written.append(text.written(new CsvText.Cell(done, own.start())));
      written.append(text.written(place.cells().get(column)));
      done = own.end();
    }
    return written.append(text.written(new CsvText.Cell(done, row.end()))).toString();
  }

  private static int[] stayingColumns(CsvLog log, Vocabulary vocabulary) {
    List<CsvText.Cell> headers = log.header().cells();
    return IntStream.range(0, headers.size())
        .filter(
            column ->
                vocabulary
                    .meaning(log.text().value(headers.get(column)))
                    .filter(meaning -> STAYING.contains(meaning.field()))
                    .isPresent())
        .toArray();
  }
}
