package dev.leverage.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTest {

  private static Task.Builder full() {
    return Task.titled("Port the tests")
        .human(Duration.ofHours(3))
        .agentTime(Duration.ofMinutes(5))
        .supervision(Duration.ofSeconds(90))
        .tokens(2000)
        .agent("Fable")
        .extra("Branch", "main")
        .extra("Reviewer", "Ada");
  }

  @Test
  void holdsWhatItWasBuiltOf() {
    Task task = full().build();
    assertEquals("Port the tests", task.title());
    assertEquals(Optional.of(Measure.ofHours(3)), task.humanEstimate());
    assertEquals(Optional.of(Measure.ofMinutes(5)), task.agentTime());
    assertEquals(Optional.of(Measure.ofMillis(90_000)), task.supervisionTime());
    assertEquals(Optional.of(Tokens.of(2000)), task.tokens());
    assertEquals(Optional.of("Fable"), task.agent());
    assertEquals(List.of("Branch", "Reviewer"), List.copyOf(task.extras().keySet()));
    assertEquals(Map.of("Branch", "main", "Reviewer", "Ada"), task.extras());
    assertThrows(UnsupportedOperationException.class, () -> task.extras().put("More", "no"));
  }

  @Test
  void aBuilderOfATaskMakesAnEqualOne() {
    Task task = full().build();
    assertEquals(task, task.toBuilder().build());
    assertEquals(task.hashCode(), task.toBuilder().build().hashCode());
  }

  @Test
  void aTaskStaysAsItIsWhileItsBuilderGoesOn() {
    Task.Builder builder = full();
    Task task = builder.build();
    builder.extra("Branch", "other").extra("More", "yes");
    assertEquals(full().build(), task);
  }

  @Test
  void tasksThatDifferInOnePartAreNotEqual() {
    Task task = full().build();
    List<Task> others =
        List.of(
            Task.titled("Port the tests").build(),
            full().human((Measure) null).build(),
            full().agentTime((Measure) null).build(),
            full().supervision((Measure) null).build(),
            full().tokens((Tokens) null).build(),
            full().agent(null).build(),
            full().extra("Branch", "other").build());
    others.forEach(other -> assertNotEquals(task, other));
    others.forEach(other -> assertNotEquals(task.hashCode(), other.hashCode()));
  }

  @Test
  void aNameThatIsBlankIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Task.titled(" "));
    assertThrows(IllegalArgumentException.class, () -> full().agent("\t"));
    assertThrows(IllegalArgumentException.class, () -> full().extra("", "value"));
    assertThrows(IllegalArgumentException.class, () -> full().extra(" Branch", "value"));
  }

  @Test
  void anEmptyValueTakesTheColumnAway() {
    Task.Builder builder = full();
    assertSame(builder, builder.extra("Branch", ""));
    assertEquals(Map.of("Reviewer", "Ada"), builder.build().extras());
    assertEquals(Map.of(), builder.extra("Reviewer", "").build().extras());
  }

  @Test
  void itsTextNamesEachPartThatItHas() {
    assertEquals(
        "Task[Port the tests, human=Measure[millis=10800000, approximate=false],"
            + " agentTime=Measure[millis=300000, approximate=false],"
            + " supervision=Measure[millis=90000, approximate=false],"
            + " tokens=Tokens[count=2000, approximate=false], agent=Fable,"
            + " extras={Branch=main, Reviewer=Ada}]",
        full().build().toString());
    assertEquals("Task[Bare]", Task.titled("Bare").build().toString());
  }
}
