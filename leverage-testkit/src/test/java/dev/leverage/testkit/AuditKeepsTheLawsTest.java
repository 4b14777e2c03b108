package dev.leverage.testkit;

import dev.leverage.audit.Audit;
import dev.leverage.audit.Correction;
import dev.leverage.audit.Corrections;
import dev.leverage.audit.FigureText;
import dev.leverage.audit.Finding;
import dev.leverage.audit.FindingCode;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class AuditKeepsTheLawsTest implements AuditLaws {

  /** Beside wrong figures an audit finds what is hardly meant, such as a task that comes twice. */
  private static final Set<FindingCode> OF_FIGURES =
      EnumSet.of(
          FindingCode.WRONG_FIGURE,
          FindingCode.CUT_OFF,
          FindingCode.MEAN_FOR_WEIGHTED,
          FindingCode.NO_DATA,
          FindingCode.UNREADABLE_FIGURE);

  private static void deliver(List<PrintedDay> days, RecordSink sink) throws IOException {
    sink.begin(Columns.NONE);
    for (PrintedDay day : days) {
      day.deliver(sink);
    }
    sink.end();
  }

  @Override
  public Set<Location> wrong(List<PrintedDay> days) throws IOException {
    Audit audit = new Audit(ReadOptions.DEFAULT);
    deliver(days, audit);
    return audit.findings().stream()
        .filter(finding -> OF_FIGURES.contains(finding.code()))
        .map(Finding::location)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<List<PrintedDay>> refreshed(List<PrintedDay> days) throws IOException {
    Corrections corrections = Corrections.of(() -> true, ReadOptions.DEFAULT, new Problems());
    deliver(days, corrections);
    Map<Location, Claim> right = new HashMap<>();
    for (Correction correction : corrections.list()) {
      Claim claim = correction.claim();
      FigureText text = new FigureText(claim.text());
      correction
          .replacements()
          .forEach(replacement -> text.replace(replacement.found(), replacement.expected()));
      right.put(
          claim.location(), new Claim(claim.kind(), text.source(), claim.location(), claim.unit()));
    }
    return Optional.of(
        days.stream()
            .map(day -> day.printing(claim -> right.getOrDefault(claim.location(), claim)))
            .toList());
  }
}
