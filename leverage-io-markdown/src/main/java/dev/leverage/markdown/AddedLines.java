package dev.leverage.markdown;

import dev.leverage.format.Change;
import dev.leverage.source.Location;

/**
 * Lines that an addition put into a document, so that a change which was found behind them is told
 * by its place in the document as it was.
 *
 * @param after the line behind which they stand, from 1
 * @param count how many
 */
record AddedLines(long after, int count) {

  static AddedLines between(OriginalText before, TextEdit addition) {
    long after =
        addition.changes().get(0).location() instanceof Location.Text place ? place.line() : 0;
    return new AddedLines(after, addition.text().lines().size() - before.lines().size());
  }

  Change asBefore(Change change) {
    if (!(change.location() instanceof Location.Text place) || place.line() <= after) {
      return change;
    }
    long line = Math.max(after, place.line() - count);
    Location before = Location.ofText(place.source(), line, place.column());
    return new Change(before, change.what(), change.before(), change.after());
  }
}
