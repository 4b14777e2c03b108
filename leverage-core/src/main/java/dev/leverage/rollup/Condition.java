package dev.leverage.rollup;

import dev.leverage.record.Task;
import java.util.Objects;

/**
 * That a task has a value in a column, such as {@code Project=Billing} or {@code Agent=Claude}.
 *
 * <p>The column {@code Agent}, in upper or lower case, is the agent's name; any other name is that
 * of a column of the record's own, letter by letter. So is the value; an empty one asks for tasks
 * without any. Instances are immutable and thread-safe.
 *
 * @param column the name of the column, not blank
 * @param value the value, or an empty text
 */
public record Condition(String column, String value) {

  private static final String AGENT = "Agent";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name of the column is blank
   */
  public Condition {
    Objects.requireNonNull(value, "value");
    if (column.isBlank()) {
      throw new IllegalArgumentException("the name of a column is not blank");
    }
  }

  /**
   * Reads a condition such as {@code Project=Billing}, divided at the first {@code =}.
   *
   * @param text the text, not null
   * @return the condition, without spaces around its two parts
   * @throws IllegalArgumentException if there is no {@code =} or nothing before it
   */
  public static Condition parse(String text) {
    int sign = text.indexOf('=');
    if (sign < 0) {
      throw new IllegalArgumentException("there is no = in a condition: " + text);
    }
    return new Condition(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
  }

  /**
   * Returns whether the column is that of the agent's name, which every record has.
   *
   * @return true for {@code Agent}
   */
  public boolean isOfAgent() {
    return column.equalsIgnoreCase(AGENT);
  }

  /**
   * Returns whether a task has the value.
   *
   * @param task the task, not null
   * @return true if its cell is equal to the value, or both are empty
   */
  public boolean matches(Task task) {
    return valueOf(task).equals(value);
  }

  String valueOf(Task task) {
    return isOfAgent() ? task.agent().orElse("") : task.extras().getOrDefault(column, "");
  }

  @Override
  public String toString() {
    return column + "=" + value;
  }
}
