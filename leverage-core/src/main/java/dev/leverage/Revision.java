package dev.leverage;

import dev.leverage.format.Change;
import dev.leverage.source.Problem;
import java.util.List;

/**
 * A file before and after it was edited in place.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Revision {

  private final byte[] before;
  private final byte[] after;
  private final List<Change> changes;
  private final List<Problem> problems;

  Revision(byte[] before, byte[] after, List<Change> changes, List<Problem> problems) {
    this.before = before;
    this.after = after;
    this.changes = List.copyOf(changes);
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns whether there is anything to change.
   *
   * @return true if a byte differs
   */
  public boolean isChange() {
    return !java.util.Arrays.equals(before, after);
  }

  /**
   * Returns the changes in the order of the document.
   *
   * @return an unmodifiable list, not null
   */
  public List<Change> changes() {
    return changes;
  }

  /**
   * Returns what is to be said about the document; no errors.
   *
   * @return an unmodifiable list, not null
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Returns the file as it was.
   *
   * @return a copy of its bytes, empty if there was none
   */
  public byte[] before() {
    return before.clone();
  }

  /**
   * Returns the file as it is after the edit.
   *
   * @return a copy of its bytes, not null
   */
  public byte[] after() {
    return after.clone();
  }
}
