package dev.leverage.testkit;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What every format that can be read is held to. A format that is read only implements this; one
 * that is written too implements {@link RecordFormatContract}, which brings documents of its own.
 *
 * <pre>{@code
 * class PageContractTest implements RecordReaderContract {
 *   public RecordFormat format() {
 *     return new PageFormat();
 *   }
 *
 *   public byte[] sample() {
 *     return PAGE_OF_THREE_TASKS;
 *   }
 *
 *   public Flaw flaw() {
 *     return Flaw.in("<table>…<td>soon</td>…", "1:74");
 *   }
 * }
 * }</pre>
 *
 * <p>The tests run on jqwik, which the test class needs at run time. Tests are added as default
 * methods.
 */
public interface RecordReaderContract {

  /**
   * Returns the format under test.
   *
   * @return a format, the same or another one each time
   */
  RecordFormat format();

  /**
   * Returns a document without errors.
   *
   * @return a document of at least three tasks on at least two days
   */
  byte[] sample();

  /**
   * Returns a document with one thing wrong.
   *
   * @return the document and the place of its single error
   */
  Flaw flaw();

  /**
   * Returns what the format promises beyond what is asked of all. Override it where that is less.
   *
   * @return all promises
   */
  default Set<Promise> promises() {
    return EnumSet.allOf(Promise.class);
  }

  /** The name can be typed, the endings begin with a dot or are names, and all stay the same. */
  @Example
  default void nameDescriptionAndEndingsAreWellFormed() {
    RecordFormat format = format();
    Expect.holds(format.name().matches("[a-z0-9][a-z0-9-]*"), "the name " + format.name());
    Expect.holds(!format.description().isBlank(), "the description is blank");
    Expect.holds(!format.endings().isEmpty(), "there is no ending");
    for (String ending : format.endings()) {
      Expect.same(ending.toLowerCase(Locale.ROOT), ending, "an ending in lower case");
      Expect.holds(!ending.isBlank(), "an ending is blank");
    }
    RecordFormat again = format();
    Expect.same(format.name(), again.name(), "the name of another instance");
    Expect.same(format.endings(), again.endings(), "the endings of another instance");
    Expect.same(format.keeps(), again.keeps(), "what another instance keeps");
  }

  /** A file name with one of the endings finds the format, in capital letters too. */
  @Example
  default void eachEndingFindsTheFormat() {
    Formats formats = Formats.of(format());
    for (String ending : format().endings()) {
      Expect.same(format().name(), formats.forName("a" + ending).name(), ending);
      String capital = "A" + ending.toUpperCase(Locale.ROOT);
      Expect.same(format().name(), formats.forName(capital).name(), capital);
    }
  }

  /**
   * Whatever a document begins with can be looked at.
   *
   * @param head the first bytes of a document
   */
  @Property
  default void anyContentCanBeLookedAt(@ForAll @Size(max = 64) byte[] head) {
    byte[] copy = head.clone();
    boolean recognised = format().recognises(head);
    Expect.holds(Arrays.equals(copy, head), "recognising changed the bytes");
    Expect.same(recognised, format().recognises(copy), "the answer of another instance");
  }

  /**
   * The sample is read, in the order of events that sinks rely on.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void eventsComeInTheirOrder() throws IOException {
    EventOrder sink = EventOrder.watching();
    try (RecordReader reader = Documents.of(format()).reader(sample())) {
      Expect.same(true, reader.advance(sink), "whether there is more after begin");
      Expect.same(1L, sink.events(), "the events of the first call");
      reader.drainTo(sink);
      Expect.holds(sink.isEnded(), "there is no end");
      long events = sink.events();
      Expect.same(false, reader.advance(sink), "whether there is more after the end");
      Expect.same(events, sink.events(), "the events after the end");
    }
    Expect.holds(sink.tasks() >= 3, "the sample has less than three tasks");
  }

  /**
   * A sink that wants claims is told where each task stands, so that what is found has a place.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aSinkThatWantsClaimsIsToldWhereEachTaskStands() throws IOException {
    String name = Documents.name(format());
    RecordSink sink =
        new RecordSink() {
          @Override
          public boolean acceptsClaims() {
            return true;
          }

          @Override
          public void task(Task task) {
            throw new AssertionError("a task without a place: " + task);
          }

          @Override
          public void task(Task task, Location location) {
            Expect.same(name, location.source(), "the document of " + location);
            Expect.holds(!location.equals(Location.of(name)), "no place in it for " + task);
          }
        };
    Documents.of(format()).deliver(sample(), sink);
  }

  /**
   * A reader is closed after any number of steps, and more than once.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  @SuppressWarnings("try") // Closing twice is what is tested.
  default void aReaderIsClosedAtAnyTime() throws IOException {
    boolean more = true;
    for (int steps = 0; more; steps++) {
      RecordSink sink = EventOrder.watching();
      try (RecordReader reader = Documents.of(format()).reader(sample())) {
        for (int step = 0; step < steps && more; step++) {
          more = reader.advance(sink);
        }
        reader.close();
      }
    }
  }

  /**
   * A stream of the caller's stays open, whether the document is read, left, or refused.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theCallersStreamIsNeverClosed() throws IOException {
    for (byte[] document : List.of(sample(), flaw().document(), new byte[] {1, 2, 3})) {
      WatchedInput stream = new WatchedInput(document);
      Documents.of(format()).isRead(Source.of(Documents.name(format()), stream));
      Expect.holds(!stream.isClosed(), "the stream was closed");
    }
  }

  /**
   * A file is closed with its reader, and where a document is refused.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aFileIsClosed() throws IOException {
    Path file = Files.createTempFile("contract", format().endings().get(0));
    try {
      for (byte[] document : List.of(sample(), flaw().document(), new byte[] {1, 2, 3})) {
        Files.write(file, document);
        Documents.of(format()).isRead(Source.of(file));
        Expect.holds(!OpenFiles.isOpen(file), "the file is still open");
        try (RecordReader reader = reader(Source.of(file))) {
          reader.advance(EventOrder.watching());
        } catch (LeverageException refused) {
          Expect.holds(!refused.problems().isEmpty(), "a refusal says why");
        }
        Expect.holds(!OpenFiles.isOpen(file), "the file is still open after one step");
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private RecordReader reader(Source source) throws IOException {
    return format().reader(source, ReadOptions.DEFAULT, new Problems());
  }

  /**
   * What is wrong is said with its place, what was expected and what was found.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void anErrorSaysWhereAndWhat() throws IOException {
    LeverageException refused = Documents.of(format()).refusal(flaw().document());
    List<Problem> errors = refused.problems().stream().filter(Problem::isError).toList();
    Expect.same(1, errors.size(), "the number of errors in " + errors);
    String name = Documents.name(format());
    Expect.same(name + ":" + flaw().place(), errors.get(0).location().toString(), "the place");
    Expect.holds(errors.get(0).found().isPresent(), "what was found: " + errors.get(0));
    Expect.holds(errors.get(0).expected().isPresent(), "what was expected: " + errors.get(0));
  }

  /**
   * Nothing is an empty document.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void nothingIsReadOrRefused() throws IOException {
    Documents.of(format()).isRead(new byte[0]);
  }

  /**
   * Any bytes are a document or are refused, and nothing else happens.
   *
   * @param bytes any bytes
   * @throws IOException if the contract is broken
   */
  @Property(shrinking = ShrinkingMode.OFF)
  default void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
    Documents.of(format()).isRead(bytes);
  }

  /**
   * A document with a byte changed is read or refused, and nothing else happens.
   *
   * @param index which byte
   * @param value what it becomes
   * @throws IOException if the contract is broken
   */
  @Property(shrinking = ShrinkingMode.OFF)
  default void aDamagedDocumentIsReadOrRefused(
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int index, @ForAll byte value)
      throws IOException {
    byte[] damaged = sample();
    damaged[index % damaged.length] = value;
    Documents.of(format()).isRead(damaged);
  }

  /**
   * A document that is cut off is read or refused, and nothing else happens.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aTruncatedDocumentIsReadOrRefused() throws IOException {
    byte[] sample = sample();
    for (int percent = 0; percent < 100; percent++) {
      Documents.of(format()).isRead(Arrays.copyOf(sample, sample.length * percent / 100));
    }
  }

  /**
   * A stream that fails is an I/O error with that failure, wherever it happens.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aFailingStreamIsItsOwnError() throws IOException {
    byte[] sample = sample();
    for (int percent = 0; percent < 100; percent += 5) {
      WatchedInput stream = new WatchedInput(sample, sample.length * percent / 100);
      Source source = Source.of(Documents.name(format()), stream);
      Throwable thrown = Expect.thrown(() -> Documents.of(format()).read(source));
      Expect.holds(
          thrown instanceof IOException && Expect.isCausedBy(thrown, stream.failure()),
          "a failing stream ends in " + thrown);
      Expect.holds(!stream.isClosed(), "the stream was closed");
    }
  }

  /**
   * A sink that fails ends reading with its own exception, at whichever event it happens.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void aFailingSinkEndsReadingWithItsOwnException() throws IOException {
    EventOrder all = EventOrder.watching();
    Documents.of(format()).deliver(sample(), all);
    for (Throwable failure :
        List.of(
            new IOException("the sink is full"),
            new IllegalStateException("the sink is broken"),
            new OutOfMemoryError("the sink has no memory left"))) {
      for (long event = 0; event < all.events(); event++) {
        RecordSink sink = EventOrder.failingAt(event, failure);
        Throwable thrown = Expect.thrown(() -> Documents.of(format()).deliver(sample(), sink));
        Expect.holds(thrown == failure, "a sink that fails with " + failure + " ends in " + thrown);
      }
    }
  }

  /**
   * Reading on an interrupted thread ends as an interruption.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void anInterruptionIsHonoured() throws IOException {
    Leverage leverage = Leverage.with(Formats.of(format()));
    byte[] sample = sample();
    Source source = Source.of(Documents.name(format()), new ByteArrayInputStream(sample));
    try {
      Thread.currentThread().interrupt();
      Throwable thrown = Expect.thrown(() -> leverage.read(source));
      Expect.holds(thrown instanceof InterruptedIOException, "an interruption ends in " + thrown);
    } finally {
      Expect.holds(Thread.interrupted(), "the thread is not marked as interrupted any more");
    }
  }

  /**
   * A document of as many bytes as the limit is read, one of more is refused.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theLimitOfBytesIsKept() throws IOException {
    byte[] sample = sample();
    Limits limits = Limits.DEFAULT.withBytes(sample.length);
    Expect.holds(
        Documents.of(format()).with(limits).isRead(sample), "a document of the limit is refused");
    refusedByLimit(sample, Limits.DEFAULT.withBytes(sample.length - 1), Limit.BYTES);
  }

  /**
   * A document of more rows than the limit is refused.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theLimitOfRowsIsKept() throws IOException {
    if (promises().contains(Promise.LIMIT_OF_ROWS)) {
      refusedByLimit(sample(), Limits.DEFAULT.withRows(1), Limit.ROWS);
    }
  }

  /**
   * A document of more columns than the limit is refused.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theLimitOfColumnsIsKept() throws IOException {
    if (promises().contains(Promise.LIMIT_OF_COLUMNS)) {
      refusedByLimit(sample(), Limits.DEFAULT.withColumns(2), Limit.COLUMNS);
    }
  }

  /**
   * A document that is not read in time is refused, as a stream and as a file.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void theLimitOfTimeIsKept() throws IOException {
    byte[] sample = sample();
    String name = Documents.name(format());
    refusedAfterTime(Source.of(name, new ByteArrayInputStream(sample)));
    Path file = Files.createTempFile("leverage", name);
    try {
      Files.write(file, sample);
      refusedAfterTime(Source.of(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void refusedAfterTime(Source source) throws IOException {
    Problems problems = new Problems();
    AtomicLong hours = new AtomicLong();
    Deadline deadline =
        Deadline.in(60, problems, () -> TimeUnit.HOURS.toNanos(hours.getAndIncrement()));
    try (RecordReader reader =
        format().reader(source.within(deadline), ReadOptions.DEFAULT, problems)) {
      reader.drainTo(task -> {});
      throw new AssertionError("read for hours: " + source);
    } catch (LeverageException refused) {
      namesLimit(refused, Limit.SECONDS);
    }
  }

  private void refusedByLimit(byte[] document, Limits limits, Limit limit) throws IOException {
    Documents limited = Documents.of(format()).with(limits);
    Expect.holds(!limited.isRead(document), "read beyond " + limit.setting());
    namesLimit(limited.refusal(document), limit);
  }

  private static void namesLimit(LeverageException refused, Limit limit) {
    Problem last = refused.problems().get(refused.problems().size() - 1);
    Expect.same(ProblemCode.LIMIT_EXCEEDED, last.code(), "the code of " + last);
    Expect.holds(
        last.message().contains("(" + limit.setting() + ")"),
        "the message names " + limit.setting() + ": " + last);
    Expect.holds(
        last.found().filter(found -> found.matches("(?s).*[0-9].*")).isPresent(),
        "the message tells the number reached: " + last);
  }

  /**
   * A document is read the same in every language and time zone.
   *
   * @throws IOException if the contract is broken
   */
  @Example
  default void foreignLocalesAndZonesReadTheSame() throws IOException {
    List<Day> days = Documents.of(format()).read(sample());
    for (Surroundings foreign : Surroundings.all()) {
      Expect.same(days, foreign.in(() -> Documents.of(format()).read(sample())), foreign.name());
      LeverageException refused =
          foreign.in(() -> Documents.of(format()).refusal(flaw().document()));
      Expect.same(
          Documents.of(format()).refusal(flaw().document()).problems(),
          refused.problems(),
          "the problems in " + foreign);
    }
  }

  /**
   * One format object serves several threads at once.
   *
   * @throws Exception if the contract is broken
   */
  @Example
  default void oneFormatServesSeveralReadingThreads() throws Exception {
    Documents documents = Documents.of(format());
    byte[] sample = sample();
    List<Day> days = documents.read(sample);
    Parallel.eachGives(days, () -> documents.read(sample));
  }
}
