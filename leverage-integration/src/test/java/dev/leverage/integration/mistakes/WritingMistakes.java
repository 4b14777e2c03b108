package dev.leverage.integration.mistakes;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.Feature;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordSink;
import dev.leverage.format.RefreshOptions;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the author of a format can do wrong in writing. */
final class WritingMistakes {

  private WritingMistakes() {}

  private static Task titled(Task task, String title) {
    Task.Builder other = withoutColumns(task, title);
    task.extras().forEach(other::extra);
    return other.build();
  }

  private static Task.Builder withoutColumns(Task task, String title) {
    return Task.titled(title)
        .human(task.humanEstimate().orElse(null))
        .agentTime(task.agentTime().orElse(null))
        .supervision(task.supervisionTime().orElse(null))
        .tokens(task.tokens().orElse(null))
        .agent(task.agent().orElse(null));
  }

  /** Writes other tasks than it is given. */
  abstract static class OtherTasks extends WrappedFormat.Lines {

    abstract Task other(Task task);

    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      return new ForwardingSink(super.writer(target, options, problems)) {
        @Override
        public void task(Task task) throws IOException {
          super.task(other(task));
        }

        @Override
        public void task(Task task, dev.leverage.source.Location location) throws IOException {
          super.task(other(task), location);
        }
      };
    }
  }

  @FoundBy({"whatIsWrittenIsReadBack", "extremeFiguresComeBack"})
  static class ForgetsSupervision extends OtherTasks {
    @Override
    Task other(Task task) {
      return task.toBuilder().supervision((Measure) null).build();
    }
  }

  @FoundBy({"whatIsWrittenIsReadBack", "aHostileTitleComesBack"})
  static class CutsTitles extends OtherTasks {
    @Override
    Task other(Task task) {
      return titled(task, task.title().substring(0, 1));
    }
  }

  @FoundBy("halfASurrogatePairIsNeverReplaced")
  static class ReplacesHalvesOfPairs extends OtherTasks {
    @Override
    Task other(Task task) {
      byte[] bytes = task.title().getBytes(StandardCharsets.UTF_8);
      return titled(task, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @FoundBy("aHostileAgentComesBack")
  static class ForgetsAgents extends OtherTasks {
    @Override
    Task other(Task task) {
      return task.toBuilder().agent(null).build();
    }
  }

  @FoundBy({"aHostileColumnComesBack", "aHostileExtraComesBack"})
  static class ForgetsColumns extends OtherTasks {
    @Override
    Task other(Task task) {
      return withoutColumns(task, task.title()).build();
    }
  }

  @FoundBy("extremeFiguresComeBack")
  static class RoundsToSeconds extends OtherTasks {
    @Override
    Task other(Task task) {
      Optional<Measure> rounded =
          task.humanEstimate()
              .map(
                  human -> {
                    Measure seconds = Measure.ofMillis(human.millis() / 1000 * 1000);
                    return human.approximate() ? seconds.approximately() : seconds;
                  });
      return task.toBuilder().human(rounded.orElse(null)).build();
    }
  }

  @FoundBy({"foreignLocalesAndZonesWriteTheSame", "writingWhatWasReadGivesTheSameBytes"})
  static class NumbersItsTasks extends OtherTasks {

    private int written;

    @Override
    Task other(Task task) {
      written++;
      return titled(task, task.title() + written);
    }
  }

  /** Writes other days than it is given. */
  abstract static class OtherDays extends WrappedFormat.Lines {

    DayHeader other(DayHeader header) {
      return header;
    }

    DayFigures other(DayFigures figures) {
      return figures;
    }

    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      return new ForwardingSink(super.writer(target, options, problems)) {
        @Override
        public void day(DayHeader header) throws IOException {
          super.day(other(header));
        }

        @Override
        public void endDay(DayFigures figures) throws IOException {
          super.endDay(other(figures));
        }
      };
    }
  }

  @FoundBy({"aHostileTagComesBack", "aHostileTitleOfADayComesBack"})
  static class ForgetsTagsAndTitlesOfDays extends OtherDays {
    @Override
    DayHeader other(DayHeader header) {
      return new DayHeader(header.date(), Optional.empty(), List.of());
    }
  }

  @FoundBy("extremeDatesComeBack")
  static class KnowsNoOldDates extends OtherDays {
    @Override
    DayHeader other(DayHeader header) {
      LocalDate first = LocalDate.of(1970, 1, 1);
      return new DayHeader(
          header.date().filter(date -> !date.isBefore(first)), header.title(), header.tags());
    }
  }

  @FoundBy({"aDayWithoutTasksBetweenTwoOfOneDateHarmsNeither", "statedTotalsComeBackOrAreReported"})
  static class ForgetsFiguresOfDays extends OtherDays {
    @Override
    DayFigures other(DayFigures figures) {
      return DayFigures.NONE;
    }
  }

  @FoundBy("exactlyWhatIsLostIsReported")
  static class ReportsALossThatIsNone extends WrappedFormat.Lines {
    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      problems.add(
          new Problem(
              ProblemCode.LOSS,
              target.location(),
              "lost: " + Feature.PROSE.label(),
              Optional.empty(),
              Optional.of(Feature.PROSE.label()),
              1));
      return super.writer(target, options, problems);
    }
  }

  @FoundBy("oneFormatServesSeveralWritingThreads")
  static class KeepsItsWriter extends WrappedFormat.Lines {

    private volatile @Nullable Target last;

    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      last = target;
      Pause.untilOthersCome();
      return super.writer(last, options, problems);
    }
  }

  @FoundBy("aRecordWithoutDaysIsWritten")
  static class RefusesARecordWithoutDays extends WrappedFormat.Lines {
    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      return new ForwardingSink(super.writer(target, options, problems)) {
        private boolean hasDays;

        @Override
        public void day(DayHeader header) throws IOException {
          hasDays = true;
          super.day(header);
        }

        @Override
        public void end() throws IOException {
          if (!hasDays) {
            throw new IllegalStateException("no days");
          }
          super.end();
        }
      };
    }
  }

  @FoundBy("aWriterIsLeftAtAnyTime")
  static class MustBeWrittenToItsEnd extends WrappedFormat.Lines {
    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      return new ForwardingSink(super.writer(target, options, problems)) {
        private boolean ended;

        @Override
        public void end() throws IOException {
          ended = true;
          super.end();
        }

        @Override
        public void close() throws IOException {
          super.close();
          if (!ended) {
            throw new IllegalStateException("not written to its end");
          }
        }
      };
    }
  }

  /** Writes to another stream than it is given. */
  abstract static class OtherStream extends WrappedFormat.Table {

    abstract OutputStream other(OutputStream stream);

    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems)
        throws IOException {
      Target other = Target.of(target.name(), other(target.stream()));
      return super.writer(other, options, problems);
    }
  }

  @FoundBy("theCallersOutputIsFlushedAndNeverClosed")
  static class NeverFlushes extends OtherStream {
    @Override
    OutputStream other(OutputStream stream) {
      return new FilterOutputStream(stream) {
        @Override
        public void flush() {
          // That is the mistake.
        }
      };
    }
  }

  @FoundBy("aFailingOutputIsItsOwnError")
  static class HidesAFullDisk extends OtherStream {
    @Override
    OutputStream other(OutputStream stream) {
      return new FilterOutputStream(stream) {
        @Override
        public void write(byte[] bytes, int offset, int length) {
          try {
            out.write(bytes, offset, length);
          } catch (IOException e) {
            // That is the mistake.
          }
        }
      };
    }
  }

  @FoundBy("foreignLocalesAndZonesWriteTheSame")
  static class WritesDigitsOfTheLocale extends OtherStream {
    @Override
    OutputStream other(OutputStream stream) {
      return rewritten(stream, text -> text.replace("1", String.format("%d", 1)));
    }
  }

  @FoundBy("everyFigureThatIsPrintedHolds")
  static class PrintsOtherFactors extends OtherStream {
    @Override
    OutputStream other(OutputStream stream) {
      return rewritten(stream, text -> text.replaceAll("\\.[0-9](?=,?\r\n)", "7.9"));
    }
  }

  private static OutputStream rewritten(OutputStream stream, UnaryOperator<String> change) {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    return new FilterOutputStream(held) {
      @Override
      public void flush() throws IOException {
        String text = held.toString(StandardCharsets.UTF_8);
        held.reset();
        stream.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
        stream.flush();
      }
    };
  }

  @FoundBy("foreignLocalesAndZonesWriteTheSame")
  static class WritesTokensInDigitsOfTheLocale extends OtherTasks {
    @Override
    Task other(Task task) {
      boolean latin = String.format("%d", 1).equals("1");
      return latin ? task : task.toBuilder().tokens((Tokens) null).build();
    }
  }

  /** Edits in another way. */
  abstract static class OtherEditor extends WrappedFormat.Table {

    Edit refreshed(Source source, Edit honest) {
      return honest;
    }

    Edit added(Source source, Edit honest) throws IOException {
      return honest;
    }

    @Override
    public Optional<RecordEditor> editor() {
      RecordEditor honest = super.editor().orElseThrow();
      return Optional.of(
          new RecordEditor() {
            @Override
            public Edit refresh(
                Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
                throws IOException {
              return refreshed(source, honest.refresh(source, options, refresh, problems));
            }

            @Override
            public Edit add(
                Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
                throws IOException {
              return added(source, honest.add(source, task, date, options, problems));
            }
          });
    }
  }

  @FoundBy("anAddedTaskIsTheOneTaskMore")
  static class AddsToNothing extends OtherEditor {
    @Override
    Edit added(Source source, Edit honest) {
      String text = new String(honest.content(), StandardCharsets.UTF_8);
      String shorter = text.lines().limit(2).collect(Collectors.joining("\r\n"));
      return Edit.of(shorter.getBytes(StandardCharsets.UTF_8), honest.changes());
    }
  }

  @FoundBy("whatIsWrittenHasNothingToRefresh")
  static class AlwaysFindsSomethingToRefresh extends OtherEditor {
    @Override
    Edit refreshed(Source source, Edit honest) {
      String more = new String(honest.content(), StandardCharsets.UTF_8) + "\n";
      return Edit.of(
          more.getBytes(StandardCharsets.UTF_8),
          List.of(new Change(source.location(), "the end", "", "\n")));
    }
  }
}
