package dev.leverage.markdown;

import dev.leverage.format.DayGrouping;
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
 * Leverage records as Markdown posts, such as {@code 2026-04-02.md}: a title, prose, a table of
 * tasks, a table of totals.
 *
 * <p>Reads CommonMark with the tables of GFM, and front matter with {@code title}, {@code date} and
 * {@code tags}. The whole document is in memory, at most 256 MiB of it. Prose is kept as it is
 * written. Writes whole days, each sorted by leverage factor unless {@link
 * WriteOptions#withTaskOrder} says otherwise; a text is written so that it shows as text, and never
 * as HTML.
 */
public final class MarkdownFormat implements RecordFormat {

  private static final Set<Feature> KEPT =
      Collections.unmodifiableSet(EnumSet.allOf(Feature.class));

  /** Creates the format. All instances are alike. */
  public MarkdownFormat() {}

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String description() {
    return "Markdown posts with a table of tasks and one of totals";
  }

  @Override
  public List<String> endings() {
    return List.of(".md", ".markdown");
  }

  @Override
  public Set<Feature> keeps() {
    return KEPT;
  }

  @Override
  public boolean recognises(byte[] head) {
    return MarkdownContent.isLikely(head);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    SourceText text = SourceText.read(source, options.limits(), problems);
    return DocumentReading.of(text, options, problems).reader(options);
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems)
      throws IOException {
    return new DayGrouping(
        new MarkdownDayWriter(target, options, problems), options.tasksPerDay(), target.location());
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new MarkdownEditor());
  }
}
