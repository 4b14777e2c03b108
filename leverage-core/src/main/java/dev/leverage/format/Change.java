package dev.leverage.format;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.util.Objects;

/**
 * One change of a document, such as {@code april.md:34:86: leverage factor: 141.3x becomes 141.2x}.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param location where, in the document as it was before
 * @param what what is changed, in a few words, such as {@code leverage factor}
 * @param before what stood there, empty if nothing did
 * @param after what stands there now
 */
public record Change(Location location, String what, String before, String after) {

  /** Checks the parts. */
  public Change {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Prints the change on one line, control characters escaped, such as {@code april.md:34:86:
   * leverage factor: 141.3x becomes 141.2x}.
   */
  @Override
  public String toString() {
    String told = before.isEmpty() ? after + " is added" : before + " becomes " + after;
    return Problem.printable(location + ": " + what + ": " + told);
  }
}
