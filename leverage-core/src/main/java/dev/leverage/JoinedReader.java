package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Delivers several documents as one record: their columns united, their days one after the other.
 */
final class JoinedReader implements RecordReader {

  private final ReadOptions options;
  private final Problems problems;
  private final Queue<FormattedSource> rest;
  private final Columns columns;
  private final InputWatch watch;
  private @Nullable RecordReader current;
  private boolean begun;
  private boolean ended;

  private JoinedReader(
      List<FormattedSource> inputs,
      Columns columns,
      ReadOptions options,
      InputWatch watch,
      Problems problems) {
    this.watch = watch;
    this.rest = new ArrayDeque<>(inputs);
    this.columns = columns;
    this.options = options;
    this.problems = problems;
  }

  static RecordReader over(List<FormattedSource> inputs, ReadOptions options, Problems problems)
      throws IOException {
    return over(inputs, options, InputWatch.NONE, problems);
  }

  static RecordReader over(
      List<FormattedSource> inputs, ReadOptions options, InputWatch watch, Problems problems)
      throws IOException {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("there is no document to read");
    }
    if (inputs.size() == 1) {
      FormattedSource only = inputs.get(0);
      return DatingReader.over(only.open(options, problems), options);
    }
    Columns columns = Columns.NONE;
    for (FormattedSource input : inputs) {
      columns = columns.union(columnsOf(input, options));
    }
    return new JoinedReader(inputs, columns, options, watch, problems);
  }

  /** Reads just the beginning; what is wrong with it is said when the document is read in turn. */
  private static Columns columnsOf(FormattedSource input, ReadOptions options) throws IOException {
    if (input.source().path().isEmpty()) {
      throw new IllegalArgumentException(
          "several documents are joined only from files: " + input.source());
    }
    Columns[] columns = {Columns.NONE};
    try (RecordReader reader = input.open(options, new Problems())) {
      reader.advance(new BeginningSink(begun -> columns[0] = begun));
    }
    return columns[0];
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      sink.begin(columns);
      return true;
    }
    if (current == null) {
      FormattedSource next = rest.poll();
      if (next == null) {
        ended = true;
        sink.end();
        return true;
      }
      watch.begin(next.source().location());
      current = DatingReader.over(next.open(options, problems), options);
    }
    if (!current.advance(new InnerSink(sink))) {
      current.close();
      current = null;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }

  /** Passes on what lies between the beginning and the end of one document. */
  private static final class InnerSink extends ForwardingSink {

    InnerSink(RecordSink sink) {
      super(sink);
    }

    @Override
    public void begin(Columns columns) {}

    /** What is said of the days of one document is not said of those of all. */
    @Override
    public void recordClaim(Claim claim) {}

    @Override
    public void end() {}
  }
}
