package dev.leverage.examples.todo;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.source.Utf8Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Finished tasks of a list in the syntax of todo.txt, such as {@code x 2026-04-02 Port the tests
 * human:16h agent:8m sup:2m}.
 *
 * <p>A line that does not begin with {@code x} is a task still to be done, and not part of the
 * record.
 */
public final class TodoFormat implements RecordFormat {

  /** Creates the format. */
  public TodoFormat() {}

  @Override
  public String name() {
    return "todo";
  }

  @Override
  public String description() {
    return "todo.txt, one finished task per line";
  }

  @Override
  public List<String> endings() {
    return List.of(".todo.txt", "todo.txt");
  }

  @Override
  public Set<Feature> keeps() {
    return Set.of(
        Feature.DATE,
        Feature.HUMAN_ESTIMATE,
        Feature.AGENT_TIME,
        Feature.SUPERVISION_TIME,
        Feature.TASK_TOKENS,
        Feature.APPROXIMATE);
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    Utf8Reader text =
        new Utf8Reader(source.open(), source.name(), options.limits().bytes(), problems);
    return new TodoReader(new BufferedReader(text), source.name(), problems);
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    return new TodoWriter(target);
  }
}
