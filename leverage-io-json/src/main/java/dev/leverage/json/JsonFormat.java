package dev.leverage.json;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Leverage records as one JSON object, such as {@code april.json}: the form that keeps all that a
 * record has.
 *
 * <pre>{@code
 * {
 *   "format": "leverage",
 *   "version": 1,
 *   "columns": [],
 *   "days": [
 *     {
 *       "date": "2026-04-02",
 *       "tasks": [
 *         {"task": "Trace one slow query", "humanHours": 4, "agentMinutes": 3.5}
 *       ]
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>Reads strictly: duplicate names, unknown versions, values of another type and text after the
 * object are errors with line, column and JSON pointer. Writes UTF-8, names in a fixed order, a
 * task a line. Tasks pass one by one, however many a day has.
 */
public final class JsonFormat implements RecordFormat {

  private static final Set<String> OF_DOCUMENTS = Set.of(Names.FORMAT, Names.DAYS);

  /** Creates the format. All instances are alike. */
  public JsonFormat() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String description() {
    return "JSON, one document that keeps everything";
  }

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public Set<Feature> keeps() {
    return EnumSet.allOf(Feature.class);
  }

  @Override
  public boolean recognises(byte[] head) {
    return FirstProperty.isAmong(OF_DOCUMENTS, Set.of(Names.TASKS, Names.TASK), head);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    ColumnSearch.Opening opening =
        (document, columns, found) -> DocumentReader.open(document, columns, options, found);
    boolean listed =
        FirstProperty.isAmong(Set.of(Names.COLUMNS), Set.of(Names.DAYS), source.head());
    return listed
        ? opening.open(source, new KnownColumns(options.limits().columns()), problems)
        : ColumnSearch.open(source, opening, options, problems);
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems)
      throws IOException {
    return JsonWriter.ofDocument(target);
  }
}
