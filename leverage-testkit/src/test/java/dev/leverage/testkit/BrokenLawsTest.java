package dev.leverage.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A law that nothing breaks says nothing: applications that compute wrongly fail the laws. */
@Tag("any-locale")
class BrokenLawsTest {

  @Test
  void theMeanOfFactorsIsNotTheWeightedLeverage() {
    assertEquals(
        Set.of("anAverageOnATieIsRoundedToTheEvenDigit", "figuresAgreeWithTheirDefinition"),
        broken(MeanOfFactors.class));
  }

  @Test
  void doublesAreFoundOut() {
    Set<String> broken = broken(Doubles.class);
    assertTrue(broken.contains("anAverageOnATieIsRoundedToTheEvenDigit"), broken.toString());
  }

  @Test
  void aTaskThatStatesOneFigureOnlyDoesNotCount() {
    assertEquals(Set.of("figuresAgreeWithTheirDefinition"), broken(RatioOfAllSums.class));
  }

  @Test
  void keepingOnlyTheLastPartIsNoMerge() {
    Set<String> broken = broken(LastPart.class);
    assertTrue(broken.contains("theTotalsOfNothingAreTheIdentity"), broken.toString());
    assertTrue(broken.contains("mergingIsCommutative"), broken.toString());
    assertTrue(broken.contains("anyPartitionGivesTheSameTotals"), broken.toString());
    assertTrue(broken.contains("aParallelMergeEqualsTheSequentialOne"), broken.toString());
  }

  @Test
  void anAverageThatDependsOnTheOrderIsFoundOut() {
    Set<String> broken = broken(AverageOfAverages.class);
    assertTrue(broken.contains("mergingIsAssociative"), broken.toString());
  }

  @Test
  void factorsThatAreDoublesAreFoundOut() {
    Set<String> broken = broken(DoubleFactors.class);
    assertTrue(broken.contains("aFactorOnATieIsRoundedToTheEvenDigit"), broken.toString());
    assertTrue(broken.contains("thereIsAFactorUnlessTheTimeIsZero"), broken.toString());
  }

  @Test
  void anAuditThatFindsNothingIsFoundOut() {
    assertEquals(
        Set.of("oneFigureThatIsOffByMoreThanRoundingIsFoundAlone", "afterARefreshNothingIsFound"),
        broken(BlindAudit.class));
  }

  @Test
  void anAuditThatDoubtsEverythingIsFoundOut() {
    Set<String> broken = broken(SuspiciousAudit.class);
    assertTrue(broken.contains("anHonestRecordHasNoFinding"), broken.toString());
    assertTrue(broken.contains("theOrderOfDaysChangesNoFinding"), broken.toString());
    assertTrue(broken.contains("theFindingsOfADocumentAreThoseOfItsDays"), broken.toString());
  }

  @Test
  void aNarrowerChoiceOfTasksIsHonoured() {
    assertEquals(Set.of(), broken(OnlyTasksWithoutFigures.class));
  }

  @Test
  void aFalsifiedSampleIsEasyToRead() {
    EngineExecutionResults results = run(LongTasks.class, "BOUNDED");
    Event failure = results.testEvents().failed().stream().findFirst().orElseThrow();
    Throwable thrown =
        failure.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    assertLinesMatch(
        List.of("Task\\[Port, human=Measure\\[millis=\\d+, approximate=false]]"),
        List.of(String.valueOf(thrown.getMessage())));
  }

  private static Set<String> broken(Class<?> application) {
    Events tests = run(application, "OFF").testEvents();
    assertTrue(tests.started().count() >= 7, "the laws were run");
    Set<String> names = new TreeSet<>();
    tests.failed().stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .forEach(names::add);
    return names;
  }

  private static EngineExecutionResults run(Class<?> application, String shrinking) {
    return EngineTestKit.engine("jqwik")
        .selectors(selectClass(application))
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.shrinking.default", shrinking)
        .configurationParameter("jqwik.tries.default", "300")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .execute();
  }

  /**
   * Adds up what a task says, in whichever numbers; applications differ in what they do with it.
   */
  record Sums(BigDecimal human, BigDecimal time, BigDecimal factors, long count) {

    static final Sums NOTHING = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    static Sums of(List<Task> tasks) {
      return tasks.stream().map(Sums::of).reduce(NOTHING, Sums::plus);
    }

    private static Sums of(Task task) {
      Optional<BigDecimal> factor = LeverageFactor.leverageOf(task).map(f -> f.rounded(20));
      return new Sums(
          millis(task.humanEstimate()),
          millis(task.agentTime()),
          factor.orElse(BigDecimal.ZERO),
          factor.isPresent() ? 1 : 0);
    }

    private static BigDecimal millis(Optional<Measure> measure) {
      return BigDecimal.valueOf(measure.map(Measure::millis).orElse(0L));
    }

    Sums plus(Sums other) {
      return new Sums(
          human.add(other.human),
          time.add(other.time),
          factors.add(other.factors),
          count + other.count);
    }
  }

  /** What the wrong applications have in common. */
  interface WrongTotals extends TotalsLaws<Sums> {

    @Override
    default Sums total(List<Task> tasks) {
      return Sums.of(tasks);
    }

    @Override
    default Sums merge(Sums left, Sums right) {
      return left.plus(right);
    }
  }

  static class MeanOfFactors implements WrongTotals {
    @Override
    public Figures figures(Sums sums) {
      return Figures.none()
          .weightedLeverage(
              sums.count() == 0
                  ? Optional.empty()
                  : Optional.of(
                      sums.factors()
                          .divide(BigDecimal.valueOf(sums.count()), 1, RoundingMode.HALF_EVEN)));
    }
  }

  static class RatioOfAllSums implements WrongTotals {
    @Override
    public Figures figures(Sums sums) {
      return Figures.none()
          .weightedLeverage(
              sums.time().signum() == 0
                  ? Optional.empty()
                  : Optional.of(sums.human().divide(sums.time(), 1, RoundingMode.HALF_EVEN)));
    }
  }

  static class LastPart implements WrongTotals {
    @Override
    public Sums merge(Sums left, Sums right) {
      return right;
    }

    @Override
    public Figures figures(Sums sums) {
      return Figures.none().humanMillis(sums.human().longValueExact());
    }
  }

  static class Doubles implements TotalsLaws<double[]> {
    @Override
    public double[] total(List<Task> tasks) {
      double[] sums = new double[2];
      for (Task task : tasks) {
        if (task.humanEstimate().isPresent() && task.agentTime().isPresent()) {
          sums[0] += task.humanEstimate().get().millis() / 3_600_000.0;
          sums[1] += task.agentTime().get().millis() / 60_000.0;
        }
      }
      return sums;
    }

    @Override
    public double[] merge(double[] left, double[] right) {
      return new double[] {left[0] + right[0], left[1] + right[1]};
    }

    @Override
    public Figures figures(double[] sums) {
      return Figures.none()
          .weightedLeverage(
              sums[1] == 0
                  ? Optional.empty()
                  : Optional.of(
                      new BigDecimal(sums[0] * 60 / sums[1]).setScale(1, RoundingMode.HALF_EVEN)));
    }
  }

  static class AverageOfAverages implements TotalsLaws<BigDecimal> {
    @Override
    public BigDecimal total(List<Task> tasks) {
      return tasks.stream()
          .map(task -> Sums.of(List.of(task)).human())
          .reduce(BigDecimal.ZERO, this::merge);
    }

    @Override
    public BigDecimal merge(BigDecimal left, BigDecimal right) {
      return left.add(right).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_EVEN);
    }

    @Override
    public Figures figures(BigDecimal average) {
      return Figures.none().humanMillis(average.longValue());
    }
  }

  static class DoubleFactors implements FactorLaws<Double> {
    @Override
    public Optional<Double> factor(Measure human, Measure time) {
      return Optional.of((double) human.millis() / time.millis());
    }

    @Override
    public Optional<Double> weightedLeverage(List<Task> tasks) {
      Function<Function<Task, Optional<Measure>>, Double> sum =
          figure -> tasks.stream().mapToDouble(task -> figure.apply(task).get().millis()).sum();
      return Optional.of(sum.apply(Task::humanEstimate) / sum.apply(Task::agentTime));
    }

    @Override
    public int compare(Double left, Double right) {
      return left.compareTo(right);
    }

    @Override
    public BigDecimal rounded(Double factor, int decimals) {
      return new BigDecimal(factor).setScale(decimals, RoundingMode.HALF_EVEN);
    }
  }

  static class OnlyTasksWithoutFigures extends RatioOfAllSums {
    @Override
    @Provide
    public Arbitrary<Task> tasksToTotal() {
      return LeverageArbitraries.titles().map(title -> Task.titled(title).build());
    }
  }

  /** Finds nothing, and puts nothing right. */
  static class BlindAudit implements AuditLaws {
    @Override
    public Set<Location> wrong(List<PrintedDay> days) {
      return Set.of();
    }

    @Override
    public Optional<List<PrintedDay>> refreshed(List<PrintedDay> days) {
      return Optional.of(days);
    }
  }

  /** Takes the first figure of a document for wrong, whatever it is. */
  static class SuspiciousAudit implements AuditLaws {
    @Override
    public Set<Location> wrong(List<PrintedDay> days) {
      return Set.of(days.get(0).claims().get(0).location());
    }
  }

  static class LongTasks {
    @Property
    void noTaskTakesAPersonMoreThanAnHour(@ForAll Task task) {
      if (task.humanEstimate().isPresent() && task.humanEstimate().get().millis() > 3_600_000) {
        throw new AssertionError(task.toString());
      }
    }
  }
}
