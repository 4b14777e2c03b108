package dev.leverage.table;

import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import java.util.List;

/**
 * What a document keeps of a day beside the flat table of its tasks, as a workbook's sheet of days
 * does.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param header date, title and tags
 * @param blocks the day's body in order; empty for the standard one
 * @param figures what is stated for the day as a whole
 * @param hasTasks whether rows of the flat table belong to the day
 */
public record DayDetails(
    DayHeader header, List<Block> blocks, DayFigures figures, boolean hasTasks) {

  /** Copies the blocks. */
  public DayDetails {
    blocks = List.copyOf(blocks);
  }
}
