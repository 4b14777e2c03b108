package dev.leverage.format;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DecimalMark;
import java.util.Objects;
import java.util.Optional;

/**
 * Choices for writing, such as the order of a day's rows.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param taskOrder the order of rows where a format sorts them
 * @param workingWeek what a week of human estimates is
 * @param tasksPerDay how many tasks of one day are kept in memory where a format needs whole days;
 *     at least 1
 * @param expectedAgent the agent whose tasks a day without tasks is to be filled with; its name
 *     heads the column of a table that is still empty
 * @param lineContent what a line is about, where a format has lines of either
 * @param decimalMark the decimal mark of figures where a format writes them as text, as Markdown
 *     and CSV do; not {@link DecimalMark#UNDECIDED}
 * @param delimiter what divides the cells of delimited text; empty for what the name tells
 */
public record WriteOptions(
    TaskOrder taskOrder,
    WorkingWeek workingWeek,
    int tasksPerDay,
    Optional<String> expectedAgent,
    LineContent lineContent,
    DecimalMark decimalMark,
    Optional<Character> delimiter) {

  /** The order of rows within a day. */
  public enum TaskOrder {
    /** By exact leverage factor, highest first; ties as given; tasks without a factor last. */
    BY_LEVERAGE,
    /** As given. */
    GIVEN
  }

  /** What a line of a log is about. */
  public enum LineContent {
    /** A whole day: all that is known of it. */
    DAY,
    /** One task with its date: for programs that look at each line alone. */
    TASK
  }

  /**
   * By leverage, a week of 40 hours, as many tasks a day as the default {@link Limits} allow, a day
   * a line, decimal points, and the delimiter that the name tells.
   */
  public static final WriteOptions DEFAULT =
      new WriteOptions(
          TaskOrder.BY_LEVERAGE,
          WorkingWeek.STANDARD,
          Limits.DEFAULT.tasksPerDay(),
          Optional.empty(),
          LineContent.DAY,
          DecimalMark.POINT,
          Optional.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number of tasks a day is less than 1, the decimal mark
   *     is undecided, or the delimiter is a letter, a digit, a quote, an end of line, a null
   *     character or half a surrogate pair
   */
  public WriteOptions {
    Objects.requireNonNull(taskOrder, "taskOrder");
    Objects.requireNonNull(workingWeek, "workingWeek");
    Objects.requireNonNull(expectedAgent, "expectedAgent");
    Objects.requireNonNull(lineContent, "lineContent");
    Objects.requireNonNull(decimalMark, "decimalMark");
    if (decimalMark == DecimalMark.UNDECIDED) {
      throw new IllegalArgumentException("figures are written with a point or a comma");
    }
    Objects.requireNonNull(delimiter, "delimiter");
    CellDelimiter.check(delimiter);
    if (tasksPerDay < 1) {
      throw new IllegalArgumentException("a limit must be at least 1: " + tasksPerDay);
    }
  }

  /**
   * Returns these options with another order of rows.
   *
   * @param order the order, not null
   * @return the new options, not null
   */
  public WriteOptions withTaskOrder(TaskOrder order) {
    return new WriteOptions(
        order, workingWeek, tasksPerDay, expectedAgent, lineContent, decimalMark, delimiter);
  }

  /**
   * Returns these options with another working week.
   *
   * @param week the working week, not null
   * @return the new options, not null
   */
  public WriteOptions withWorkingWeek(WorkingWeek week) {
    return new WriteOptions(
        taskOrder, week, tasksPerDay, expectedAgent, lineContent, decimalMark, delimiter);
  }

  /**
   * Returns these options with another number of tasks a day.
   *
   * @param most tasks of one day that are kept in memory, at least 1
   * @return the new options, not null
   */
  public WriteOptions withTasksPerDay(int most) {
    return new WriteOptions(
        taskOrder, workingWeek, most, expectedAgent, lineContent, decimalMark, delimiter);
  }

  /**
   * Returns these options with the agent whose tasks are expected.
   *
   * @param name the agent's name, not null
   * @return the new options, not null
   */
  public WriteOptions withExpectedAgent(String name) {
    return new WriteOptions(
        taskOrder,
        workingWeek,
        tasksPerDay,
        Optional.of(name),
        lineContent,
        decimalMark,
        delimiter);
  }

  /**
   * Returns these options with another content of lines.
   *
   * @param content what a line is about, not null
   * @return the new options, not null
   */
  public WriteOptions withLineContent(LineContent content) {
    return new WriteOptions(
        taskOrder, workingWeek, tasksPerDay, expectedAgent, content, decimalMark, delimiter);
  }

  /**
   * Returns these options with another decimal mark: {@code 1,5h} instead of {@code 1.5h}, say, for
   * a record that is kept with decimal commas and has to be {@linkplain ReadOptions#withDecimalMark
   * read} so.
   *
   * @param mark the mark, a point or a comma, not null
   * @return the new options, not null
   * @throws IllegalArgumentException if the mark is {@link DecimalMark#UNDECIDED}
   */
  public WriteOptions withDecimalMark(DecimalMark mark) {
    return new WriteOptions(
        taskOrder, workingWeek, tasksPerDay, expectedAgent, lineContent, mark, delimiter);
  }

  /**
   * Returns these options with a delimiter, such as the semicolon that spreadsheet programs expect
   * where the comma is the decimal mark.
   *
   * @param character what divides the cells of delimited text, such as {@code ;}
   * @return the new options, not null
   * @throws IllegalArgumentException if the character is a letter, a digit, a quote, an end of
   *     line, a null character or half a surrogate pair
   */
  public WriteOptions withDelimiter(char character) {
    return new WriteOptions(
        taskOrder,
        workingWeek,
        tasksPerDay,
        expectedAgent,
        lineContent,
        decimalMark,
        Optional.of(character));
  }
}
