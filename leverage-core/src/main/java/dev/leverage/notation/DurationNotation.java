package dev.leverage.notation;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.record.Measure;
import java.util.Objects;
import java.util.Optional;

/**
 * How durations are written, such as {@code 120h}, {@code 51m} or {@code 1h 30m}: reads all
 * accepted spellings and prints one.
 *
 * <p>Accepted are, in any case and with any spaces between the parts:
 *
 * <ul>
 *   <li>a number and a unit: {@code 120h}, {@code 1.5 hours}, {@code 40 min}, {@code 90s}, {@code
 *       1,200h};
 *   <li>several of them from the longest unit to the shortest, of which only the last may have
 *       decimals: {@code 1h 30m};
 *   <li>hours, minutes and seconds: {@code 1:30} and {@code 1:30:00} are both one and a half hours;
 *   <li>days and weeks, if the notation is one of human estimates: {@code 2d}, {@code 1.1w}, {@code
 *       3 working days};
 *   <li>a bare number, {@code 51}, in the notation's own unit;
 *   <li>any of these after {@code ~} or {@code ≈}, which makes it approximate;
 *   <li>any of these followed by another claim in parentheses, which is not read: {@code 60h (7.5
 *       working days)};
 *   <li>nothing: an empty or blank text, {@code -}, {@code –}, {@code —}, {@code n/a}.
 * </ul>
 *
 * <p>What is read is rounded to the nearest millisecond, ties to the even one, exactly. What is
 * printed has a decimal point, and reads back to the same value by a notation of any decimal mark
 * but {@link DecimalMark#COMMA}. Instances are immutable and thread-safe.
 */
public final class DurationNotation {

  private static final DurationNotation HUMAN_ESTIMATES =
      new DurationNotation(true, DurationUnit.HOURS, DecimalMark.POINT, WorkingWeek.STANDARD);

  private static final DurationNotation TIMES =
      new DurationNotation(false, DurationUnit.MINUTES, DecimalMark.POINT, WorkingWeek.STANDARD);

  private static final long NOT_COMMON = -1;

  private final boolean humanEstimates;
  private final DurationUnit bareUnit;
  private final DecimalMark decimalMark;
  private final WorkingWeek workingWeek;

  private DurationNotation(
      boolean humanEstimates,
      DurationUnit bareUnit,
      DecimalMark decimalMark,
      WorkingWeek workingWeek) {
    this.humanEstimates = humanEstimates;
    this.bareUnit = Objects.requireNonNull(bareUnit, "bareUnit");
    this.decimalMark = Objects.requireNonNull(decimalMark, "decimalMark");
    this.workingWeek = Objects.requireNonNull(workingWeek, "workingWeek");
  }

  /**
   * Returns the notation of human estimates, such as {@code 120h} or {@code 2d}: bare numbers are
   * hours, days and weeks are of {@link WorkingWeek#STANDARD}, and the decimal mark is the point.
   *
   * @return the notation, not null
   */
  public static DurationNotation ofHumanEstimates() {
    return HUMAN_ESTIMATES;
  }

  /**
   * Returns the notation of agent and supervision times, such as {@code 51m}: bare numbers are
   * minutes, days and weeks are errors, and the decimal mark is the point.
   *
   * @return the notation, not null
   */
  public static DurationNotation ofTimes() {
    return TIMES;
  }

  /**
   * Returns this notation with another unit for bare numbers, such as minutes under the header
   * {@code Human (min)}.
   *
   * @param unit the unit of numbers that have none, not null
   * @return the new notation, not null
   */
  public DurationNotation withBareUnit(DurationUnit unit) {
    return new DurationNotation(humanEstimates, unit, decimalMark, workingWeek);
  }

  /**
   * Returns this notation with another decimal mark for reading, such as the comma of {@code 1,5h}.
   *
   * @param mark the mark, not null
   * @return the new notation, not null
   */
  public DurationNotation withDecimalMark(DecimalMark mark) {
    return new DurationNotation(humanEstimates, bareUnit, mark, workingWeek);
  }

  /**
   * Returns this notation with another working week, by which {@code 2d} and {@code 1.1w} are read
   * as human estimates.
   *
   * @param week the working week, not null
   * @return the new notation, not null
   */
  public DurationNotation withWorkingWeek(WorkingWeek week) {
    return new DurationNotation(humanEstimates, bareUnit, decimalMark, week);
  }

  DurationUnit bareUnit() {
    return bareUnit;
  }

  WorkingWeek workingWeek() {
    return workingWeek;
  }

  boolean takesWorkingWeeks() {
    return humanEstimates;
  }

  /**
   * Reads a duration, such as {@code ~1.5h}, which is 5,400,000 milliseconds, approximate.
   *
   * @param text the text, not null
   * @return the measure, or empty if the text says that there is none
   * @throws NotationException with {@code BAD_DURATION} if the text is not a duration, {@code
   *     NEGATIVE_DURATION} if it is less than nothing, {@code OUT_OF_RANGE} if it is more than
   *     {@link Measure#MAX_MILLIS} or has more than 1000 digits, and {@code AMBIGUOUS_VALUE} if a
   *     comma could be either mark
   */
  public Optional<Measure> parse(String text) {
    long common = parseCommon(text);
    if (common != NOT_COMMON) {
      return Optional.of(new Measure(common, text.charAt(0) == '~'));
    }
    if (TextScanner.isNothing(text)) {
      return Optional.empty();
    }
    return Optional.of(
        DecimalMarkChoice.read(text, decimalMark, mark -> DurationReader.read(text, this, mark)));
  }

  /** Reads the likes of 51, 1.5, 120h and ~40, of which most documents are full. */
  private long parseCommon(String text) {
    int from = text.isEmpty() || text.charAt(0) != '~' ? 0 : 1;
    int to = text.length();
    if (from >= to) {
      return NOT_COMMON;
    }
    long unitMillis =
        switch (text.charAt(to - 1)) {
          case 'h' -> DurationUnit.HOURS.millis();
          case 'm' -> DurationUnit.MINUTES.millis();
          case 's' -> DurationUnit.SECONDS.millis();
          default -> 0;
        };
    long decimal = SmallDecimal.parse(text, from, unitMillis == 0 ? to : to - 1, decimalMark);
    if (decimal == SmallDecimal.NONE) {
      return NOT_COMMON;
    }
    long millis = SmallDecimal.times(decimal, unitMillis == 0 ? bareUnit.millis() : unitMillis);
    return millis <= Measure.MAX_MILLIS ? millis : NOT_COMMON;
  }

  /**
   * Returns whether a duration is written without a unit, such as {@code 51}, {@code ~1,200} or
   * {@code 60 (7.5 working days)}, so that its unit must come from elsewhere.
   *
   * @param text a text that {@link #parse} accepts, not null
   * @return true if there are digits, and nothing but marks and spaces around them; false for
   *     {@code 51m}, {@code 1:30} and a text that says nothing
   */
  public static boolean isBareNumber(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length() && text.charAt(i) != '('; i++) {
      char c = text.charAt(i);
      if (TextScanner.isDigit(c)) {
        digits = true;
      } else if ("~≈.,".indexOf(c) < 0 && !TextScanner.isSpace(c)) {
        return false;
      }
    }
    return digits;
  }

  /**
   * Prints a measure with its unit, such as {@code 1.5h} or {@code ~40m}: the largest unit in which
   * it is a decimal with an end, from hours for human estimates and from minutes for times.
   *
   * @param measure the measure, not null
   * @return the text, which {@link #parse} reads back to an equal measure; not null
   */
  public String print(Measure measure) {
    DurationUnit unit = unitFor(measure.millis());
    return text(measure, unit, 0).append(unit.symbol()).toString();
  }

  private DurationUnit unitFor(long millis) {
    if (humanEstimates && UnitDecimal.isFinite(millis, DurationUnit.HOURS)) {
      return DurationUnit.HOURS;
    }
    return UnitDecimal.isFinite(millis, DurationUnit.MINUTES)
        ? DurationUnit.MINUTES
        : DurationUnit.SECONDS;
  }

  /**
   * Prints a measure as a plain number of a unit, such as {@code 0.6666667} for 40 minutes in
   * hours: the shortest decimal that reads back to the same milliseconds.
   *
   * @param measure the measure, not null
   * @param unit the unit, which the text does not show, not null
   * @return the text, after {@code ~} if the measure is approximate; not null
   */
  public static String printPlain(Measure measure, DurationUnit unit) {
    return text(measure, unit, 0).toString();
  }

  /**
   * Prints a length as a plain number of a unit, such as {@code 0.6666667} for 40 minutes in hours.
   * A sum may be longer than a measure.
   *
   * @param millis the length in milliseconds, not negative
   * @param unit the unit, which the text does not show, not null
   * @return the shortest decimal that rounds to the same milliseconds, not null
   * @throws IllegalArgumentException if the length is negative
   */
  public static String printPlain(long millis, DurationUnit unit) {
    return text(millis, unit, 0);
  }

  /**
   * Prints a measure as {@link #printPlain(Measure, DurationUnit)} does, with at least one decimal,
   * such as {@code 374.0}.
   *
   * @param measure the measure, not null
   * @param unit the unit, which the text does not show, not null
   * @return the text, after {@code ~} if the measure is approximate; not null
   */
  public static String printPlainWithDecimals(Measure measure, DurationUnit unit) {
    return text(measure, unit, 1).toString();
  }

  /**
   * Prints a length as {@link #printPlain(long, DurationUnit)} does, with at least one decimal,
   * such as {@code 374.0}.
   *
   * @param millis the length in milliseconds, not negative
   * @param unit the unit, which the text does not show, not null
   * @return the text, not null
   * @throws IllegalArgumentException if the length is negative
   */
  public static String printPlainWithDecimals(long millis, DurationUnit unit) {
    return text(millis, unit, 1);
  }

  private static StringBuilder text(Measure measure, DurationUnit unit, int fewestDecimals) {
    StringBuilder text = new StringBuilder(16);
    if (measure.approximate()) {
      text.append('~');
    }
    UnitDecimal.append(text, measure.millis(), unit, fewestDecimals);
    return text;
  }

  private static String text(long millis, DurationUnit unit, int fewestDecimals) {
    if (millis < 0) {
      throw new IllegalArgumentException("a length must not be negative: " + millis);
    }
    StringBuilder text = new StringBuilder(16);
    UnitDecimal.append(text, millis, unit, fewestDecimals);
    return text.toString();
  }
}
