package dev.leverage.excel;

import dev.leverage.audit.Correction;
import dev.leverage.audit.FigureText;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A derived figure in a cell that does not hold.
 *
 * @param place the cell
 * @param what which figure it is, such as {@code leverage}
 * @param text what the cell says
 * @param corrections what is wrong in it; two where a total stands in two units
 * @param ratio the exact value of a factor or of weeks
 * @param own what this library writes there, if the sheet is its own
 */
record CellFigure(
    Location.Cell place,
    String what,
    String text,
    List<Correction.Replacement> corrections,
    Optional<LeverageFactor> ratio,
    Optional<String> own) {

  CellFigure {
    corrections = List.copyOf(corrections);
  }

  /** Returns the text with its figures put right; empty if one is not found in it. */
  Optional<String> corrected() {
    FigureText corrected = new FigureText(text);
    for (Correction.Replacement correction : corrections) {
      if (corrected.replace(correction.found(), correction.expected()).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(corrected.source());
  }
}
