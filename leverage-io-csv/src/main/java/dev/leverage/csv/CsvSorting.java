package dev.leverage.csv;

import dev.leverage.format.Change;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.table.Field;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Orders the rows of each day by factor, highest first; their numbers stay where they are. */
final class CsvSorting {

  private CsvSorting() {}

  static String of(CsvLog log, List<Change> changes) {
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
              numberedAs(given.get(i), sorted.get(i), log));
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

  /** Returns a row as it is written, with the number of the one in whose place it comes. */
  private static String numberedAs(CsvLog.TaskLine place, CsvLog.TaskLine row, CsvLog log) {
    CsvText text = log.text();
    String written = text.written(new CsvText.Cell(row.line().start(), row.line().end()));
    OptionalInt number = numberColumn(log);
    if (number.isEmpty()) {
      return written;
    }
    CsvText.Cell own = row.line().cells().get(number.getAsInt());
    CsvText.Cell other = place.line().cells().get(number.getAsInt());
    int start = own.start() - row.line().start();
    int end = own.end() - row.line().start();
    return written.substring(0, start) + text.written(other) + written.substring(end);
  }

  private static OptionalInt numberColumn(CsvLog log) {
    List<CsvText.Cell> headers = log.header().cells();
    return IntStream.range(0, headers.size())
        .filter(
            column ->
                Vocabulary.standard()
                    .meaning(log.text().value(headers.get(column)))
                    .filter(meaning -> meaning.field() == Field.ROW_NUMBER)
                    .isPresent())
        .findFirst();
  }
}
