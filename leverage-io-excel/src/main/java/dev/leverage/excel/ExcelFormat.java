package dev.leverage.excel;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Leverage records as Excel workbooks, such as {@code april.xlsx}.
 *
 * <p>Writes four sheets: {@code Tasks}, the flat table of {@link dev.leverage.table.FlatColumn}
 * with real numbers and dates; {@code Summary}, totals and a chart; {@code Days}, a row for each
 * day; and {@code Notes}, the prose. Factors, sums and averages are formulas with their values
 * beside them, and nothing is lost: what is written reads back equal.
 *
 * <p>Reads these, and a table of tasks wherever it stands in somebody's own workbook: the values
 * that the cells store, never what a formula might give. Both work row by row, whatever the number
 * of tasks. Derived figures are refreshed in place, but for those of formulas; no other part of a
 * workbook is touched. A task is added only to a workbook that is as this library wrote it.
 */
public final class ExcelFormat implements RecordFormat {

  private static final List<String> READ_ONLY_ENDINGS = List.of(".xls", ".xlsm");

  private static final Set<Feature> KEPT =
      Collections.unmodifiableSet(EnumSet.allOf(Feature.class));

  /** Creates the format. All instances are alike. */
  public ExcelFormat() {}

  @Override
  public String name() {
    return "excel";
  }

  @Override
  public String description() {
    return "Excel workbook: tasks, days and notes";
  }

  @Override
  public List<String> endings() {
    return List.of(".xlsx", ".xlsm", ".xls");
  }

  @Override
  public Set<Feature> keeps() {
    return KEPT;
  }

  @Override
  public boolean recognises(byte[] head) {
    return ZipHead.namesPartOfWorkbook(head) || FileKind.isCompoundFile(head);
  }

  @Override
  public boolean hasSheets() {
    return true;
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    return ExcelReader.open(source, options, problems);
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    refuseOtherKinds(target, problems);
    return new ExcelWriter(target);
  }

  /** Excel does not open a workbook of one kind under the ending of another. */
  private static void refuseOtherKinds(Target target, Problems problems) {
    String name = target.location().source().toLowerCase(Locale.ROOT);
    for (String ending : READ_ONLY_ENDINGS) {
      if (name.endsWith(ending)) {
        throw problems.failure(
            Problem.mismatch(
                ProblemCode.UNSUPPORTED_OPERATION,
                target.location(),
                "a name that ends in .xlsx, since only such workbooks are written",
                ending));
      }
    }
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new ExcelEditor());
  }
}
