package dev.leverage.excel;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leverage records as Excel workbooks, such as {@code april.xlsx}.
 *
 * <p>Writes three sheets: {@code Tasks}, the flat table of {@link dev.leverage.table.FlatColumn}
 * with real numbers and dates; {@code Days}, a row for each day; and {@code Notes}, the prose.
 * Reads these, and a table of tasks wherever it stands in somebody's own workbook: the values that
 * the cells store, never what a formula might give. Both work row by row, whatever the number of
 * tasks. Derived figures are refreshed in place, but for those of formulas; no other part of a
 * workbook is touched.
 */
public final class ExcelFormat implements RecordFormat {

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
    return List.of(".xlsx", ".xlsm");
  }

  @Override
  public Set<Feature> keeps() {
    return KEPT;
  }

  @Override
  public boolean recognises(byte[] head) {
    return ZipHead.namesPartOfWorkbook(head);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    return ExcelReader.open(source, options, problems);
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    return new ExcelWriter(target);
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new ExcelEditor());
  }
}
