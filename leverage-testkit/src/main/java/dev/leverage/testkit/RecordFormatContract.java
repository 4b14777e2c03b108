package dev.leverage.testkit;

import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.Edit;
import dev.leverage.format.Feature;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.format.RefreshOptions;
import dev.leverage.format.WriteOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every format that is read and written is held to: dozens of tests for the two methods that a
 * format's author writes.
 *
 * <pre>{@code
 * class TodoContractTest implements RecordFormatContract {
 *   public RecordFormat format() {
 *     return new TodoFormat();
 *   }
 *
 *   public Flaw flaw() {
 *     return Flaw.in("x Port the tests human:soon\n", "1:1");
 *   }
 * }
 * }</pre>
 *
 * <p>A format that promises less than {@link Promise} lists, or that cannot hold every text,
 * overrides {@link #promises()} and {@link #records()}.
 */
public interface RecordFormatContract extends RecordReaderContract {

  /**
   * Returns records that the format must keep, but for what it {@linkplain RecordFormat#keeps()
   * does not}. Override it, with {@code @Provide}, where the format refuses some texts.
   *
   * @return {@link LeverageArbitraries#records()}
   */
  @Provide
  default Arbitrary<List<Day>> records() {
    return LeverageArbitraries.records();
  }

  /**
   * Returns texts that are hostile to documents of any kind.
   *
   * @return {@link LeverageArbitraries#anyTexts()}
   */
  @Provide
  default Arbitrary<String> hostileTexts() {
    return LeverageArbitraries.anyTexts().filter(text -> !text.isBlank());
  }

  @Override
  default byte[] sample() {
    try {
      return Documents.of(format()).write(sampleDays()).bytes();
    } catch (IOException e) {
      throw new AssertionError("the sample cannot be written", e);
    }
  }

  private List<Day> sampleDays() {
    List<Day> days =
        List.of(
            Day.on(LocalDate.of(2026, 4, 2))
                .title("A day of moving")
                .tags(List.of("Java", "Billing"))
                .task(
                    task("Move the archive", 120_000, 90, 10).toBuilder()
                        .tokens(new Tokens(1_234_567_890, false))
                        .agent("Claude")
                        .extra("Client", "Acme")
                        .extra("Project", "Port, 2")
                        .build())
                .task(task("Port the tests", 16 * 60, 8, 2))
                .task(
                    Task.titled("Write the guide")
                        .human(new Measure(5_400_000, true))
                        .agentTime(Measure.ofMillis(450_000))
                        .tokens(new Tokens(30_000, true))
                        .agent("Claude")
                        .extra("Client", "Bell")
                        .build())
                .build(),
            Day.on(LocalDate.of(2026, 4, 3)).task(task("Fix the build", 120, 5, 1)).build());
    return KeptRecord.of(days, format().keeps()).days();
  }

  private static Task task(String title, int human, int agent, int supervision) {
    return Task.titled(title)
        .human(Measure.ofMinutes(human))
        .agentTime(Measure.ofMinutes(agent))
        .supervision(Measure.ofMinutes(supervision))
        .build();
  }

  /**
   * What is written is read back: all of it, in order, but for what the format does not keep.
   *
   * @param days any record
   * @throws IOException if the contract is broken
   */
  @Property
  default void whatIsWrittenIsReadBack(@ForAll("records") List<Day> days) throws IOException {
    List<Day> kept = KeptRecord.of(days, format().keeps()).days();
    if (kept.isEmpty() && !promises().contains(Promise.EMPTY_RECORD)) {
      return;
    }
    Expect.same(kept, Documents.of(format()).read(written(days)), "what is read back");
  }

  /**
   * What does not come back is reported as a loss, by name, and nothing else is.
   *
   * @param days any record
   * @throws IOException if the contract is broken
   */
  @Property
  default void exactlyWhatIsLostIsReported(@ForAll("records") List<Day> days) throws IOException {
    Set<String> lost =
        KeptRecord.of(days, format().keeps()).lost().stream()
            .map(Feature::label)
            .collect(Collectors.toSet());
    Expect.same(lost, reported(Documents.of(format()).write(days).problems()), "what is lost");
  }

  private static Set<String> reported(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.code() == ProblemCode.LOSS)
        .map(problem -> problem.found().orElse(problem.message()))
        .collect(Collectors.toSet());
  }

  /**
   * What was read back is written as the same bytes.
   *
   * @param days any record
   * @throws IOException if the contract is broken
   */
  @Property
  default void writingWhatWasReadGivesTheSameBytes(@ForAll("records") List<Day> days)
      throws IOException {
    List<Day> kept = KeptRecord.of(days, format().keeps()).days();
    if (kept.isEmpty()) {
      return;
    }
    byte[] first = written(kept);
    byte[] second = written(Documents.of(format()).read(first));
    Expect.holds(Arrays.equals(first, second), "writing again gives other bytes");
  }

  /**
   * Derived figures that the format prints are right.
   *
   * @param days any record
   * @throws IOException if the contract is broken
   */
  @Property
  default void everyFigureThatIsPrintedHolds(@ForAll("records") List<Day> days) throws IOException {
    Set<Feature> figures = EnumSet.allOf(Feature.class);
    figures.removeAll(Set.of(Feature.PROSE, Feature.TITLE, Feature.STATED_TOTALS));
    figures.retainAll(format().keeps());
    List<Day> kept = KeptRecord.of(days, figures).days();
    if (kept.isEmpty()) {
      return;
    }
    Audit audit = new Audit();
    Documents.of(format()).deliver(written(kept), audit);
    List<Finding> wrong = audit.findings().stream().filter(Finding::isError).toList();
    Expect.same(List.of(), wrong, "the findings of a check");
  }

  /**
   * A record that is written with decimal commas is read back with them, and its figures hold; a
   * format whose figures are no text heeds neither choice.
   *
   * @param days any record
   * @throws IOException if the contract is broken
   */
  @Property
  default void decimalCommasComeBack(@ForAll("records") List<Day> days) throws IOException {
    List<Day> kept = KeptRecord.of(days, format().keeps()).days();
    if (kept.isEmpty()) {
      return;
    }
    Documents commas = Documents.of(format()).with(DecimalMark.COMMA);
    byte[] written = commas.write(kept).bytes();
    Expect.same(kept, commas.read(written), "what is read back with decimal commas");
  }

  /**
   * A hostile title comes back as it was, or is refused; it never becomes something else.
   *
   * @param text any text that is not blank
   * @throws IOException if the contract is broken
   */
  @Property
  default void aHostileTitleComesBack(@ForAll("hostileTexts") String text) throws IOException {
    comesBack(text, Feature.HUMAN_ESTIMATE, hostile -> day(Task.titled(hostile)));
  }

  /**
   * A hostile name of an agent comes back as it was, or is refused.
   *
   * @param text any text that is not blank
   * @throws IOException if the contract is broken
   */
  @Property
  default void aHostileAgentComesBack(@ForAll("hostileTexts") String text) throws IOException {
    comesBack(text, Feature.AGENT, hostile -> day(Task.titled("Port").agent(hostile)));
  }

  /**
   * A hostile text in a column of the record's own comes back as it was, or is refused.
   *
   * @param text any text that is not blank
   * @throws IOException if the contract is broken
   */
  @Property
  default void aHostileExtraComesBack(@ForAll("hostileTexts") String text) throws IOException {
    comesBack(
        text, Feature.EXTRA_COLUMNS, hostile -> day(Task.titled("Port").extra("Note", hostile)));
  }

  /**
   * A hostile name of a column of the record's own comes back as it was, or is refused.
   *
   * @param text any text that is not blank
   * @throws IOException if the contract is broken
   */
  @Property
  default void aHostileColumnComesBack(@ForAll("hostileTexts") String text) throws IOException {
    comesBack(
        text.strip(),
        Feature.EXTRA_COLUMNS,
        hostile -> day(Task.titled("Port").extra(hostile, "value")));
  }

  /**
   * A hostile title of a day comes back as it was, or is refused.
   *
   * @param text any text that is not blank
   * @throws IOException if the contract is broken
   */
  @Property
  default void aHostileTitleOfADayComesBack(@ForAll("hostileTexts") String text)
      throws IOException {
    comesBack(
        text,
        Feature.TITLE,
        hostile -> Day.builder().title(hostile).task(Task.titled("Port").build()).build());
  }

  /**
   * A hostile tag comes back as it was, or is refused.
   *
   * @param text any text that is not blank
   * @throws IOException if the contract is broken
   */
  @Property
  default void aHostileTagComesBack(@ForAll("hostileTexts") String text) throws IOException {
    comesBack(
        text,
        Feature.TAGS,
        hostile -> Day.builder().tags(List.of(hostile)).task(Task.titled("Port").build()).build());
  }

  private static Day day(Task.Builder task) {
    return Day.on(LocalDate.of(2026, 4, 2))
        .task(task.human(Measure.ofMinutes(60)).agentTime(Measure.ofMinutes(5)).build())
        .build();
  }

  private void comesBack(String text, Feature feature, Function<String, Day> hostile)
      throws IOException {
    if (!format().keeps().contains(feature)) {
      return;
    }
    List<Day> days = List.of(hostile.apply(text));
    byte[] bytes;
    try {
      bytes = written(days);
    } catch (LeverageException refused) {
      Expect.holds(!promises().contains(Promise.ANY_TEXT), "refused: " + refused.getMessage());
      return;
    }
    Expect.same(
        KeptRecord.of(days, format().keeps()).days(),
        Documents.of(format()).read(bytes),
        "what is read back");
  }

  /**
   * Half a surrogate pair comes back as it was, or is refused; it never becomes something else.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void halfASurrogatePairIsNeverReplaced() throws IOException {
    for (String text : List.of("a\uD83D", "\uDE00b", "\uDE00\uD83D", "a \uD83D b")) {
      List<Day> days = List.of(day(Task.titled(text)));
      byte[] bytes;
      try {
        bytes = written(days);
      } catch (LeverageException refused) {
        Expect.holds(!refused.problems().isEmpty(), "a refusal says why");
        continue;
      }
      Expect.same(
          KeptRecord.of(days, format().keeps()).days(),
          Documents.of(format()).read(bytes),
          "what is read back");
    }
  }

  /**
   * Days of one date around a day that has no tasks keep their tasks and their tokens, or the loss
   * is reported.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aDayWithoutTasksBetweenTwoOfOneDateHarmsNeither() throws IOException {
    LocalDate date = LocalDate.of(2026, 4, 2);
    List<Day> days =
        List.of(
            Day.on(date).task(task("Port", 60, 5, 1)).tokens(new Tokens(5_000, false)).build(),
            Day.on(date.plusDays(1)).build(),
            Day.on(date).task(task("Rest", 60, 5, 1)).tokens(new Tokens(7_000, false)).build());
    Documents.Written written = Documents.of(format()).write(days);
    List<Day> read = Documents.of(format()).read(written.bytes());
    Expect.same(2L, read.stream().mapToLong(day -> day.tasks().size()).sum(), "the tasks");
    boolean reported = reported(written.problems()).contains(Feature.DAY_TOKENS.label());
    long tokens =
        read.stream().flatMap(day -> day.tokens().stream()).mapToLong(Tokens::count).sum();
    Expect.holds(reported || tokens == 12_000, "of 12,000 tokens " + tokens + " are left");
  }

  /**
   * Totals that are stated without tasks come back where the format keeps them, or are reported.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void statedTotalsComeBackOrAreReported() throws IOException {
    StatedTotals totals =
        new StatedTotals(
            15,
            Optional.of(Measure.ofHours(374)),
            Optional.of(Measure.ofMinutes(431)),
            Optional.of(Measure.ofMinutes(60)));
    Optional<Measure> most = Optional.of(Measure.ofMillis(Measure.MAX_MILLIS));
    StatedTotals largest = new StatedTotals(StatedTotals.MAX_TASKS, most, most, most);
    LocalDate date = LocalDate.of(2026, 4, 2);
    List<Day> days =
        List.of(
            Day.on(date).statedTotals(totals).build(),
            Day.on(date.plusDays(1)).statedTotals(largest).build());
    Documents.Written written = Documents.of(format()).write(days);
    if (format().keeps().contains(Feature.STATED_TOTALS)) {
      Expect.same(days, Documents.of(format()).read(written.bytes()), "what is read back");
    } else {
      Expect.holds(
          reported(written.problems()).contains(Feature.STATED_TOTALS.label()),
          "the loss is not reported");
    }
  }

  /**
   * The least and the greatest figures come back.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void extremeFiguresComeBack() throws IOException {
    for (long millis :
        new long[] {
          0, 1, 999, 59_999, 3_599_999, 1_200_000, Measure.MAX_MILLIS - 1, Measure.MAX_MILLIS
        }) {
      Measure measure = Measure.ofMillis(millis);
      Task task =
          Task.titled("Port")
              .human(measure)
              .agentTime(measure)
              .supervision(measure)
              .tokens(new Tokens(Math.min(millis, Tokens.MAX_COUNT), false))
              .build();
      List<Day> days = List.of(Day.on(LocalDate.of(2026, 4, 2)).task(task).build());
      Expect.same(
          KeptRecord.of(days, format().keeps()).days(),
          Documents.of(format()).read(written(days)),
          millis + " ms");
    }
  }

  /**
   * The first and the last days of the calendar come back.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void extremeDatesComeBack() throws IOException {
    for (LocalDate date :
        List.of(
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1900, 2, 28),
            LocalDate.of(1900, 3, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(9999, 12, 31))) {
      List<Day> days = List.of(Day.on(date).task(task("Port", 60, 5, 1)).build());
      Expect.same(
          KeptRecord.of(days, format().keeps()).days(),
          Documents.of(format()).read(written(days)),
          date.toString());
    }
  }

  /**
   * A record without days is written; it comes back as one, or is refused when it is read.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aRecordWithoutDaysIsWritten() throws IOException {
    byte[] bytes = written(List.of());
    if (promises().contains(Promise.EMPTY_RECORD)) {
      Expect.same(List.of(), Documents.of(format()).read(bytes), "the days that are read");
    } else {
      Documents.of(format()).isRead(bytes);
    }
  }

  /**
   * Equal records are equal bytes, in every language and time zone.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void foreignLocalesAndZonesWriteTheSame() throws IOException {
    byte[] sample = sample();
    Expect.holds(Arrays.equals(sample, sample()), "writing twice gives other bytes");
    for (Surroundings foreign : Surroundings.all()) {
      byte[] there = foreign.in(this::sample);
      Expect.holds(Arrays.equals(sample, there), "other bytes in " + foreign);
    }
  }

  /**
   * The caller's stream is flushed at the end and never closed.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theCallersOutputIsFlushedAndNeverClosed() throws IOException {
    WatchedOutput out = new WatchedOutput();
    try (RecordSink writer = writer(out)) {
      write(sampleDays(), writer);
      Expect.holds(out.isFlushed(), "the end does not flush");
    }
    Expect.holds(!out.isClosed(), "the stream was closed");
    Expect.holds(Arrays.equals(sample(), out.bytes()), "other bytes than through the facade");
  }

  /**
   * A writer that is left before its end closes nothing of the caller's and says nothing.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  @SuppressWarnings("try") // Closing twice is what is tested.
  default void aWriterIsLeftAtAnyTime() throws IOException {
    for (int events = 0; events <= 4; events++) {
      WatchedOutput out = new WatchedOutput();
      try (RecordSink writer = writer(out)) {
        if (events > 0) {
          writer.begin(Columns.NONE);
        }
        if (events > 1) {
          writer.day(DayHeader.of(LocalDate.of(2026, 4, 2)));
        }
        if (events > 2) {
          writer.task(task("Port", 60, 5, 1));
        }
        if (events > 3) {
          writer.endDay(DayFigures.NONE);
        }
        writer.close();
      }
      Expect.holds(!out.isClosed(), "the stream was closed");
    }
  }

  /**
   * A full disk is an I/O error with that failure, at whichever byte it happens.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aFailingOutputIsItsOwnError() throws IOException {
    int size = sample().length;
    int step = Math.max(1, size / 200);
    for (int room = 0; room < size; room += step) {
      WatchedOutput out = new WatchedOutput(room);
      Throwable thrown =
          Expect.thrown(
              () -> {
                try (RecordSink writer = writer(out)) {
                  write(sampleDays(), writer);
                }
              });
      Expect.holds(
          thrown instanceof IOException && Expect.isCausedBy(thrown, out.failure()),
          "a full disk after " + room + " bytes ends in " + thrown);
      Expect.holds(!out.isClosed(), "the stream was closed");
    }
  }

  /**
   * A text longer than the limit is refused when it is read.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theLimitOfCellLengthIsKept() throws IOException {
    if (!promises().contains(Promise.LIMIT_OF_CELL_LENGTH)) {
      return;
    }
    byte[] bytes = written(List.of(day(Task.titled("Port ".repeat(6_000) + "it"))));
    Documents limited = Documents.of(format()).with(Limits.DEFAULT.withCellLength(10_000));
    LeverageException refused = limited.refusal(bytes);
    Expect.holds(
        refused.problems().stream()
            .anyMatch(problem -> problem.code() == ProblemCode.LIMIT_EXCEEDED),
        "a long text: " + refused.getMessage());
  }

  /**
   * One format object serves several threads at once.
   *
   * @throws Exception if the contract is broken
   */
  @Example
  default void oneFormatServesSeveralWritingThreads() throws Exception {
    Documents documents = Documents.of(format());
    List<Day> days = sampleDays();
    String expected = Arrays.toString(documents.write(days).bytes());
    Parallel.eachGives(expected, () -> Arrays.toString(documents.write(days).bytes()));
  }

  /**
   * Where the format is edited in place, a task that is added is the one task more, on its date,
   * and is told; or it is refused.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void anAddedTaskIsTheOneTaskMore() throws IOException {
    if (format().editor().isEmpty()) {
      return;
    }
    LocalDate date = LocalDate.of(2026, 4, 3);
    Task task = task("One task more", 90, 7, 2);
    Source source = Source.of(Documents.name(format()), new ByteArrayInputStream(sample()));
    Edit edit;
    try {
      edit = format().editor().get().add(source, task, date, ReadOptions.DEFAULT, new Problems());
    } catch (LeverageException refused) {
      Expect.holds(!refused.problems().isEmpty(), "a refusal says why");
      return;
    }
    List<Day> added = List.of(Day.on(date).task(task).build());
    List<Map.Entry<Optional<LocalDate>, Task>> more =
        datedTasks(Documents.of(format()).read(edit.content()));
    for (Map.Entry<Optional<LocalDate>, Task> known :
        datedTasks(Documents.of(format()).read(sample()))) {
      Expect.holds(more.remove(known), "lost by adding another task: " + known);
    }
    Expect.same(
        datedTasks(KeptRecord.of(added, format().keeps()).days()), more, "the tasks that are more");
    Expect.holds(!edit.changes().isEmpty(), "an addition tells no change");
  }

  private static List<Map.Entry<Optional<LocalDate>, Task>> datedTasks(List<Day> days) {
    List<Map.Entry<Optional<LocalDate>, Task>> tasks = new ArrayList<>();
    days.forEach(day -> day.tasks().forEach(task -> tasks.add(Map.entry(day.date(), task))));
    return tasks;
  }

  /**
   * Where the format is edited in place, what was just written needs no refresh.
   *
   * @param days any record
   * @throws IOException if the contract is broken
   */
  @Property
  default void whatIsWrittenHasNothingToRefresh(@ForAll("records") List<Day> days)
      throws IOException {
    List<Day> kept =
        KeptRecord.of(days, Set.of(Feature.values())).days().stream()
            .filter(day -> !day.tasks().isEmpty())
            .map(day -> new Day(day.header(), day.tasks(), DayFigures.NONE, day.body()))
            .toList();
    if (kept.isEmpty() || format().editor().isEmpty()) {
      return;
    }
    RecordEditor editor = format().editor().get();
    Set<Feature> figures = EnumSet.allOf(Feature.class);
    figures.removeAll(Set.of(Feature.PROSE, Feature.TITLE));
    byte[] bytes = written(KeptRecord.of(kept, figures).days());
    Source source = Source.of(Documents.name(format()), new ByteArrayInputStream(bytes));
    Edit edit = editor.refresh(source, ReadOptions.DEFAULT, RefreshOptions.DEFAULT, new Problems());
    Expect.same(List.of(), edit.changes(), "what a refresh changes");
    Expect.holds(Arrays.equals(bytes, edit.content()), "a refresh without changes changed bytes");
  }

  private byte[] written(List<Day> days) throws IOException {
    return Documents.of(format()).write(days).bytes();
  }

  private RecordSink writer(WatchedOutput out) throws IOException {
    return format()
        .writer(
            Target.of(Documents.name(format()), out),
            WriteOptions.DEFAULT.withTaskOrder(WriteOptions.TaskOrder.GIVEN),
            new Problems());
  }

  private static void write(List<Day> days, RecordSink writer) throws IOException {
    Columns columns = Columns.NONE;
    for (Day day : days) {
      columns = columns.union(Columns.of(day.tasks()));
    }
    writer.begin(columns);
    for (Day day : days) {
      writer.day(day.header());
      for (dev.leverage.record.Block block : day.body().blocks()) {
        writer.block(block);
      }
      for (Task task : day.tasks()) {
        writer.task(task);
      }
      writer.endDay(day.figures());
    }
    writer.end();
  }
}
