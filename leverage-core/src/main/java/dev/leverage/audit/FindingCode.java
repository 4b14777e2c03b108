package dev.leverage.audit;

import dev.leverage.source.Severity;
import java.util.Locale;

/**
 * The closed list of what an {@link Audit} finds, such as {@link #WRONG_FIGURE}.
 *
 * <p>Codes are stable: programs may decide by them, and by {@link #id()} in reports.
 */
public enum FindingCode {
  /** A printed figure is not the exact value rounded at its own precision. */
  WRONG_FIGURE(Severity.ERROR, "A printed figure differs from the data."),
  /** A printed figure is the exact value cut off, where it ought to be rounded. */
  CUT_OFF(Severity.WARNING, "A printed figure is cut off instead of rounded."),
  /** The mean of the factors is printed where the ratio of the sums is expected. */
  MEAN_FOR_WEIGHTED(Severity.ERROR, "The mean of the factors is printed as the weighted average."),
  /** A figure is printed, and the record has nothing to compute it from. */
  NO_DATA(Severity.WARNING, "A figure is printed that cannot be computed from the record."),
  /** What is printed as a figure cannot be read as one. */
  UNREADABLE_FIGURE(Severity.WARNING, "What is printed as a figure cannot be read as one."),
  /** A figure in a sentence is none of the record's. */
  UNMATCHED_FIGURE(Severity.WARNING, "A figure in a sentence matches none of the record's."),
  /** The day's own tokens are not the sum of its tasks' tokens, which are all known. */
  CONTRADICTING_TOKENS(
      Severity.WARNING, "The tokens of the day are not the sum of those of its tasks."),
  /** The numbers of the rows have a gap or a repetition. */
  NUMBERING(Severity.WARNING, "The numbers of rows have a gap or a repetition."),
  /** Two tasks of a day have the same title and the same measures. */
  DUPLICATE_TASK(Severity.WARNING, "A task occurs twice."),
  /** A row stands out of the order by factor that the other rows keep to. */
  OUT_OF_ORDER(Severity.WARNING, "A row is out of the order that the others keep to."),
  /** A measure is hardly meant: more than 1,000 hours, or no agent time at all. */
  IMPLAUSIBLE_MEASURE(Severity.WARNING, "A measure is implausible."),
  /** A weekday does not fit the date. */
  WRONG_WEEKDAY(Severity.WARNING, "A weekday does not fit the date.");

  private final Severity severity;
  private final String description;

  FindingCode(Severity severity, String description) {
    this.severity = severity;
    this.description = description;
  }

  /**
   * Returns how much a finding of this code matters unless it says otherwise.
   *
   * @return the severity, not null
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns what the code means, in a sentence.
   *
   * @return the sentence, not null
   */
  public String description() {
    return description;
  }

  /**
   * Returns the code as reports print it, such as {@code wrong-figure}.
   *
   * @return lower-case words joined by hyphens, not null
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
