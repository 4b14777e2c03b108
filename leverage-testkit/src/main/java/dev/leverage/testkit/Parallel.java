package dev.leverage.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on several threads, which begin together. */
final class Parallel {

  private static final int THREADS = 4;
  private static final int ROUNDS = 5;

  private Parallel() {}

  static <T> void eachGives(T expected, Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<T>>> results = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  List<T> found = new ArrayList<>();
                  for (int round = 0; round < ROUNDS; round++) {
                    found.add(work.call());
                  }
                  return found;
                }));
      }
      for (Future<List<T>> result : results) {
        result.get().forEach(found -> Expect.same(expected, found, "the result of a thread"));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
