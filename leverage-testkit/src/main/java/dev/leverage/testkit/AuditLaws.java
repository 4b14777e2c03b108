package dev.leverage.testkit;

import dev.leverage.record.Claim;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds of an audit: of whatever compares the figures that a document prints with its tasks.
 *
 * <p>A test class says which figures are found wrong, and inherits the laws. Laws are added as
 * default methods.
 */
public interface AuditLaws {

  /**
   * Audits a document.
   *
   * @param days the days of the document, in its order
   * @return the places of the figures that are found wrong
   * @throws IOException if the audit fails
   */
  Set<Location> wrong(List<PrintedDay> days) throws IOException;

  /**
   * Puts the figures of a document right. Override it where the application does that.
   *
   * @param days the days of the document, in its order
   * @return the same days with right figures; by default empty, and the laws of it say nothing
   * @throws IOException if that fails
   */
  default Optional<List<PrintedDay>> refreshed(List<PrintedDay> days) throws IOException {
    return Optional.empty();
  }

  /**
   * Returns estimates and times of the tasks whose figures are printed. Override it, with
   * {@code @Provide}, where the application takes less.
   *
   * @return measures of up to 1,000 hours, to the millisecond
   */
  @Provide
  default Arbitrary<Measure> measuresToPrint() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 60_000).map(Measure::ofMinutes),
        Arbitraries.longs().between(1, 3_600_000_000L).map(millis -> new Measure(millis, false)));
  }

  /**
   * Returns documents whose printed figures are the exact ones, rounded HALF_EVEN to 0 to 3
   * decimals.
   *
   * @return documents of 1 to 4 days of 1 to 5 tasks
   */
  @Provide
  default Arbitrary<List<PrintedDay>> honestDocuments() {
    Arbitrary<Task> tasks =
        Combinators.combine(
                LeverageArbitraries.titles(),
                measuresToPrint().optional(),
                measuresToPrint().optional(),
                measuresToPrint().optional(),
                Arbitraries.longs().between(0, 1_000_000).optional())
            .as(AuditLaws::task);
    Arbitrary<List<List<Task>>> days =
        tasks.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(days, Arbitraries.integers().between(0, 3))
        .as(
            (all, decimals) -> {
              HonestPrinter printer = new HonestPrinter(decimals);
              return all.stream().map(day -> printer.print(DayHeader.UNKNOWN, day)).toList();
            });
  }

  private static Task task(
      String title,
      Optional<Measure> human,
      Optional<Measure> agent,
      Optional<Measure> supervision,
      Optional<Long> tokens) {
    Task.Builder task = Task.titled(title);
    human.ifPresent(task::human);
    agent.ifPresent(task::agentTime);
    supervision.ifPresent(task::supervision);
    tokens.ifPresent(count -> task.tokens(Tokens.of(count)));
    return task.build();
  }

  /**
   * Nothing is found wrong where each figure is the exact one, rounded.
   *
   * @param days any honest document
   * @throws IOException if the audit fails
   */
  @Property
  default void anHonestRecordHasNoFinding(@ForAll("honestDocuments") List<PrintedDay> days)
      throws IOException {
    Expect.same(Set.of(), wrong(days), "what is wrong in an honest document");
  }

  /**
   * A figure that differs by more than rounding is found, and no other is.
   *
   * @param days any honest document
   * @param which tells which figure is changed
   * @param steps by how many of its last digit, so many that no way of rounding gives it
   * @throws IOException if the audit fails
   */
  @Property
  default void oneFigureThatIsOffByMoreThanRoundingIsFoundAlone(
      @ForAll("honestDocuments") List<PrintedDay> days,
      @ForAll @IntRange(max = 10_000) int which,
      @ForAll @IntRange(min = 2, max = 1_000) int steps)
      throws IOException {
    Claim changed = figure(days, which);
    Expect.same(
        Set.of(changed.location()),
        wrong(withOneOff(days, changed, steps)),
        "what is wrong where " + changed + " is off by " + steps);
  }

  /**
   * The order of the days changes nothing.
   *
   * @param days any honest document
   * @param which tells which figure is changed
   * @param random shuffles the days
   * @throws IOException if the audit fails
   */
  @Property
  default void theOrderOfDaysChangesNoFinding(
      @ForAll("honestDocuments") List<PrintedDay> days,
      @ForAll @IntRange(max = 10_000) int which,
      @ForAll Random random)
      throws IOException {
    List<PrintedDay> damaged = withOneOff(days, figure(days, which), 2);
    List<PrintedDay> shuffled = new ArrayList<>(damaged);
    Collections.shuffle(shuffled, random);
    Expect.same(wrong(damaged), wrong(shuffled), "what is wrong in another order of days");
  }

  /**
   * A day is judged by itself: what is found in a document is what is found in each of its days.
   *
   * @param days any honest document
   * @param steps by how many of its last digit each figure is changed
   * @throws IOException if the audit fails
   */
  @Property
  default void theFindingsOfADocumentAreThoseOfItsDays(
      @ForAll("honestDocuments") List<PrintedDay> days,
      @ForAll @IntRange(min = 2, max = 9) int steps)
      throws IOException {
    List<PrintedDay> damaged = withAllOff(days, steps);
    Set<String> alone = new TreeSet<>();
    for (PrintedDay day : damaged) {
      wrong(List.of(day)).forEach(place -> alone.add(place.toString()));
    }
    Set<String> together =
        wrong(damaged).stream()
            .map(Location::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    Expect.same(alone, together, "what is wrong in all days");
  }

  /**
   * Findings are the same in every language and time zone.
   *
   * @param days any honest document
   * @throws IOException if the audit fails
   */
  @Property(tries = 50)
  default void foreignLocalesAndZonesFindTheSame(@ForAll("honestDocuments") List<PrintedDay> days)
      throws IOException {
    List<PrintedDay> damaged = withAllOff(days, 2);
    Set<Location> found = wrong(damaged);
    for (Surroundings foreign : Surroundings.all()) {
      Expect.same(found, foreign.in(() -> wrong(damaged)), "what is wrong in " + foreign.name());
    }
  }

  /**
   * Putting an honest document right changes nothing.
   *
   * @param days any honest document
   * @throws IOException if the application fails
   */
  @Property
  default void refreshingAnHonestRecordChangesNothing(
      @ForAll("honestDocuments") List<PrintedDay> days) throws IOException {
    Optional<List<PrintedDay>> refreshed = refreshed(days);
    if (refreshed.isPresent()) {
      Expect.same(days, refreshed.get(), "an honest document after a refresh");
    }
  }

  /**
   * After a document was put right nothing is found wrong in it, and its tasks are the same.
   *
   * @param days any honest document
   * @param steps by how many of its last digit each figure is changed
   * @throws IOException if the application fails
   */
  @Property
  default void afterARefreshNothingIsFound(
      @ForAll("honestDocuments") List<PrintedDay> days,
      @ForAll @IntRange(min = 2, max = 9) int steps)
      throws IOException {
    List<PrintedDay> damaged = withAllOff(days, steps);
    Optional<List<PrintedDay>> refreshed = refreshed(damaged);
    if (refreshed.isPresent()) {
      Expect.same(Set.of(), wrong(refreshed.get()), "what is wrong after a refresh");
      Expect.same(days, refreshed.get(), "a damaged document after a refresh");
    }
  }

  private static Claim figure(List<PrintedDay> days, int which) {
    List<Claim> all = days.stream().flatMap(day -> day.claims().stream()).toList();
    return all.get(which % all.size());
  }

  private static List<PrintedDay> withOneOff(List<PrintedDay> days, Claim changed, int steps) {
    return days.stream()
        .map(day -> day.printing(claim -> claim.equals(changed) ? off(claim, steps) : claim))
        .toList();
  }

  private static List<PrintedDay> withAllOff(List<PrintedDay> days, int steps) {
    return days.stream().map(day -> day.printing(claim -> off(claim, steps))).toList();
  }

  private static Claim off(Claim claim, int steps) {
    String unit = claim.text().endsWith("x") ? "x" : "";
    BigDecimal printed =
        new BigDecimal(claim.text().substring(0, claim.text().length() - unit.length()));
    BigDecimal changed = printed.add(printed.ulp().multiply(BigDecimal.valueOf(steps)));
    return new Claim(claim.kind(), changed.toPlainString() + unit, claim.location(), claim.unit());
  }
}
