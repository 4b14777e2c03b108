package dev.leverage.excel;

import dev.leverage.audit.Correction;
import dev.leverage.audit.Corrections;
import dev.leverage.format.ReadOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cells of a workbook whose figures do not hold. */
final class WrongFigures {

  private final ExactValues exact;
  private final boolean ours;

  private WrongFigures(ExcelReader reader, ReadOptions options) {
    this.exact = new ExactValues(options.workingWeek());
    this.ours = reader.isOurs();
  }

  /** Reads a workbook to its end; returns what is wrong in it, in the order of the tasks. */
  static List<CellFigure> in(ExcelReader reader, ReadOptions options, Problems problems)
      throws IOException {
    WrongFigures wrong = new WrongFigures(reader, options);
    Corrections corrections = Corrections.of(reader::statesSupervision, options, problems);
    reader.drainTo(corrections);
    List<CellFigure> figures = new ArrayList<>();
    for (Correction correction : corrections.list()) {
      if (correction.claim().location() instanceof Location.Cell place) {
        figures.add(wrong.figure(place, correction));
      }
    }
    return figures;
  }

  private CellFigure figure(Location.Cell place, Correction correction) {
    Claim claim = correction.claim();
    Optional<LeverageFactor> ratio =
        exact.ratio(claim.kind(), correction.task().orElse(null), correction.totals());
    return new CellFigure(
        place,
        claim.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        claim.text(),
        correction.replacements(),
        ratio,
        ours ? ExactValues.own(claim.kind(), ratio, correction.totals()) : Optional.empty());
  }
}
