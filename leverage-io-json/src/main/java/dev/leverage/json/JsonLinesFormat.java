package dev.leverage.json;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.format.WriteOptions.LineContent;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leverage records as JSON Lines, such as {@code log.jsonl}: a day or a task a line, for logs that
 * are appended to and for pipelines.
 *
 * <pre>{@code
 * {"version":1,"date":"2026-04-02","tasks":[{"task":"Trace one slow query","humanHours":4}]}
 * {"date":"2026-04-03","task":"Tidy the change log","humanHours":1.5,"agentMinutes":8}
 * }</pre>
 *
 * <p>Reads both kinds of lines, mixed; tasks of one date that follow each other are a day. A line
 * that is broken is an error with its place, and the next is read nevertheless. Writes a day a
 * line, or a task a line if {@link WriteOptions#lineContent()} says so, which leaves out what is
 * known of a day alone. Each line says all of itself, so that it may be appended to others. Tasks
 * are added by one line at the end. Otherwise as strict and as complete as {@link JsonFormat}.
 */
public final class JsonLinesFormat implements RecordFormat {

  private static final Set<String> OF_LINES = Set.of(Names.TASKS, Names.TASK);

  private static final Set<Feature> OF_A_TASK =
      Set.of(
          Feature.DATE,
          Feature.HUMAN_ESTIMATE,
          Feature.AGENT_TIME,
          Feature.SUPERVISION_TIME,
          Feature.TASK_TOKENS,
          Feature.AGENT,
          Feature.APPROXIMATE,
          Feature.EXTRA_COLUMNS);

  /** Creates the format. All instances are alike. */
  public JsonLinesFormat() {}

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String description() {
    return "JSON Lines, one day or task a line";
  }

  @Override
  public List<String> endings() {
    return List.of(".jsonl", ".ndjson");
  }

  @Override
  public Set<Feature> keeps() {
    return EnumSet.allOf(Feature.class);
  }

  @Override
  public Set<Feature> keeps(WriteOptions options) {
    return options.lineContent() == LineContent.TASK ? EnumSet.copyOf(OF_A_TASK) : keeps();
  }

  @Override
  public boolean recognises(byte[] head) {
    return FirstProperty.isAmong(OF_LINES, Set.of(Names.FORMAT, Names.DAYS), head);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    return ColumnSearch.open(
        source,
        (document, columns, found) -> LinesReader.open(document, columns, options, found),
        options,
        problems);
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new JsonLinesEditor());
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems)
      throws IOException {
    JsonWriter lines = JsonWriter.ofLines(target);
    return options.lineContent() == LineContent.TASK
        ? new TaskLinesWriter(lines, target.location(), problems)
        : lines;
  }
}
