package dev.leverage.integration.mistakes;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.Task;
import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the author of a format can do wrong in telling its name and in reading. */
final class ReadingMistakes {

  private ReadingMistakes() {}

  /** Delivers other events than the document has. */
  abstract static class OtherEvents extends WrappedFormat.Lines {

    abstract RecordSink before(RecordSink sink);

    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return new ForwardingReader(super.reader(source, options, problems)) {
        @Override
        public boolean advance(RecordSink sink) throws IOException {
          return super.advance(before(sink));
        }
      };
    }
  }

  @FoundBy("nameDescriptionAndEndingsAreWellFormed")
  static class NameWithASpace extends WrappedFormat.Lines {
    @Override
    public String name() {
      return "my lines";
    }
  }

  @FoundBy({"eachEndingFindsTheFormat", "nameDescriptionAndEndingsAreWellFormed"})
  static class EndingInCapitals extends WrappedFormat.Lines {
    @Override
    public List<String> endings() {
      return List.of(".JSONL");
    }
  }

  @FoundBy("anyContentCanBeLookedAt")
  static class LooksBeyondTheHead extends WrappedFormat.Lines {
    @Override
    public boolean recognises(byte[] head) {
      return head[0] == '{' && head[1] == '"';
    }
  }

  @FoundBy("anErrorSaysWhereAndWhat")
  static class CountsLinesFromTwo extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      InputStream line = new ByteArrayInputStream(new byte[] {'\n'});
      return super.reader(
          Source.of(source.name(), new SequenceInputStream(line, source.open())),
          options,
          problems);
    }
  }

  @FoundBy("aFileIsClosed")
  static class LeavesFilesOpen extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return new ForwardingReader(super.reader(source, options, problems)) {
        @Override
        public void close() {
          // That is the mistake.
        }
      };
    }
  }

  @FoundBy("aReaderIsClosedAtAnyTime")
  static class ClosesOnlyOnce extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return new ForwardingReader(super.reader(source, options, problems)) {
        private boolean closed;

        @Override
        public void close() throws IOException {
          if (closed) {
            throw new IllegalStateException("closed twice");
          }
          closed = true;
          super.close();
        }
      };
    }
  }

  @FoundBy({
    "anyBytesAreReadOrRefused",
    "aDamagedDocumentIsReadOrRefused",
    "aTruncatedDocumentIsReadOrRefused",
    "nothingIsReadOrRefused"
  })
  static class ThrowsWhatItLikes extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return new ForwardingReader(super.reader(source, options, problems)) {
        @Override
        public boolean advance(RecordSink sink) throws IOException {
          try {
            return super.advance(sink);
          } catch (LeverageException e) {
            throw new IllegalArgumentException("cannot be read", e);
          }
        }
      };
    }
  }

  @FoundBy("aFailingStreamIsItsOwnError")
  static class TakesAFailingStreamForItsEnd extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      InputStream lenient =
          new FilterInputStream(source.open()) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
              try {
                return super.read(bytes, offset, length);
              } catch (IOException e) {
                return -1;
              }
            }
          };
      return super.reader(Source.of(source.name(), lenient), options, problems);
    }
  }

  @FoundBy("aFailingSinkEndsReadingWithItsOwnException")
  static class WrapsWhatASinkThrows extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return new ForwardingReader(super.reader(source, options, problems)) {
        @Override
        public boolean advance(RecordSink sink) {
          try {
            return super.advance(sink);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }
  }

  @FoundBy("eventsComeInTheirOrder")
  static class NeverTellsTheEnd extends OtherEvents {
    @Override
    RecordSink before(RecordSink sink) {
      return new ForwardingSink(sink) {
        @Override
        public void end() {
          // That is the mistake.
        }
      };
    }
  }

  @FoundBy("anInterruptionIsHonoured")
  static class ClearsInterruptions extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      Thread.interrupted();
      return super.reader(source, options, problems);
    }
  }

  @FoundBy({
    "theLimitOfBytesIsKept",
    "theLimitOfRowsIsKept",
    "theLimitOfColumnsIsKept",
    "theLimitOfCellLengthIsKept"
  })
  static class HasLimitsOfItsOwn extends WrappedFormat.Table {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return super.reader(source, options.withLimits(Limits.DEFAULT), problems);
    }
  }

  @FoundBy("theLimitOfTimeIsKept")
  static class TakesItsTime extends WrappedFormat.Lines {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return super.reader(source.within(Deadline.NONE), options, problems);
    }
  }

  @FoundBy("oneFormatServesSeveralReadingThreads")
  static class KeepsItsReader extends WrappedFormat.Lines {

    private volatile @Nullable RecordReader last;

    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      last = super.reader(source, options, problems);
      Pause.untilOthersCome();
      return new ForwardingReader(last);
    }
  }

  @FoundBy("aSinkThatWantsClaimsIsToldWhereEachTaskStands")
  static class ForgetsPlaces extends OtherEvents {
    @Override
    RecordSink before(RecordSink sink) {
      return new ForwardingSink(sink) {
        @Override
        public void task(Task task, Location location) throws IOException {
          super.task(task);
        }
      };
    }
  }

  @FoundBy("eventsComeInTheirOrder")
  static class NamesNoColumns extends OtherEvents {
    @Override
    RecordSink before(RecordSink sink) {
      return new ForwardingSink(sink) {
        @Override
        public void begin(Columns columns) throws IOException {
          super.begin(Columns.NONE);
        }
      };
    }
  }

  @FoundBy("foreignLocalesAndZonesReadTheSame")
  static class ReadsDigitsOfTheLocale extends OtherEvents {
    @Override
    RecordSink before(RecordSink sink) {
      String one = String.format("%d", 1);
      return new ForwardingSink(sink) {
        @Override
        public void task(Task task) throws IOException {
          if (one.equals("1")) {
            super.task(task);
          }
        }
      };
    }
  }

  @FoundBy("decimalCommasComeBack")
  static class ReadsPointsOnly extends WrappedFormat.Table {
    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems)
        throws IOException {
      return super.reader(source, ReadOptions.DEFAULT.withLimits(options.limits()), problems);
    }
  }
}
