package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.DayFigures;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFiguresTest {

  private static final Task ADA = task("Port", "Ada", 60, 6);
  private static final Task FABLE = task("Test", "Fable", 30, 3);

  private static Task task(String title, String agent, long human, long time) {
    return Task.titled(title)
        .agent(agent)
        .human(Measure.ofMillis(human))
        .agentTime(Measure.ofMillis(time))
        .supervision(Measure.ofMillis(1))
        .tokens(human)
        .build();
  }

  private static RecordFigures day(Task... tasks) {
    ExactFigures exact = new ExactFigures();
    List.of(tasks).forEach(exact::add);
    exact.endDay(DayFigures.NONE);
    return RecordFigures.of(
        exact,
        List.of(tasks).stream().map(one -> new PlacedTask(one, Location.of("a.md"))).toList());
  }

  private static List<String> about(Subject subject, RecordFigures figures) {
    return figures.about(subject).stream()
        .map(figure -> figure.name() + " " + figure.exact().numerator())
        .toList();
  }

  @Test
  void aSentenceMayTellOfTheDayOfItsAgentsAndOfItsTasks() {
    RecordFigures figures = day(ADA, FABLE);
    assertEquals(
        List.of(
            "the number of tasks 2",
            "the number of tasks of Ada 1",
            "the number of tasks of Fable 1"),
        about(Subject.TASKS, figures));
    assertEquals(
        List.of(
            "the total tokens 90",
            "the total tokens of Ada 60",
            "the total tokens of Fable 30",
            "the tokens of \"Port\" 60",
            "the tokens of \"Test\" 30"),
        about(Subject.TOKENS, figures));
    assertEquals(
        List.of(
            "the total human estimate 90",
            "the human estimate less the agent time 81",
            "the human estimate less both times 79",
            "the human estimate less the supervision time 88",
            "the total human estimate of Ada 60",
            "the total human estimate of Fable 30",
            "the human estimate of \"Port\" 60",
            "the human estimate of \"Test\" 30"),
        about(Subject.HUMAN, figures));
    assertEquals(
        List.of(
            "the total agent time 9",
            "the total agent time of Ada 6",
            "the total agent time of Fable 3",
            "the agent time of \"Port\" 6",
            "the agent time of \"Test\" 3"),
        about(Subject.AGENT, figures));
    assertEquals(
        List.of(
            "the total supervision time 2",
            "the total supervision time of Ada 1",
            "the total supervision time of Fable 1",
            "the supervision time of \"Port\" 1",
            "the supervision time of \"Test\" 1"),
        about(Subject.SUPERVISION, figures));
    assertEquals(
        List.of("agent and supervision time together 11"),
        about(Subject.TIME, figures).stream().filter(name -> name.contains("together")).toList());
  }

  @Test
  void aFactorMayBeAMeanAnAverageOrATasks() {
    RecordFigures figures = day(ADA, FABLE);
    assertEquals(
        List.of(
            "the weighted average leverage factor 10",
            "the weighted average supervisory leverage factor 45",
            "the weighted average leverage factor of Ada 10",
            "the weighted average supervisory leverage factor of Ada 60",
            "the weighted average leverage factor of Fable 10",
            "the weighted average supervisory leverage factor of Fable 30"),
        about(Subject.WEIGHTED_FACTOR, figures));
    assertEquals(3, about(Subject.SUPERVISORY_WEIGHTED_FACTOR, figures).size());
    List<String> factors = about(Subject.FACTOR, figures);
    assertEquals(6 + 2 + 4, factors.size(), factors.toString());
  }

  @Test
  void aSentenceMayTellOfAllDays() {
    ExactFigures record = new ExactFigures();
    record.add(ADA);
    record.add(FABLE);
    record.endDay(DayFigures.NONE);
    assertEquals(
        List.of("the number of tasks of all days 2"),
        about(Subject.TASKS, RecordFigures.of(record)));
  }

  @Test
  void theOnlyAgentOfADayIsNotNamed() {
    assertEquals(List.of("the number of tasks 1"), about(Subject.TASKS, day(ADA)));
  }

  @Test
  void timeThatWasNotSavedIsNoFigure() {
    Task slow = task("Slow", "Ada", 5, 5).toBuilder().human(Measure.ofMillis(5)).build();
    assertEquals(
        List.of(
            "the total human estimate 5",
            "the human estimate less the agent time 0",
            "the human estimate less the supervision time 4",
            "the human estimate of \"Slow\" 5"),
        about(Subject.HUMAN, day(slow)));
  }
}
