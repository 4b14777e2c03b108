package dev.leverage.excel;

import dev.leverage.table.FlatColumn;

/**
 * The formulas of totals and averages, which show nothing where there is nothing to add up or to
 * divide by.
 *
 * @param area the tasks
 * @param stated totals that are known without their tasks
 */
record TotalFormulas(TaskArea area, StatedFigures stated) {

  private static final String MINUTES_PER_HOUR = "60";

  String tasks() {
    return orZero(plus(area.tasks(), stated.tasks()));
  }

  /** Returns the formula of a sum of hours or minutes. */
  String sum(FlatColumn figure) {
    String known = plus(stated.tasks(figure), stated.sum(figure));
    return ifAny(
        orZero(plus(area.count(figure), known)),
        orZero(plus(area.sum(figure), stated.sum(figure))));
  }

  /** Returns the formula of the number of tasks that state a figure. */
  String stating(FlatColumn figure) {
    return orZero(plus(area.count(figure), stated.tasks(figure)));
  }

  /** Returns the formula of a sum that is never stated without tasks. */
  String sumOfTasks(FlatColumn figure) {
    return ifAny(orZero(area.count(figure)), orZero(area.sum(figure)));
  }

  /** Returns the formula of the sum of estimates by that of times, over tasks with both. */
  String average(FlatColumn time) {
    FlatColumn human = FlatColumn.HUMAN_ESTIMATE;
    String hours = orZero(plus(area.sum(human, time), stated.sumOfBoth(human, time)));
    String minutes = orZero(plus(area.sum(time, human), stated.sumOfBoth(time, human)));
    return orNothing("(" + hours + ")*" + MINUTES_PER_HOUR + "/(" + minutes + ")");
  }

  /** Returns the formula of the number of tasks that an average covers. */
  String covered(FlatColumn time) {
    FlatColumn human = FlatColumn.HUMAN_ESTIMATE;
    return orZero(plus(area.count(human, time), stated.tasksOfBoth(human, time)));
  }

  static String ifAny(String count, String value) {
    return "IF(" + count + "=0,\"\"," + value + ")";
  }

  /** Returns a formula that shows nothing where another divides by zero. */
  static String orNothing(String formula) {
    return "IFERROR(" + formula + ",\"\")";
  }

  private static String plus(String left, String right) {
    return left.isEmpty() || right.isEmpty() ? left + right : left + "+" + right;
  }

  private static String orZero(String formula) {
    return formula.isEmpty() ? "0" : formula;
  }
}
