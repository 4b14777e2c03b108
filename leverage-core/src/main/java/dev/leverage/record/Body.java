package dev.leverage.record;

import java.util.Collections;
import java.util.List;

/**
 * A day's document order: prose around two markers, the task log and the aggregates.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param blocks the parts in order; each marker at most once
 */
public record Body(List<Block> blocks) {

  /** What stands around the tables of a day that has no prose: a heading before each. */
  public static final Body STANDARD =
      new Body(
          List.of(
              new Block.Heading(2, "Task Log"),
              Block.Marker.TASK_LOG,
              new Block.Heading(2, "Aggregate Statistics"),
              Block.Marker.AGGREGATES));

  /**
   * Checks the blocks.
   *
   * @throws IllegalArgumentException if a marker occurs twice
   */
  public Body {
    blocks = List.copyOf(blocks);
    for (Block.Marker marker : Block.Marker.values()) {
      if (Collections.frequency(blocks, marker) > 1) {
        throw new IllegalArgumentException("the marker " + marker + " occurs twice");
      }
    }
  }

  /**
   * Returns whether this body holds nothing of its own.
   *
   * @return true if it equals {@link #STANDARD}
   */
  public boolean isStandard() {
    return equals(STANDARD);
  }
}
