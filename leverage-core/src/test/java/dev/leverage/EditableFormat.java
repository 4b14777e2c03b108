package dev.leverage;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.RefreshOptions;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Task;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A format that has an editor: a refresh adds a line that tells so, and a task is a line. It is
 * written, and not read.
 */
final class EditableFormat implements RecordFormat {

  @Override
  public String name() {
    return "editable";
  }

  @Override
  public String description() {
    return "editable";
  }

  @Override
  public List<String> endings() {
    return List.of(".txt");
  }

  @Override
  public Set<Feature> keeps() {
    return Set.of();
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).startsWith("editable");
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    return task -> target.stream().write(line(task).getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Task task) {
    return task.title() + "\n";
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new LineEditor());
  }

  private static final class LineEditor implements RecordEditor {

    @Override
    public Edit refresh(
        Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
        throws IOException {
      return with(source, refresh.sort() ? "sorted\n" : "refreshed\n");
    }

    @Override
    public Edit add(
        Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
        throws IOException {
      return with(source, date + " " + line(task));
    }

    private static Edit with(Source source, String line) throws IOException {
      try (InputStream in = source.open()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8) + line;
        Change change = new Change(source.location(), "line", "", line.strip());
        return Edit.of(text.getBytes(StandardCharsets.UTF_8), List.of(change));
      }
    }
  }
}
