package dev.leverage.audit;

import dev.leverage.measure.Average;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures of a day, or of a record, that its sentences may repeat. */
final class RecordFigures {

  private final List<RecordFigure> figures = new ArrayList<>();

  /** Returns the figures of a day: its own, those of each agent, and those of each task. */
  static RecordFigures of(ExactFigures day, List<PlacedTask> tasks) {
    RecordFigures all = new RecordFigures();
    all.addTotals(day, "");
    all.addAgents(tasks);
    tasks.forEach(task -> all.addTask(task.task()));
    return all;
  }

  /** Returns the figures of a whole record. */
  static RecordFigures of(ExactFigures record) {
    RecordFigures all = new RecordFigures();
    all.addTotals(record, " of all days");
    return all;
  }

  List<RecordFigure> about(Subject subject) {
    return figures.stream().filter(figure -> subject.covers(figure.subject())).toList();
  }

  private void addTotals(ExactFigures exact, String ofWhat) {
    add(exact.totals(), ofWhat);
    exact.mean().ifPresent(mean -> add(Subject.FACTOR, mean, "the mean leverage" + ofWhat));
    exact
        .supervisoryMean()
        .ifPresent(mean -> add(Subject.FACTOR, mean, "the mean supervisory leverage" + ofWhat));
    addDifferences(exact.totals());
  }

  private void add(Totals totals, String ofWhat) {
    add(Subject.TASKS, Fraction.of(totals.tasks()), "the number of tasks" + ofWhat);
    addSum(Subject.HUMAN, totals.humanEstimate(), "the total human estimate" + ofWhat);
    addSum(Subject.AGENT, totals.agentTime(), "the total agent time" + ofWhat);
    addSum(Subject.SUPERVISION, totals.supervisionTime(), "the total supervision time" + ofWhat);
    if (totals.tokens().isKnown()) {
      add(Subject.TOKENS, Fraction.of(totals.tokens().count()), "the total tokens" + ofWhat);
    }
    addAverage(
        Subject.WEIGHTED_FACTOR,
        totals.weightedLeverage(),
        "the weighted average leverage factor" + ofWhat);
    addAverage(
        Subject.SUPERVISORY_WEIGHTED_FACTOR,
        totals.weightedSupervisoryLeverage(),
        "the weighted average supervisory leverage factor" + ofWhat);
  }

  /** Adds the time saved, and the time that agent and person took together. */
  private void addDifferences(Totals totals) {
    long human = totals.humanEstimate().millis();
    long agent = totals.agentTime().millis();
    long supervision = totals.supervisionTime().millis();
    if (totals.humanEstimate().isKnown() && totals.agentTime().isKnown()) {
      addSaved(human - agent, "the human estimate less the agent time");
      addSaved(human - agent - supervision, "the human estimate less both times");
      addSaved(human - supervision, "the human estimate less the supervision time");
      add(Subject.TIME, Fraction.of(agent + supervision), "agent and supervision time together");
    }
  }

  private void addSaved(long millis, String name) {
    if (millis >= 0) {
      add(Subject.HUMAN, Fraction.of(millis), name);
    }
  }

  private void addAgents(List<PlacedTask> tasks) {
    Map<String, Tally> agents = new LinkedHashMap<>();
    for (PlacedTask task : tasks) {
      task.task()
          .agent()
          .ifPresent(name -> agents.computeIfAbsent(name, any -> new Tally()).add(task.task()));
    }
    if (agents.size() > 1) {
      agents.forEach((name, tally) -> add(tally.totals(), " of " + name));
    }
  }

  private void addTask(Task task) {
    String title = " of " + Problem.quoted(task.title());
    addMeasure(Subject.HUMAN, task.humanEstimate(), "the human estimate" + title);
    addMeasure(Subject.AGENT, task.agentTime(), "the agent time" + title);
    addMeasure(Subject.SUPERVISION, task.supervisionTime(), "the supervision time" + title);
    task.tokens()
        .ifPresent(
            tokens -> add(Subject.TOKENS, Fraction.of(tokens.count()), "the tokens" + title));
    addFactor(LeverageFactor.leverageOf(task), "the leverage factor" + title);
    addFactor(LeverageFactor.supervisoryLeverageOf(task), "the supervisory factor" + title);
  }

  private void addMeasure(Subject subject, Optional<Measure> measure, String name) {
    measure.ifPresent(known -> add(subject, Fraction.of(known.millis()), name));
  }

  private void addFactor(Optional<LeverageFactor> factor, String name) {
    factor.ifPresent(known -> add(Subject.FACTOR, Fraction.of(known), name));
  }

  private void addSum(Subject subject, Sum sum, String name) {
    if (sum.isKnown()) {
      add(subject, Fraction.of(sum.millis()), name);
    }
  }

  private void addAverage(Subject subject, Average average, String name) {
    average.factor().ifPresent(known -> add(subject, Fraction.of(known), name));
  }

  private void add(Subject subject, Fraction exact, String name) {
    figures.add(new RecordFigure(subject, exact, name));
  }
}
