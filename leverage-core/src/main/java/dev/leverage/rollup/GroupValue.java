package dev.leverage.rollup;

import dev.leverage.measure.Period;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a group have in common by one key: a period, a text such as {@code Billing},
 * nothing, or that they belong to a day as a whole.
 *
 * <p>Values are ordered: periods, texts by their UTF-16 units, {@link #NONE}, {@link #OF_DAY}.
 * Instances are immutable and thread-safe.
 */
public final class GroupValue implements Comparable<GroupValue> {

  /** The value of days without a date or tag, and of tasks without an agent or a cell. */
  public static final GroupValue NONE = new GroupValue(2, null, "none");

  /**
   * The value, by a key that tells tasks apart, of what is known only for days as a whole: their
   * own tokens, and totals stated without tasks. It cannot be assigned to any other group.
   */
  public static final GroupValue OF_DAY = new GroupValue(3, null, "not assignable");

  private static final Comparator<GroupValue> ORDER =
      Comparator.comparingInt((GroupValue value) -> value.rank)
          .thenComparing(value -> value.period, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(value -> value.text);

  private final int rank;
  private final @Nullable Period period;
  private final String text;

  private GroupValue(int rank, @Nullable Period period, String text) {
    this.rank = rank;
    this.period = period;
    this.text = text;
  }

  static GroupValue of(Period period) {
    return new GroupValue(0, period, period.toString());
  }

  static GroupValue of(String text) {
    return new GroupValue(1, null, text);
  }

  /**
   * Returns the period.
   *
   * @return the period; empty if the value is something else
   */
  public Optional<Period> period() {
    return Optional.ofNullable(period);
  }

  /**
   * Returns the value as a text: a period such as {@code 2026-W14}, or what the record says.
   *
   * @return the text, as it is in the record; empty for {@link #NONE} and {@link #OF_DAY}
   */
  public Optional<String> text() {
    return rank < 2 ? Optional.of(text) : Optional.empty();
  }

  @Override
  public int compareTo(GroupValue other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupValue value
        && rank == value.rank
        && Objects.equals(period, value.period)
        && text.equals(value.text);
  }

  @Override
  public int hashCode() {
    return 31 * rank + text.hashCode();
  }

  /**
   * Returns the value for people.
   *
   * @return the text, or {@code none} or {@code not assignable}
   */
  @Override
  public String toString() {
    return text;
  }
}
