package dev.leverage.csv;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Work of one reader, done by threads of a pool as far as they are free, and else by the thread
 * that needs it: so a busy pool delays nothing and can hold up nothing.
 */
final class Helpers {

  private final Executor pool;
  private final int most;
  private final Queue<RunnableFuture<?>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger active = new AtomicInteger();

  /**
   * Creates helpers, none of them at work.
   *
   * @param pool whose threads help; it never holds more than {@code most} jobs of these helpers
   * @param most how many threads may help at a time
   */
  Helpers(Executor pool, int most) {
    this.pool = pool;
    this.most = most;
  }

  int most() {
    return most;
  }

  void add(RunnableFuture<?> work) {
    waiting.add(work);
    if (active.get() < most) {
      active.incrementAndGet();
      pool.execute(this::help);
    }
  }

  private void help() {
    try {
      runWaiting(null);
    } finally {
      active.decrementAndGet();
    }
  }

  /** Does what waits until some work is done, or is being done by another thread. */
  void helpUntilDone(Future<?> wanted) {
    runWaiting(wanted);
  }

  private void runWaiting(@Nullable Future<?> wanted) {
    while (wanted == null || !wanted.isDone()) {
      RunnableFuture<?> work = waiting.poll();
      if (work == null) {
        return;
      }
      work.run();
    }
  }

  /** Forgets what nobody has begun. */
  void clear() {
    waiting.clear();
  }
}
