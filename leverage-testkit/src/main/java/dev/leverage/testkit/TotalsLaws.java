package dev.leverage.testkit;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What holds of totals of tasks, however an application computes them.
 *
 * <p>A test class says how, and inherits the laws:
 *
 * <pre>{@code
 * class MonthlyReportTest implements TotalsLaws<Report> {
 *   public Report total(List<Task> tasks) {
 *     return Report.of(tasks);
 *   }
 *
 *   public Report merge(Report left, Report right) {
 *     return left.and(right);
 *   }
 *
 *   public Figures figures(Report report) {
 *     return Figures.none().tasks(report.count()).weightedLeverage(report.leverage());
 *   }
 * }
 * }</pre>
 *
 * <p>Totals are compared by their figures, so they need no {@code equals}. Laws are added as
 * default methods.
 *
 * @param <T> the application's totals
 */
public interface TotalsLaws<T> {

  /**
   * Returns the totals of tasks.
   *
   * @param tasks any number of tasks, none too
   * @return the totals
   */
  T total(List<Task> tasks);

  /**
   * Returns the totals of all the tasks that two totals are of. May be called by several threads at
   * once.
   *
   * @param left the totals of some tasks
   * @param right the totals of other tasks
   * @return the totals of both
   */
  T merge(T left, T right);

  /**
   * Returns the figures that the application computes.
   *
   * @param totals the totals of some tasks
   * @return their figures
   */
  Figures figures(T totals);

  /**
   * Returns the tasks that are totalled. Override it, with {@code @Provide}, where the application
   * takes less than everything that is valid.
   *
   * @return {@link LeverageArbitraries#tasks()}
   */
  @Provide
  default Arbitrary<Task> tasksToTotal() {
    return LeverageArbitraries.tasks();
  }

  /**
   * Returns tasks, two at a time, whose weighted leverage lies just between two numbers of one
   * decimal, such as 801 min ÷ 60 min = 13.35.
   *
   * @return pairs of tasks that state everything but tokens
   */
  @Provide
  default Arbitrary<List<Task>> tasksOfATie() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2000),
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(0, 19))
        .as(
            (half, scale, share) -> {
              int human = (2 * half + 1) * scale;
              int time = 20 * scale;
              return List.of(
                  minutes("First", human * share / 20, time * share / 20),
                  minutes("Second", human - human * share / 20, time - time * share / 20));
            });
  }

  private static Task minutes(String title, int human, int time) {
    return Task.titled(title)
        .human(Measure.ofMinutes(human))
        .agentTime(Measure.ofMinutes(time))
        .supervision(Measure.ofMinutes(time))
        .build();
  }

  /**
   * Merging with the totals of no tasks changes nothing.
   *
   * @param tasks any tasks
   */
  @Property
  default void theTotalsOfNothingAreTheIdentity(
      @ForAll @Size(max = 12) List<@From("tasksToTotal") Task> tasks) {
    Figures expected = figures(total(tasks));
    Expect.same(
        expected, figures(merge(total(List.of()), total(tasks))), "nothing merged with all");
    Expect.same(
        expected, figures(merge(total(tasks), total(List.of()))), "all merged with nothing");
  }

  /**
   * Of three totals it does not matter which two are merged first.
   *
   * @param first any tasks
   * @param second any tasks
   * @param third any tasks
   */
  @Property
  default void mergingIsAssociative(
      @ForAll @Size(max = 6) List<@From("tasksToTotal") Task> first,
      @ForAll @Size(max = 6) List<@From("tasksToTotal") Task> second,
      @ForAll @Size(max = 6) List<@From("tasksToTotal") Task> third) {
    Expect.same(
        figures(merge(merge(total(first), total(second)), total(third))),
        figures(merge(total(first), merge(total(second), total(third)))),
        "a + (b + c)");
  }

  /**
   * Of two totals it does not matter which comes first.
   *
   * @param first any tasks
   * @param second any tasks
   */
  @Property
  default void mergingIsCommutative(
      @ForAll @Size(max = 8) List<@From("tasksToTotal") Task> first,
      @ForAll @Size(max = 8) List<@From("tasksToTotal") Task> second) {
    Expect.same(
        figures(merge(total(first), total(second))),
        figures(merge(total(second), total(first))),
        "b + a");
  }

  /**
   * However tasks are divided, their totals merge to those of all.
   *
   * @param tasks any tasks
   * @param parts into how many parts they are divided
   * @param random which task goes where
   */
  @Property
  default void anyPartitionGivesTheSameTotals(
      @ForAll @Size(max = 16) List<@From("tasksToTotal") Task> tasks,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    List<List<Task>> partition = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      partition.add(new ArrayList<>());
    }
    tasks.forEach(task -> partition.get(random.nextInt(parts)).add(task));
    T merged = partition.stream().map(this::total).reduce(this::merge).orElseThrow();
    Expect.same(figures(total(tasks)), figures(merged), "the merged parts " + partition);
  }

  /**
   * The order of the tasks does not matter.
   *
   * @param tasks any tasks
   * @param random their other order
   */
  @Property
  default void anyOrderGivesTheSameTotals(
      @ForAll @Size(max = 16) List<@From("tasksToTotal") Task> tasks, @ForAll Random random) {
    List<Task> shuffled = new ArrayList<>(tasks);
    Collections.shuffle(shuffled, random);
    Expect.same(figures(total(tasks)), figures(total(shuffled)), "the order " + shuffled);
  }

  /**
   * Totals merged by several threads are those of one.
   *
   * @param tasks any tasks
   */
  @Property
  default void aParallelMergeEqualsTheSequentialOne(
      @ForAll @Size(max = 40) List<@From("tasksToTotal") Task> tasks) {
    T merged =
        tasks.parallelStream()
            .map(task -> total(List.of(task)))
            .reduce(total(List.of()), this::merge);
    Expect.same(figures(total(tasks)), figures(merged), "the parallel merge");
  }

  /**
   * Sums are exact, and weighted averages are sums divided by sums over the tasks that state both
   * figures, rounded once.
   *
   * @param tasks any tasks
   */
  @Property
  default void figuresAgreeWithTheirDefinition(
      @ForAll @Size(max = 12) List<@From("tasksToTotal") Task> tasks) {
    agree(tasks);
  }

  /**
   * An average that lies just between two decimals is rounded to the even one.
   *
   * @param tasks tasks with such an average
   */
  @Property
  default void anAverageOnATieIsRoundedToTheEvenDigit(@ForAll("tasksOfATie") List<Task> tasks) {
    agree(tasks);
  }

  private void agree(List<Task> tasks) {
    SlowModel model = new SlowModel(tasks);
    for (Map.Entry<String, Object> figure : figures(total(tasks)).values().entrySet()) {
      Object expected = model.expected(figure.getKey(), figure.getValue());
      Expect.same(expected, figure.getValue(), figure.getKey());
    }
  }
}
