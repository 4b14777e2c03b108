package dev.leverage.table;

import dev.leverage.source.Location;

/**
 * A row of cells with their places, as a format's adapter found it.
 *
 * <p>Adapters give every cell as text: a number as its shortest plain decimal, a real date as
 * {@code 2026-04-02}, a duration such as {@code 1:30:00}. Places are asked for only when there is
 * something to say, so that they may be worked out then. An adapter may use one instance for all
 * rows.
 */
public interface Row {

  /**
   * Returns how many cells the row has.
   *
   * @return the number of cells, blank ones included
   */
  int size();

  /**
   * Returns the text of a cell.
   *
   * @param column the index of the cell, from 0
   * @return the text, empty if the cell is blank or beyond the row's end
   */
  String text(int column);

  /**
   * Returns the text of a cell as a figure or a label is read, which is the same in bold and within
   * a link.
   *
   * @param column the index of the cell, from 0
   * @return the text without markup around it, empty if the cell is blank or beyond the row's end
   */
  default String figure(int column) {
    return Vocabulary.plain(text(column));
  }

  /**
   * Returns the place of a cell.
   *
   * @param column the index of the cell, from 0; may lie beyond the row's end
   * @return the place, not null
   */
  Location location(int column);
}
