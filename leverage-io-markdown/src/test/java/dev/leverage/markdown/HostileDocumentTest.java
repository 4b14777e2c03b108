package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nesting without end, on a thread with little stack. */
@Tag("slow")
class HostileDocumentTest {

  private static final String TABLE = "| Task | Human |\n|---|---|\n| x | 1h |\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "![", "*a ", "_a __b ", "`", "`a``b", "<", "<!-- ", "&", "\\", "[a](<", "<b ", "~~~"
      })
  void nestingIsReadInTimeAndWithLittleStack(String piece) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable read =
        () ->
            assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                  List<Day> days = Documents.read(TABLE + piece.repeat(20_000) + "\n");
                  assertEquals(1, days.get(0).tasks().size());
                });
    run(read, failure);
    assertNull(failure.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "![", "*a ", "`", "`a``b", "<", "&", "\\", "[a](<", "<b ", "|", "&amp;"})
  void anyTitleIsWrittenInTimeAndWithLittleStack(String piece) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Task task = Task.titled("x " + piece.repeat(5_000)).build();
    Runnable write =
        () -> {
          Day day = Day.builder().task(task).build();
          assertEquals(List.of(task), Documents.read(Documents.write(day)).get(0).tasks());
        };
    run(write, failure);
    assertNull(failure.get());
  }

  private static void run(Runnable action, AtomicReference<Throwable> failure)
      throws InterruptedException {
    Thread thread = new Thread(null, action, "little stack", 256 << 10);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    thread.join();
  }
}
