package dev.leverage.format;

import java.util.List;
import java.util.Objects;

/**
 * A document as an editor would have it, and how it differs from what it was.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Edit {

  private final byte[] content;
  private final List<Change> changes;

  private Edit(byte[] content, List<Change> changes) {
    this.content = content;
    this.changes = List.copyOf(changes);
  }

  /**
   * Returns an edit.
   *
   * @param content the whole document after the edit; copied
   * @param changes the changes in the order of the document; empty if there is nothing to do
   * @return the edit, not null
   */
  public static Edit of(byte[] content, List<Change> changes) {
    return new Edit(Objects.requireNonNull(content, "content").clone(), changes);
  }

  /**
   * Returns the document after the edit.
   *
   * @return a copy of its bytes, not null
   */
  public byte[] content() {
    return content.clone();
  }

  /**
   * Returns the changes in the order of the document.
   *
   * @return an unmodifiable list, empty if the document is as it ought to be
   */
  public List<Change> changes() {
    return changes;
  }
}
