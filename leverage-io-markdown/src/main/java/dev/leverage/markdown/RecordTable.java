package dev.leverage.markdown;

import dev.leverage.notation.DurationUnit;
import dev.leverage.table.DocumentTable;
import dev.leverage.table.Field;
import dev.leverage.table.Meaning;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table of a document: its header and the rows under it. */
final class RecordTable {

  private final TableLine header;
  private final List<TableLine> rows;
  private final TableLine rule;
  private final Vocabulary vocabulary;

  private RecordTable(
      TableLine header, TableLine rule, List<TableLine> rows, Vocabulary vocabulary) {
    this.header = header;
    this.rule = rule;
    this.rows = List.copyOf(rows);
    this.vocabulary = vocabulary;
  }

  static RecordTable of(TopBlock block, SourceText source, Vocabulary vocabulary) {
    List<TableLine> rows = new ArrayList<>();
    for (int line = block.first() + 2; line < block.end(); line++) {
      rows.add(new TableLine(source, line));
    }
    return new RecordTable(
        new TableLine(source, block.first()),
        new TableLine(source, block.first() + 1),
        rows,
        vocabulary);
  }

  TableLine header() {
    return header;
  }

  List<TableLine> rows() {
    return rows;
  }

  /** Returns the index of the last line of the table. */
  int lastLine() {
    return rows.isEmpty() ? rule.line() : rows.get(rows.size() - 1).line();
  }

  /** Returns whether the line under the header aligns a column to the right. */
  boolean isAlignedRight(int column) {
    String dashes = rule.source(column);
    return dashes.endsWith(":") && !dashes.startsWith(":");
  }

  /** Returns the column that holds a field, if the header names one. */
  OptionalInt column(Field field) {
    return IntStream.range(0, header.size())
        .filter(
            column ->
                vocabulary
                    .meaning(header.text(column))
                    .filter(meaning -> meaning.field() == field)
                    .isPresent())
        .findFirst();
  }

  /** Returns the unit that the header of a column names. */
  Optional<DurationUnit> unit(OptionalInt column) {
    return column.isEmpty()
        ? Optional.empty()
        : vocabulary.meaning(header.text(column.getAsInt())).flatMap(Meaning::unit);
  }

  /** Returns the table as it is read. */
  DocumentTable table() {
    return new DocumentTable(header, rows, vocabulary);
  }
}
