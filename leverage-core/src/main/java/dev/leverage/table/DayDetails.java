package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.List;

/**
 * What a document keeps of a day beside the flat table of its tasks, as a workbook's sheet of days
 * does.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param header date, title and tags
 * @param blocks the day's body in order; empty for the standard one
 * @param places where each block's text begins, in the same order; empty if that is not known
 * @param figures what is stated for the day as a whole
 * @param hasTasks whether rows of the flat table belong to the day
 * @param rows how many rows of its date belong to the day, where those after them are of another
 *     day of that date; {@link Long#MAX_VALUE} where all are its own
 */
public record DayDetails(
    DayHeader header,
    List<Block> blocks,
    List<Location> places,
    DayFigures figures,
    boolean hasTasks,
    long rows) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if some blocks have places and some have not, or the number of
   *     rows is less than 1
   */
  public DayDetails {
    blocks = List.copyOf(blocks);
    places = List.copyOf(places);
    if (!places.isEmpty() && places.size() != blocks.size()) {
      throw new IllegalArgumentException(
          "blocks and places differ in number: " + blocks.size() + " and " + places.size());
    }
    if (rows < 1) {
      throw new IllegalArgumentException("a number of rows must be positive: " + rows);
    }
  }

  /**
   * Creates details of a day that has all rows of its date.
   *
   * @param header date, title and tags
   * @param blocks the day's body in order; empty for the standard one
   * @param places where each block's text begins, in the same order; empty if that is not known
   * @param figures what is stated for the day as a whole
   * @param hasTasks whether rows of the flat table belong to the day
   */
  public DayDetails(
      DayHeader header,
      List<Block> blocks,
      List<Location> places,
      DayFigures figures,
      boolean hasTasks) {
    this(header, blocks, places, figures, hasTasks, Long.MAX_VALUE);
  }

  /**
   * Creates details of which no place is known.
   *
   * @param header date, title and tags
   * @param blocks the day's body in order; empty for the standard one
   * @param figures what is stated for the day as a whole
   * @param hasTasks whether rows of the flat table belong to the day
   */
  public DayDetails(DayHeader header, List<Block> blocks, DayFigures figures, boolean hasTasks) {
    this(header, blocks, List.of(), figures, hasTasks);
  }

  /**
   * Returns the same day with no more than some rows of its date.
   *
   * @param most the number of rows, at least 1
   * @return the new details, not null
   * @throws IllegalArgumentException if the number is less than 1
   */
  public DayDetails withRows(long most) {
    return new DayDetails(header, blocks, places, figures, hasTasks, most);
  }

  void deliverBlocks(RecordSink sink) throws IOException {
    boolean placed = sink.acceptsClaims() && !places.isEmpty();
    for (int i = 0; i < blocks.size(); i++) {
      if (placed) {
        sink.block(blocks.get(i), places.get(i));
      } else {
        sink.block(blocks.get(i));
      }
    }
  }
}
