package dev.leverage.table;

import dev.leverage.format.Change;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;

/**
 * Lines that were put into a text, so that what is found behind them is told by its place in the
 * text as it was: line 7 is line 5 of a text that got two lines behind its third.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param after the line behind which they stand, from 1; 0 for the beginning
 * @param count how many
 */
public record AddedLines(long after, long count) {

  /**
   * Returns a change as it is told of the text as it was.
   *
   * @param change a change of the text with the lines, not null
   * @return the same change, at its place without them; not null
   */
  public Change asBefore(Change change) {
    Location before = asBefore(change.location());
    return new Change(before, change.what(), change.before(), change.after());
  }

  /**
   * Passes on what is said of the text with the lines, as it is told of the text as it was.
   *
   * @param said what is said, not null
   * @param problems where it is reported, not null
   */
  public void tell(Problems said, Problems problems) {
    for (Problem problem : said.list()) {
      problems.add(tellable(problem));
    }
  }

  Problem tellable(Problem problem) {
    return new Problem(
        problem.code(),
        asBefore(problem.location()),
        problem.message(),
        problem.expected(),
        problem.found(),
        problem.occurrences());
  }

  private Location asBefore(Location location) {
    if (!(location instanceof Location.Text place) || place.line() <= after) {
      return location;
    }
    long line = Math.max(Math.max(after, 1), place.line() - count);
    boolean isAdded = place.line() <= after + count;
    return Location.ofText(place.source(), line, isAdded ? 1 : place.column());
  }
}
