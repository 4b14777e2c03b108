package dev.leverage.audit;

import java.util.List;
import java.util.Optional;

/** Compares figures in sentences with those of a record. */
final class ProseJudge {

  private final RecordFigures record;

  ProseJudge(RecordFigures record) {
    this.record = record;
  }

  /** Returns whether a figure is one of the record's, or one that the record says nothing about. */
  boolean matches(ProseFigure claim) {
    List<RecordFigure> candidates = record.about(claim.subject());
    return candidates.isEmpty()
        || candidates.stream().anyMatch(figure -> claim.figure().holds(figure.exact()));
  }

  /** Reports a figure that matches none. */
  Optional<Finding> unmatched(Prose.Placed claim) {
    PrintedFigure printed = claim.figure().figure();
    return record.about(claim.figure().subject()).stream()
        .reduce((one, other) -> printed.isCloserTo(other.exact(), one.exact()) ? other : one)
        .map(
            nearest -> {
              String expected = printed.corrected(nearest.exact());
              return Finding.mismatch(
                  FindingCode.UNMATCHED_FIGURE,
                  claim.location(),
                  printed.text()
                      + " matches no figure of the record; the nearest is "
                      + expected
                      + ", "
                      + nearest.name(),
                  expected,
                  printed.text());
            });
  }
}
