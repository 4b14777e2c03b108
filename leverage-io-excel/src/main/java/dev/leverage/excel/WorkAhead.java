package dev.leverage.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work that a second thread does while this one does other: piece after piece, in order. The
 * results are fetched by the thread that hands out the work, which alone decides how far ahead the
 * other may be; closing waits for the piece at hand, so that nothing is at work afterwards.
 *
 * @param <T> what a piece of work results in
 */
final class WorkAhead<T> implements Closeable {

  private static final long IDLE_SECONDS = 10;
  private static final long PATIENCE_MILLIS = 100;

  private final ThreadPoolExecutor thread;
  private volatile @Nullable Thread newest;
  private final Deque<Future<T>> pieces = new ArrayDeque<>();

  /** Begins without a thread; one that has nothing to do ends, should nobody close this. */
  WorkAhead() {
    thread =
        new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::daemon);
    thread.allowCoreThreadTimeOut(true);
  }

  /** Returns whether there is a second processor to do it. */
  static boolean pays() {
    return Runtime.getRuntime().availableProcessors() > 1;
  }

  private Thread daemon(Runnable work) {
    Thread made = new Thread(work, "leverage-work-ahead");
    made.setDaemon(true);
    newest = made;
    return made;
  }

  void add(Callable<T> piece) {
    pieces.add(thread.submit(piece));
  }

  /** Returns how many pieces were added whose results were not fetched. */
  int size() {
    return pieces.size();
  }

  /**
   * Returns the result of the first piece that was not fetched, once it is done.
   *
   * @throws IOException if the piece failed with one; other exceptions of it are thrown as well
   */
  T next() throws IOException {
    return next(() -> {});
  }

  /**
   * Returns the same, and does something now and then while a piece takes long.
   *
   * @throws IOException if the piece failed with one; other exceptions are thrown as well
   */
  T next(Runnable meanwhile) throws IOException {
    Future<T> piece = pieces.remove();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return piece.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          meanwhile.run();
        } catch (InterruptedException e) {
          // A piece is short; whoever interrupts has to wait for no more than it.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    pieces.forEach(piece -> piece.cancel(false));
    pieces.clear();
    thread.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = thread.awaitTermination(1, TimeUnit.HOURS) && isGone();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A thread lives on for a moment after its last work. */
  private boolean isGone() throws InterruptedException {
    Thread last = newest;
    if (last != null) {
      last.join();
    }
    return true;
  }
}
