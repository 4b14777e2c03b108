package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddedTaskTest {

  private static final Location PLACE = Location.of("log.md");
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);
  private static final Task OLD = Task.titled("Old").tokens(3).build();
  private static final Task NEW =
      Task.titled("New")
          .human(Measure.ofHours(1))
          .agentTime(Measure.ofMinutes(2))
          .supervision(Measure.ofMinutes(3))
          .tokens(4)
          .build();

  private static Day day(LocalDate date, Task... tasks) {
    return Day.on(date).tasks(List.of(tasks)).build();
  }

  private static void check(List<Day> before, List<Day> after) {
    AddedTask.check(before, after, NEW, SECOND, PLACE);
  }

  @Test
  void oneTaskMoreAndNothingElseIsFine() {
    Day other = day(FIRST, OLD);
    assertDoesNotThrow(
        () -> check(List.of(other, day(SECOND, OLD)), List.of(other, day(SECOND, NEW, OLD))));
    assertDoesNotThrow(() -> check(List.of(other), List.of(other, day(SECOND, NEW))));
    Task byColumn = NEW.toBuilder().agent("Claude").build();
    assertDoesNotThrow(() -> check(List.of(day(SECOND, OLD)), List.of(day(SECOND, OLD, byColumn))));
  }

  @Test
  void aTaskThatReadsDifferentlyIsRefused() {
    List<Day> before = List.of(day(SECOND, OLD));
    for (Task read :
        List.of(
            Task.titled("Other").build(),
            NEW.toBuilder().human(Measure.ZERO).build(),
            NEW.toBuilder().agentTime(Measure.ZERO).build(),
            NEW.toBuilder().supervision(Measure.ZERO).build(),
            NEW.toBuilder().tokens(9).build())) {
      assertThrows(LeverageException.class, () -> check(before, List.of(day(SECOND, OLD, read))));
    }
  }

  @Test
  void anythingElseThatReadsDifferentlyIsRefused() {
    Day other = day(FIRST, OLD);
    List<Day> before = List.of(other, day(SECOND, OLD));
    for (List<Day> after :
        List.of(
            List.of(other),
            List.of(day(SECOND, OLD, NEW)),
            List.of(other, day(SECOND, NEW)),
            List.of(other, day(SECOND, OLD, NEW, NEW)),
            List.of(day(FIRST), day(SECOND, OLD, NEW)),
            List.of(other, Day.on(SECOND).title("Other").task(OLD).task(NEW).build()))) {
      assertThrows(LeverageException.class, () -> check(before, after), after.toString());
    }
  }

  @Test
  void onlyFactorsAndWeeksOfARowFollowFromIt() {
    for (Claim.Kind kind : Claim.Kind.values()) {
      boolean concerns = AddedTask.concerns(new Claim(kind, "1", PLACE));
      switch (kind) {
        case LEVERAGE, SUPERVISORY_LEVERAGE, WEEKS, ROW_NUMBER ->
            assertFalse(concerns, kind.name());
        default -> assertTrue(concerns, kind.name());
      }
    }
  }
}
