package dev.leverage.rollup;

import dev.leverage.measure.Period;
import dev.leverage.record.Task;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record is divided by: the weeks of its days, their tags, the agents of its tasks, or a
 * column of the record's own.
 *
 * <p>All keys but tags divide: everything is in exactly one of the groups. A day is in the group of
 * each of its tags. Instances are immutable and thread-safe.
 */
public final class Key {

  private static final Key AGENT = new Key(Kind.AGENT, null, "Agent");
  private static final Key TAG = new Key(Kind.TAG, null, "Tag");

  private final Kind kind;
  private final Period.@Nullable Length length;
  private final String label;

  private Key(Kind kind, Period.@Nullable Length length, String label) {
    this.kind = kind;
    this.length = length;
    this.label = label;
  }

  /**
   * Returns the key that divides days by periods.
   *
   * @param length such as a week, not null
   * @return the key, labelled such as {@code Week}
   */
  public static Key period(Period.Length length) {
    String name = length.name();
    return new Key(
        Kind.PERIOD, length, name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the key that divides tasks by the names of their agents.
   *
   * @return the key, labelled {@code Agent}
   */
  public static Key agent() {
    return AGENT;
  }

  /**
   * Returns the key that puts days into the group of each of their tags.
   *
   * @return the key, labelled {@code Tag}
   */
  public static Key tag() {
    return TAG;
  }

  /**
   * Returns the key that divides tasks by a column of the record's own.
   *
   * @param name the exact name of the column, such as {@code Project}
   * @return the key, labelled with the name
   */
  public static Key column(String name) {
    return new Key(Kind.COLUMN, null, Objects.requireNonNull(name, "name"));
  }

  /**
   * Returns what kind of key this is.
   *
   * @return the kind, not null
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the length of the periods.
   *
   * @return the length; empty unless this is a key of periods
   */
  public Optional<Period.Length> length() {
    return Optional.ofNullable(length);
  }

  /**
   * Returns the header of the key's column.
   *
   * @return such as {@code Week}, {@code Agent}, {@code Tag} or the name of the column
   */
  public String label() {
    return label;
  }

  /**
   * Returns whether the key tells the tasks of one day apart, so that what is known only for the
   * day as a whole belongs to none of its groups.
   *
   * @return true for agents and columns
   */
  public boolean dividesDays() {
    return kind == Kind.AGENT || kind == Kind.COLUMN;
  }

  GroupValue of(Task task) {
    Optional<String> value =
        kind == Kind.AGENT ? task.agent() : Optional.ofNullable(task.extras().get(label));
    return value.map(GroupValue::of).orElse(GroupValue.NONE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && kind == key.kind && label.equals(key.label);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, label);
  }

  @Override
  public String toString() {
    return label;
  }

  /** The kinds of keys. */
  public enum Kind {
    /** Days, weeks, months, quarters or years. */
    PERIOD,
    /** The tags of days, which overlap. */
    TAG,
    /** The names of agents. */
    AGENT,
    /** A column of the record's own. */
    COLUMN
  }
}
