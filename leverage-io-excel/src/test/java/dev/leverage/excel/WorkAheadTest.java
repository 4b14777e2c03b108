package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkAheadTest {

  @Test
  void resultsComeInTheOrderOfTheWork() throws IOException {
    List<Integer> results = new ArrayList<>();
    try (WorkAhead<Integer> ahead = new WorkAhead<>()) {
      for (int piece = 0; piece < 100; piece++) {
        int number = piece;
        ahead.add(() -> number);
        if (ahead.size() > 3) {
          results.add(ahead.next());
        }
      }
      while (ahead.size() > 0) {
        results.add(ahead.next());
      }
    }
    assertEquals(100, results.size());
    assertEquals(results.stream().sorted().toList(), results);
  }

  @Test
  void whatAPieceFailsWithIsThrownWhereItsResultIsFetched() throws IOException {
    for (Throwable failure :
        List.of(new IOException("a"), new IllegalStateException("b"), new StackOverflowError())) {
      try (WorkAhead<Integer> ahead = new WorkAhead<>()) {
        ahead.add(() -> 1);
        ahead.add(failing(failure));
        assertEquals(1, ahead.next());
        assertSame(failure, assertThrows(failure.getClass(), ahead::next));
      }
    }
  }

  private static Callable<Integer> failing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    };
  }

  @Test
  void nothingIsAtWorkOnceItIsClosed() throws Exception {
    AtomicInteger done = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    WorkAhead<Integer> ahead = new WorkAhead<>();
    for (int piece = 0; piece < 5; piece++) {
      ahead.add(
          () -> {
            begun.countDown();
            Thread.sleep(20);
            return done.incrementAndGet();
          });
    }
    begun.await();
    ahead.close();
    int atClose = done.get();
    assertTrue(atClose >= 1 && atClose < 5, atClose + " of 5");
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.isAlive() && thread.getName().startsWith("leverage-work")));
    assertEquals(atClose, done.get());
  }

  @Test
  void oneWhoIsInterruptedStillGetsHisResultAndKnows() throws IOException {
    try (WorkAhead<Integer> ahead = new WorkAhead<>()) {
      ahead.add(() -> 1);
      Thread.currentThread().interrupt();
      assertEquals(1, ahead.next());
      assertTrue(Thread.interrupted());
      Thread.currentThread().interrupt();
    }
    assertTrue(Thread.interrupted());
  }
}
