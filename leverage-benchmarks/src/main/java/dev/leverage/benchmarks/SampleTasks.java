package dev.leverage.benchmarks;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** Tasks made from a seed: the same ones on every machine. */
final class SampleTasks implements Iterable<SampleTask> {

  private static final long SEED = 20_260_402;
  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
  private static final int SHORTEST = 40;
  private static final int LONGEST = 200;

  private static final List<String> WORDS =
      List.of(
          "refactor",
          "the",
          "importer",
          "so",
          "that",
          "it",
          "keeps",
          "places",
          "of",
          "errors",
          "migrate",
          "schema",
          "und",
          "prüfe",
          "Größe",
          "naïve",
          "café",
          "tests",
          "for",
          "parser",
          "write",
          "docs",
          "about",
          "limits",
          "\"whole files\"",
          "a|b",
          "first, second",
          "日本語",
          "résumé",
          "deploy",
          "pipeline",
          "cache",
          "index",
          "query",
          "review",
          "bug",
          "fix");

  private final long count;
  private final int tasksADay;

  /** Makes {@code count} tasks, with so many of them a day, days in order. */
  SampleTasks(long count, int tasksADay) {
    this.count = count;
    this.tasksADay = tasksADay;
  }

  @Override
  public Iterator<SampleTask> iterator() {
    SplittableRandom random = new SplittableRandom(SEED);
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return next < count;
      }

      @Override
      public SampleTask next() {
        if (next >= count) {
          throw new NoSuchElementException();
        }
        LocalDate date = FIRST_DAY.plusDays(next++ / tasksADay);
        return new SampleTask(
            date,
            title(random),
            random.nextLong(1, 640),
            random.nextLong(5, 2_400),
            random.nextLong(1, 30),
            random.nextLong(1_000, 5_000_000));
      }
    };
  }

  private static String title(SplittableRandom random) {
    int length = random.nextInt(SHORTEST, LONGEST - 20);
    StringBuilder title = new StringBuilder(LONGEST);
    while (title.length() < length) {
      title.append(title.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return title.toString();
  }
}
