package dev.leverage.testkit;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways to judge figures that break a law. */
final class WrongAudits {

  private WrongAudits() {}

  /** Finds nothing, and puts nothing right. */
  @FoundBy({"oneFigureThatIsOffByMoreThanRoundingIsFoundAlone", "afterARefreshNothingIsFound"})
  static class BlindAudit implements AuditLaws {
    @Override
    public Set<Location> wrong(List<PrintedDay> days) {
      return Set.of();
    }

    @Override
    public Optional<List<PrintedDay>> refreshed(List<PrintedDay> days) {
      return Optional.of(days);
    }
  }

  /** Takes the first figure of a document for wrong, whatever it is. */
  @FoundBy({
    "anHonestRecordHasNoFinding",
    "theOrderOfDaysChangesNoFinding",
    "theFindingsOfADocumentAreThoseOfItsDays"
  })
  static class SuspiciousAudit implements AuditLaws {
    @Override
    public Set<Location> wrong(List<PrintedDay> days) {
      return Set.of(days.get(0).claims().get(0).location());
    }
  }

  /** Reads figures in the digits of the language, and makes a refreshed document shorter. */
  @FoundBy({"foreignLocalesAndZonesFindTheSame", "refreshingAnHonestRecordChangesNothing"})
  static class AuditOfTheLocale implements AuditLaws {
    @Override
    public Set<Location> wrong(List<PrintedDay> days) {
      return days.stream()
          .flatMap(day -> day.claims().stream())
          .filter(claim -> !claim.text().contains(String.format("%d", 1)))
          .map(Claim::location)
          .collect(Collectors.toSet());
    }

    @Override
    public Optional<List<PrintedDay>> refreshed(List<PrintedDay> days) {
      return Optional.of(days.subList(1, days.size()));
    }
  }
}
