package dev.leverage.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that a record has beside those that every record knows, such as {@code Project} and
 * {@code Client}, in their order.
 *
 * <p>A name is not blank, neither begins nor ends with a space or other white space, and occurs
 * once. Instances are immutable and thread-safe.
 *
 * @param extras the names in order
 */
public record Columns(List<String> extras) {

  /** No columns beside the known ones. */
  public static final Columns NONE = new Columns(List.of());

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if a name is not one that a column may have, or occurs twice
   */
  public Columns {
    extras = List.copyOf(extras);
    Set<String> seen = new HashSet<>();
    for (String name : extras) {
      checkName(name);
      if (!seen.add(name)) {
        throw new IllegalArgumentException("the column " + name + " occurs twice");
      }
    }
  }

  static void checkName(String name) {
    if (name.isBlank() || !name.equals(name.strip())) {
      throw new IllegalArgumentException(
          "a column's name must not be blank, or begin or end with white space: \"" + name + "\"");
    }
  }

  /**
   * Returns the columns of tasks, in the order in which they first occur.
   *
   * @param tasks the tasks, not null
   * @return their columns, not null
   */
  public static Columns of(Iterable<Task> tasks) {
    Set<String> names = new java.util.LinkedHashSet<>();
    tasks.forEach(task -> names.addAll(task.extras().keySet()));
    return names.isEmpty() ? NONE : new Columns(List.copyOf(names));
  }

  /**
   * Returns these columns followed by those of others that are not among them.
   *
   * @param others columns of another part of the record, not null
   * @return the united columns, not null
   */
  public Columns union(Columns others) {
    if (extras.containsAll(others.extras)) {
      return this;
    }
    List<String> united = new ArrayList<>(extras);
    others.extras.stream().filter(name -> !extras.contains(name)).forEach(united::add);
    return new Columns(united);
  }
}
