package dev.leverage.format;

/**
 * What is wanted of a {@linkplain RecordEditor#refresh refresh} beyond the figures that do not
 * hold.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param sort whether the rows of each task log are put in the order of their factors, highest
 *     first; ties as given, tasks without a factor last
 * @param addTotals whether days without a table of totals get one
 */
public record RefreshOptions(boolean sort, boolean addTotals) {

  /** Only the figures that do not hold. */
  public static final RefreshOptions DEFAULT = new RefreshOptions(false, false);

  /**
   * Returns these options with the rows sorted.
   *
   * @return the new options, not null
   */
  public RefreshOptions sorting() {
    return new RefreshOptions(true, addTotals);
  }

  /**
   * Returns these options with missing totals added.
   *
   * @return the new options, not null
   */
  public RefreshOptions addingTotals() {
    return new RefreshOptions(sort, true);
  }
}
