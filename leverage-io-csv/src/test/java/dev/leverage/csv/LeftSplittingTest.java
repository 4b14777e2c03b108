package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves a file that several threads read leaves nothing behind. */
@Tag("any-locale")
class LeftSplittingTest {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final ReadOptions BY_FOUR = ReadOptions.DEFAULT.withParallelism(4);

  private final ForkJoinPool pool = new ForkJoinPool(3);
  private final CsvFormat format =
      new CsvFormat(
          new Splitting(
              Splitting.STANDARD.fewestBytes(),
              Splitting.STANDARD.blockLength(),
              Splitting.STANDARD.mostThreads(),
              pool));
  private final Leverage leverage = Leverage.with(Formats.of(format)).reading(BY_FOUR);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeAFileThatIsSplit() throws IOException {
    file = folder.resolve("large.csv");
    String row = ",A task of a log that has grown for years and will not stop,2,30\n";
    StringBuilder log = new StringBuilder("Date,Task,Human est. (h),Agent (min)\n");
    for (LocalDate date = LocalDate.of(2026, 4, 2);
        log.length() < Splitting.STANDARD.fewestBytes();
        date = date.plusDays(1)) {
      log.append((date + row).repeat(500));
    }
    Files.writeString(file, log);
    assertEquals(4, Splitting.STANDARD.threads(Source.of(file), BY_FOUR));
  }

  @AfterEach
  void endThePool() {
    pool.shutdownNow();
  }

  private void assertNothingIsLeft() throws IOException {
    assertTrue(pool.awaitQuiescence(1, TimeUnit.MINUTES), "a thread goes on reading");
    assertFalse(pool.hasQueuedSubmissions(), "a block waits to be read");
    assertFalse(isOpen(file), "the file is still open");
  }

  /** False where the system does not tell. */
  private static boolean isOpen(Path file) throws IOException {
    if (!Files.isDirectory(OPEN_FILES)) {
      return false;
    }
    Path real = file.toRealPath();
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      return open.anyMatch(link -> leadsTo(link, real));
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private record TaskListener(Runnable listener) implements RecordSink {

    @Override
    public void task(Task task) {
      listener.run();
    }
  }

  @Test
  void aReaderThatIsClosedEarlyHasNothingReadAnyMore() throws IOException {
    List<Boolean> tasks = new ArrayList<>();
    try (RecordReader reader = format.reader(Source.of(file), BY_FOUR, new Problems())) {
      while (tasks.size() < 1_000) {
        reader.advance(new TaskListener(() -> tasks.add(true)));
      }
      if (Files.isDirectory(OPEN_FILES)) {
        assertTrue(isOpen(file));
      }
      assertTrue(pool.getPoolSize() > 0, "nobody is asked for help");
    }
    assertNothingIsLeft();
  }

  @Test
  void aStreamOfDaysThatIsClosedBeforeItsEndHasNothingReadAnyMore() throws IOException {
    try (Stream<Day> days = leverage.days(Source.of(file))) {
      assertTrue(days.iterator().hasNext());
    }
    assertNothingIsLeft();
  }

  @Test
  void aSinkThatFailsHasNothingReadAnyMore() throws IOException {
    IllegalStateException failure = new IllegalStateException("full");
    RecordSink failing =
        new TaskListener(
            () -> {
              throw failure;
            });
    assertEquals(
        failure,
        assertThrows(
            IllegalStateException.class,
            () -> leverage.deliver(List.of(Source.of(file)), failing)));
    assertNothingIsLeft();
  }

  @Test
  void anInterruptionBetweenTwoTasksIsHonoured() throws IOException {
    List<Boolean> tasks = new ArrayList<>();
    RecordSink interrupting =
        new TaskListener(
            () -> {
              tasks.add(true);
              if (tasks.size() == 1_000) {
                Thread.currentThread().interrupt();
              }
            });
    try {
      assertThrows(
          InterruptedIOException.class,
          () -> leverage.deliver(List.of(Source.of(file)), interrupting));
    } finally {
      assertTrue(Thread.interrupted(), "the thread is not marked as interrupted any more");
    }
    assertEquals(1_000, tasks.size());
    assertNothingIsLeft();
  }

  @Test
  void anInterruptionBeforeTheFirstTaskIsHonoured() throws IOException {
    try {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, () -> leverage.read(file));
    } finally {
      assertTrue(Thread.interrupted(), "the thread is not marked as interrupted any more");
    }
    assertNothingIsLeft();
  }
}
