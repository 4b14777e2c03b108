package dev.leverage.excel;

import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Changes workbooks in place: values of cells in the text of their sheets, where every other part
 * is copied as it is stored. A task is added only to a workbook that has no other part.
 */
final class ExcelEditor implements RecordEditor {

  @Override
  public Edit refresh(Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
      throws IOException {
    if (refresh.sort() || refresh.addTotals()) {
      throw refused(
          source,
          problems,
          "the figures of a workbook are refreshed in place; its rows are neither sorted nor"
              + " added to");
    }
    try (ExcelReader reader = ExcelReader.open(source, options, problems)) {
      List<CellFigure> figures = WrongFigures.in(reader, options, problems);
      problems.throwIfErrors();
      if (figures.isEmpty()) {
        return Edit.of(reader.file().bytes(), List.of());
      }
      CellChanges changes = new CellChanges(figures, problems);
      byte[] edited = reader.file().workbook().edited(changes);
      if (changes.done().isEmpty()) {
        return Edit.of(reader.file().bytes(), List.of());
      }
      if (changes.formulas()) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                source.location(),
                "formulas that use what was changed show their old values until a spreadsheet"
                    + " program calculates them anew"));
      }
      return Edit.of(edited, changes.done());
    } catch (ArithmeticException overflow) {
      throw tooLarge(source, problems);
    }
  }

  @Override
  public Edit add(Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
      throws IOException {
    try {
      return new WorkbookAddition(source.location(), options, problems).add(source, task, date);
    } catch (ArithmeticException overflow) {
      throw tooLarge(source, problems);
    }
  }

  private static LeverageException tooLarge(Source source, Problems problems) {
    return problems.failure(
        Problem.of(
            ProblemCode.OUT_OF_RANGE,
            source.location(),
            "a sum of this record exceeds the range of 64 bits"));
  }

  private static LeverageException refused(Source source, Problems problems, String why) {
    return problems.failure(Problem.of(ProblemCode.UNSUPPORTED_OPERATION, source.location(), why));
  }
}
