package dev.leverage;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A format that has an editor, of which a test says itself what it does. */
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
  public RecordReader reader(Source source, ReadOptions options, Problems problems) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RecordEditor> editor() {
    return Optional.of(new NoEditor());
  }

  private static final class NoEditor implements RecordEditor {

    @Override
    public Edit refresh(
        Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
        throws IOException {
      throw new UnsupportedOperationException();
    }

    @Override
    public Edit add(
        Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
        throws IOException {
      throw new UnsupportedOperationException();
    }
  }
}
