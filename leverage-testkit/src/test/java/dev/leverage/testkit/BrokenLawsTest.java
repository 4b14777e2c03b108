package dev.leverage.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.leverage.record.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A law that nothing breaks says nothing: each law is broken by some application. */
@Tag("any-locale")
class BrokenLawsTest {

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsFound(Class<?> mistake) {
    Set<String> broken = broken(mistake);
    assertTrue(broken.containsAll(foundBy(mistake)), () -> "broken are " + broken);
  }

  @ParameterizedTest
  @ValueSource(classes = {TotalsLaws.class, FactorLaws.class, NotationLaws.class, AuditLaws.class})
  void eachLawFindsAMistake(Class<?> laws) {
    Set<String> found = new TreeSet<>();
    mistakes().filter(laws::isAssignableFrom).forEach(mistake -> found.addAll(foundBy(mistake)));
    Set<String> all =
        Arrays.stream(laws.getMethods())
            .filter(method -> method.isAnnotationPresent(Property.class))
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, found);
  }

  @Test
  void theMeanOfFactorsBreaksNothingElse() {
    assertEquals(foundBy(WrongTotals.MeanOfFactors.class), broken(WrongTotals.MeanOfFactors.class));
  }

  @Test
  void anApplicationWithoutAMistakeBreaksNothing() {
    assertEquals(Set.of(), broken(WrongNotations.Minutes.class));
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

  static Stream<Class<?>> mistakes() {
    return Stream.of(WrongTotals.class, WrongFactors.class, WrongNotations.class, WrongAudits.class)
        .flatMap(mistakes -> Arrays.stream(mistakes.getDeclaredClasses()))
        .filter(mistake -> mistake.isAnnotationPresent(FoundBy.class));
  }

  private static Set<String> foundBy(Class<?> mistake) {
    return Set.of(mistake.getAnnotation(FoundBy.class).value());
  }

  private static Set<String> broken(Class<?> application) {
    Events tests = run(application, "OFF").testEvents();
    assertTrue(tests.started().count() >= 5, "the laws were run");
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

  static class OnlyTasksWithoutFigures extends WrongTotals.RatioOfAllSums {
    @Override
    @Provide
    public Arbitrary<Task> tasksToTotal() {
      return LeverageArbitraries.titles().map(title -> Task.titled(title).build());
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
