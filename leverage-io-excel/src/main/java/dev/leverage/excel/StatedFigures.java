package dev.leverage.excel;

import dev.leverage.table.FlatColumn;

/** Totals that are stated without tasks, as terms of formulas; an empty term adds nothing. */
enum StatedFigures {
  NONE {
    @Override
    String tasks() {
      return "";
    }

    @Override
    String tasks(FlatColumn figure) {
      return "";
    }

    @Override
    String sum(FlatColumn figure) {
      return "";
    }

    @Override
    String sumOfBoth(FlatColumn figure, FlatColumn other) {
      return "";
    }

    @Override
    String tasksOfBoth(FlatColumn figure, FlatColumn other) {
      return "";
    }
  },

  /** Those in a row of the sheet of days. */
  OF_THIS_ROW {
    @Override
    String tasks() {
      return "N(" + DaysTable.ofThisRow(DayColumn.STATED_TASKS) + ")";
    }

    @Override
    String tasks(FlatColumn figure) {
      return isStated(figure) + "*" + tasks();
    }

    @Override
    String sum(FlatColumn figure) {
      return "N(" + DaysTable.ofThisRow(column(figure)) + ")";
    }

    @Override
    String sumOfBoth(FlatColumn figure, FlatColumn other) {
      return isStated(other) + "*" + sum(figure);
    }

    @Override
    String tasksOfBoth(FlatColumn figure, FlatColumn other) {
      return isStated(figure) + "*" + isStated(other) + "*" + tasks();
    }

    private String isStated(FlatColumn figure) {
      return "ISNUMBER(" + DaysTable.ofThisRow(column(figure)) + ")";
    }
  },

  /** Those of all days. */
  OF_ALL_DAYS {
    @Override
    String tasks() {
      return "SUM(" + DaysTable.whole(DayColumn.STATED_TASKS) + ")";
    }

    @Override
    String tasks(FlatColumn figure) {
      return "SUMIFS(" + DaysTable.whole(DayColumn.STATED_TASKS) + condition(figure) + ")";
    }

    @Override
    String sum(FlatColumn figure) {
      return "SUM(" + DaysTable.whole(column(figure)) + ")";
    }

    @Override
    String sumOfBoth(FlatColumn figure, FlatColumn other) {
      return "SUMIFS(" + DaysTable.whole(column(figure)) + condition(other) + ")";
    }

    @Override
    String tasksOfBoth(FlatColumn figure, FlatColumn other) {
      return "SUMIFS("
          + DaysTable.whole(DayColumn.STATED_TASKS)
          + condition(figure)
          + condition(other)
          + ")";
    }

    private String condition(FlatColumn figure) {
      return "," + DaysTable.whole(column(figure)) + ",\">=0\"";
    }
  };

  /** Returns the term of their number of tasks. */
  abstract String tasks();

  /** Returns the term of the number of tasks of which a figure is stated. */
  abstract String tasks(FlatColumn figure);

  abstract String sum(FlatColumn figure);

  /** Returns the term of a figure where another is stated as well. */
  abstract String sumOfBoth(FlatColumn figure, FlatColumn other);

  abstract String tasksOfBoth(FlatColumn figure, FlatColumn other);

  private static DayColumn column(FlatColumn figure) {
    return switch (figure) {
      case HUMAN_ESTIMATE -> DayColumn.STATED_HUMAN;
      case AGENT_TIME -> DayColumn.STATED_AGENT;
      case SUPERVISION_TIME -> DayColumn.STATED_SUPERVISION;
      default -> throw new IllegalArgumentException("no totals of this are stated: " + figure);
    };
  }
}
