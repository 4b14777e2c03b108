package dev.leverage.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leverage.csv.CsvFormat;
import dev.leverage.excel.ExcelFormat;
import dev.leverage.html.HtmlFormat;
import dev.leverage.json.JsonFormat;
import dev.leverage.json.JsonLinesFormat;
import dev.leverage.markdown.MarkdownFormat;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a document or are refused, and what is read is written and read back. */
class ReadingFuzzTest {

  private static final Reading CSV =
      Reading.of(new CsvFormat(), new CsvFormat(), new JsonFormat(), new MarkdownFormat());
  private static final Reading MARKDOWN =
      Reading.of(new MarkdownFormat(), new MarkdownFormat(), new JsonFormat(), new CsvFormat());
  private static final Reading HTML =
      Reading.of(new HtmlFormat(), new JsonFormat(), new MarkdownFormat());
  private static final Reading JSON =
      Reading.of(new JsonFormat(), new JsonFormat(), new JsonLinesFormat(), new MarkdownFormat());
  private static final Reading JSON_LINES =
      Reading.of(new JsonLinesFormat(), new JsonLinesFormat(), new CsvFormat());
  private static final Reading WORKBOOK =
      Reading.of(new ExcelFormat(), new JsonFormat(), new CsvFormat());
  private static final Reading WORKBOOK_TO_WORKBOOK =
      Reading.of(new JsonLinesFormat(), new ExcelFormat());

  @MethodSource("dev.leverage.fuzz.Seeds#csv")
  @FuzzTest
  void csv(byte[] document) throws IOException {
    CSV.check(document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#markdown")
  @FuzzTest
  void markdown(byte[] document) throws IOException {
    MARKDOWN.check(document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#html")
  @FuzzTest
  void html(byte[] document) throws IOException {
    HTML.check(document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#json")
  @FuzzTest
  void json(byte[] document) throws IOException {
    JSON.check(document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#jsonLines")
  @FuzzTest
  void jsonLines(byte[] document) throws IOException {
    JSON_LINES.check(document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#xlsx")
  @FuzzTest
  void xlsx(byte[] parts) throws IOException {
    WORKBOOK.check(Packaged.workbook(parts));
  }

  @MethodSource("dev.leverage.fuzz.Seeds#xls")
  @FuzzTest
  void xls(byte[] records) throws IOException {
    WORKBOOK.check(Binary.workbook(records));
  }

  /** Writing workbooks is slow; what is read comes from the format that keeps most and is fast. */
  @MethodSource("dev.leverage.fuzz.Seeds#jsonLines")
  @FuzzTest
  void writtenWorkbooks(byte[] lines) throws IOException {
    WORKBOOK_TO_WORKBOOK.check(lines);
  }
}
