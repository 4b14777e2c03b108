package dev.leverage.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Location PLACE = Location.of("log.csv");

  private final Problems problems = new Problems();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final Deadline deadline = Deadline.in(60, problems, nanos::get);

  private void pass(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void nothingIsRefusedUpToTheMoment() {
    pass(60);
    deadline.check(PLACE);
  }

  @Test
  void afterTheMomentTheTimeThatPassedIsToldAfterTheProblemsSoFar() {
    Problem before = Problem.of(ProblemCode.IGNORED, PLACE, "left out");
    problems.add(before);
    pass(61);
    LeverageException refused = assertThrows(LeverageException.class, () -> deadline.check(PLACE));
    assertEquals(
        List.of(
            before.toString(),
            "log.csv: expected at most 60 seconds of reading (limits.seconds), found at least 61"),
        refused.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void noDeadlineNeverComes() {
    Deadline.NONE.check(PLACE);
    Deadline.in(Long.MAX_VALUE, problems).check(PLACE);
  }

  @Test
  void aDeadlineLiesAhead() {
    assertThrows(IllegalArgumentException.class, () -> Deadline.in(0, problems));
  }

  @Test
  void theBytesOfASourceAreRefusedAfterItsDeadline() throws IOException {
    Source source =
        Source.of("log.csv", new ByteArrayInputStream(new byte[] {1, 2, 3})).within(deadline);
    try (InputStream in = source.open()) {
      assertEquals(1, in.read());
      pass(61);
      assertThrows(LeverageException.class, in::read);
      assertThrows(LeverageException.class, () -> in.read(new byte[2]));
      assertThrows(LeverageException.class, () -> in.skip(1));
    }
  }

  @Test
  void aStreamIsReadOnceByWhicheverSourceOfItComesFirst() throws IOException {
    Source source = Source.of("log.csv", new ByteArrayInputStream(new byte[] {1, 2, 3}));
    Source timed = source.within(deadline);
    assertArrayEquals(new byte[] {1, 2, 3}, timed.head());
    try (InputStream in = timed.open()) {
      assertArrayEquals(new byte[] {1, 2, 3}, in.readAllBytes());
    }
    assertThrows(IllegalStateException.class, source::open);
    assertThrows(IllegalStateException.class, source::head);
  }

  @Test
  void aDeadlineMayBeASecondAway() {
    Deadline second = Deadline.in(1, problems, nanos::get);
    pass(1);
    second.check(PLACE);
    pass(1);
    assertThrows(LeverageException.class, () -> second.check(PLACE));
  }
}
