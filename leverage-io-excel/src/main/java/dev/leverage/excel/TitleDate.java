package dev.leverage.excel;

import dev.leverage.notation.DateOrder;
import dev.leverage.source.Location;
import dev.leverage.table.DateOfName;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date that a cell above a table tells: it is one, or ends in one after a colon, or has one ISO
 * date in it.
 *
 * @param date the date
 * @param location the cell
 */
record TitleDate(LocalDate date, Location location) {

  /** Returns the date that the cells of a row tell, or null if they tell none or several. */
  static @Nullable TitleDate in(CellRow row, Optional<DateOrder> order) {
    TitleDate found = null;
    for (int column = 0; column < row.size(); column++) {
      String text = row.text(column).strip();
      if (!text.isEmpty() && !row.isNumber(column)) {
        Optional<LocalDate> date =
            DateOfName.ofSheet(text, order)
                .or(() -> DateOfName.ofSheet(text.substring(text.lastIndexOf(':') + 1), order))
                .or(() -> DateOfName.ofFile(text));
        if (date.isPresent()) {
          if (found != null && !found.date().equals(date.get())) {
            return null;
          }
          found = found == null ? new TitleDate(date.get(), row.location(column)) : found;
        }
      }
    }
    return found;
  }
}
