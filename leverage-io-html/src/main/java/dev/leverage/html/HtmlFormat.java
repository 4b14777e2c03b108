package dev.leverage.html;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Leverage records on saved web pages, such as {@code 2026-04-02.html}; read only.
 *
 * <p>Reads title, date and tags of a page, its tables of tasks and of totals, and its prose, which
 * becomes Markdown without any HTML. Navigation and other parts that are not the record's are left
 * out, and a warning names them. The whole page is in memory, at most 64 MiB of it. Nothing that a
 * page refers to is ever fetched.
 */
public final class HtmlFormat implements RecordFormat {

  private static final Set<Feature> KEPT =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Feature.STATED_TOTALS)));

  /** Creates the format. All instances are alike. */
  public HtmlFormat() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String description() {
    return "saved web pages with a table of tasks";
  }

  @Override
  public List<String> endings() {
    return List.of(".html", ".htm");
  }

  /**
   * Returns what is read from a page; there is no writer that could keep it.
   *
   * @return the features read
   */
  @Override
  public Set<Feature> keeps() {
    return KEPT;
  }

  @Override
  public boolean recognises(byte[] head) {
    return PageText.looksLikeOne(head);
  }

  @Override
  public boolean canWrite() {
    return false;
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    PageText page = PageText.read(source, options.limits(), problems);
    if (page.text().isBlank()) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, source.location(), "a table of tasks", "nothing"));
    }
    return PageReading.read(page, options, source.deadline(), problems)
        .reader(source.name(), options);
  }

  /**
   * Refuses: pages are read only.
   *
   * @throws LeverageException always
   */
  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    throw problems.failure(
        Problem.of(
            ProblemCode.UNSUPPORTED_OPERATION,
            target.location(),
            "the format html can be read but not written"));
  }
}
