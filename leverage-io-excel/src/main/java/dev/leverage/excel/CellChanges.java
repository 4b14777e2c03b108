package dev.leverage.excel;

import dev.leverage.audit.Correction;
import dev.leverage.format.Change;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook that are to be changed, and what became of them. */
final class CellChanges {

  private final Map<String, Map<Long, CellFigure>> sheets = new HashMap<>();
  private final List<Change> done = new ArrayList<>();
  private final Problems problems;
  private boolean formulas;

  CellChanges(List<CellFigure> figures, Problems problems) {
    this.problems = problems;
    for (CellFigure figure : figures) {
      sheets
          .computeIfAbsent(figure.place().sheet(), sheet -> new HashMap<>())
          .put(key(figure.place().row(), figure.place().column()), figure);
    }
  }

  boolean concern(String sheet) {
    return sheets.containsKey(sheet);
  }

  /** Returns what to change in a cell; rows and columns count from 1. */
  @Nullable CellFigure at(String sheet, int row, int column) {
    Map<Long, CellFigure> cells = sheets.get(sheet);
    return cells == null ? null : cells.get(key(row, column));
  }

  private static long key(long row, int column) {
    return row * (XlsxRows.MOST_COLUMNS + 1L) + column;
  }

  void done(CellFigure figure, String text) {
    done.add(new Change(figure.place(), figure.what(), figure.text(), text));
  }

  void left(CellFigure figure, String why) {
    Correction.Replacement first = figure.corrections().get(0);
    problems.add(
        Problem.of(
            ProblemCode.IGNORED,
            figure.place(),
            figure.what()
                + ": expected "
                + first.expected()
                + ", found "
                + first.found()
                + ", and left as it is, since "
                + why));
  }

  void sawFormula() {
    formulas = true;
  }

  /** Returns whether a sheet with changes has formulas. */
  boolean formulas() {
    return formulas;
  }

  List<Change> done() {
    return List.copyOf(done);
  }
}
