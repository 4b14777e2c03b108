package dev.leverage.audit;

import dev.leverage.record.Claim;
import dev.leverage.record.Task;
import dev.leverage.source.Problem;
import dev.leverage.source.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges figures in cells. */
final class ClaimJudge {

  private final ClaimReading reading;
  private final Consumer<Finding> findings;

  ClaimJudge(ClaimReading reading, Consumer<Finding> findings) {
    this.reading = reading;
    this.findings = findings;
  }

  /** Judges a figure of a task. */
  void judge(Claim claim, Task task) {
    judge(claim, ExactFigures.of(claim.kind(), task), Optional.empty(), "");
  }

  /** Judges a figure of a day. A mean of factors says nothing that stated totals could confirm. */
  void judge(Claim claim, ExactFigures day) {
    Claim.Kind kind = claim.kind();
    boolean isMean =
        kind == Claim.Kind.MEAN_LEVERAGE || kind == Claim.Kind.MEAN_SUPERVISORY_LEVERAGE;
    if (isMean && day.of(kind).isEmpty()) {
      return;
    }
    judge(claim, day.of(kind), day.meanInsteadOf(kind), day.doubt(kind));
  }

  private void judge(Claim claim, Optional<Fraction> exact, Optional<Fraction> mean, String doubt) {
    List<PrintedFigure> figures = reading.read(claim);
    if (figures.isEmpty()) {
      findings.accept(
          Finding.found(
              FindingCode.UNREADABLE_FIGURE,
              claim.location(),
              name(claim.kind()) + ": expected a figure, found " + Problem.quoted(claim.text()),
              claim.text()));
    } else if (exact.isEmpty()) {
      findings.accept(
          Finding.found(
              FindingCode.NO_DATA,
              claim.location(),
              name(claim.kind()) + ": nothing to compute " + claim.text() + " from",
              claim.text()));
    } else {
      figures.forEach(figure -> judge(claim, figure, exact.get(), mean, doubt));
    }
  }

  private void judge(
      Claim claim, PrintedFigure figure, Fraction exact, Optional<Fraction> mean, String doubt) {
    if (figure.holds(exact)) {
      return;
    }
    String expected = figure.corrected(exact);
    FindingCode code = FindingCode.WRONG_FIGURE;
    String remark = doubt;
    if (figure.isCutOff(exact)) {
      code = FindingCode.CUT_OFF;
      remark = ", which is cut off instead of rounded";
    } else if (mean.isPresent() && figure.holds(mean.get())) {
      code = FindingCode.MEAN_FOR_WEIGHTED;
      remark = ", which is the mean of the factors";
    }
    findings.accept(
        new Finding(
            code,
            doubt.isEmpty() ? code.severity() : Severity.WARNING,
            claim.location(),
            name(claim.kind()) + ": expected " + expected + ", found " + figure.text() + remark,
            Optional.of(expected),
            Optional.of(figure.text())));
  }

  static String name(Claim.Kind kind) {
    return switch (kind) {
      case ROW_NUMBER -> "row number";
      case LEVERAGE -> "leverage factor";
      case SUPERVISORY_LEVERAGE -> "supervisory leverage factor";
      case WEEKS -> "weeks";
      case TOTAL_TASKS -> "number of tasks";
      case TOTAL_HUMAN_ESTIMATE -> "total human estimate";
      case TOTAL_WEEKS -> "total weeks";
      case TOTAL_AGENT_TIME -> "total agent time";
      case TOTAL_SUPERVISION_TIME -> "total supervision time";
      case TOTAL_TOKENS -> "total tokens";
      case WEIGHTED_LEVERAGE -> "weighted average leverage factor";
      case WEIGHTED_SUPERVISORY_LEVERAGE -> "weighted average supervisory leverage factor";
      case MEAN_LEVERAGE -> "mean leverage factor";
      case MEAN_SUPERVISORY_LEVERAGE -> "mean supervisory leverage factor";
    };
  }
}
