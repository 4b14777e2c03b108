package dev.leverage.integration.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.leverage.testkit.RecordFormatContract;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A contract that nothing breaks says nothing: each of its tests is failed by some mistake. */
@Tag("any-locale")
class BrokenFormatsTest {

  /** What no format can do, since a {@code Source} is closed by its owner alone. */
  private static final String OF_SOURCES = "theCallersStreamIsNeverClosed";

  @Test
  void aFormatWithoutAMistakeKeepsItsContract() {
    assertEquals(Set.of(), broken(WrappedFormat.Table.class, tests()));
    assertEquals(Set.of(), broken(WrappedFormat.Lines.class, tests()));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsFound(Class<?> mistake) {
    assertEquals(foundBy(mistake), broken(mistake, foundBy(mistake)));
  }

  @Test
  void eachTestOfTheContractFindsAMistake() {
    Set<String> found = new TreeSet<>();
    mistakes().forEach(mistake -> found.addAll(foundBy(mistake)));
    found.add(OF_SOURCES);
    assertEquals(tests(), found);
  }

  static Stream<Class<?>> mistakes() {
    return Stream.of(ReadingMistakes.class, WritingMistakes.class)
        .flatMap(mistakes -> Arrays.stream(mistakes.getDeclaredClasses()))
        .filter(mistake -> mistake.isAnnotationPresent(FoundBy.class));
  }

  private static Set<String> foundBy(Class<?> mistake) {
    return Set.of(mistake.getAnnotation(FoundBy.class).value());
  }

  private static Set<String> tests() {
    return methods().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Method> methods() {
    return Arrays.stream(RecordFormatContract.class.getMethods())
        .filter(
            method ->
                method.isAnnotationPresent(Property.class)
                    || method.isAnnotationPresent(Example.class));
  }

  private static Set<String> broken(Class<?> format, Set<String> names) {
    Events tests =
        EngineTestKit.engine("jqwik")
            .selectors(
                methods()
                    .filter(method -> names.contains(method.getName()))
                    .map(method -> selectMethod(format, method))
                    .toArray(DiscoverySelector[]::new))
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.shrinking.default", "OFF")
            .configurationParameter("jqwik.tries.default", "60")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .execute()
            .testEvents();
    assertEquals(names.size(), tests.started().count(), "the tests that were run");
    return tests.failed().stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
