package dev.leverage.blackbox;

import dev.leverage.Leverage;
import dev.leverage.csv.CsvFormat;
import dev.leverage.excel.ExcelFormat;
import dev.leverage.format.Formats;
import dev.leverage.markdown.MarkdownFormat;
import dev.leverage.measure.Totals;
import java.io.IOException;
import java.nio.file.Path;

/** Takes a record through every format, as an application would. */
final class Travel {
  private final Leverage leverage;

  private Travel(Leverage leverage) {
    this.leverage = leverage;
  }

  /** Goes by the formats that are found as services. */
  static Travel byInstalledFormats() {
    return new Travel(Leverage.installed());
  }

  /** Goes by the formats that are named here. */
  static Travel byNamedFormats() {
    return new Travel(
        Leverage.with(Formats.of(new CsvFormat(), new ExcelFormat(), new MarkdownFormat())));
  }

  /** Returns the totals of a record after it has been a workbook and a post. */
  Totals arrive(Path record, Path folder) throws IOException {
    Path workbook = folder.resolve("record.xlsx");
    Path post = folder.resolve("record.md");
    leverage.convert(record, workbook);
    leverage.convert(workbook, post);
    return leverage.totals(post);
  }

  Totals stay(Path record) throws IOException {
    return leverage.totals(record);
  }
}
