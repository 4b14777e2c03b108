package dev.leverage.cli;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.util.List;
import java.util.Set;

/** A format with a fault, as none should have. */
final class FailingFormat implements RecordFormat {

  @Override
  public String name() {
    return "failing";
  }

  @Override
  public String description() {
    return "a format that fails";
  }

  @Override
  public List<String> endings() {
    return List.of(".fail");
  }

  @Override
  public Set<Feature> keeps() {
    return Set.of(Feature.TAGS);
  }

  @Override
  public boolean canWrite() {
    return false;
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems) {
    if (source.name().startsWith("memory")) {
      throw new OutOfMemoryError("Java heap space");
    }
    throw new IllegalStateException("broken\nby \u001b[31m" + source.name());
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    throw new UnsupportedOperationException();
  }
}
