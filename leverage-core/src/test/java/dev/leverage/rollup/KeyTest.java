package dev.leverage.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.measure.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyTest {

  private static final Key MONTH = Key.period(Period.Length.MONTH);

  private static GroupValue period(LocalDate date, Period.Length length) {
    return GroupValue.of(Period.of(date, length));
  }

  @Test
  void keysOfTheSameKindAndNameAreEqual() {
    assertEquals(MONTH, Key.period(Period.Length.MONTH));
    assertEquals(Key.column("Agent"), Key.column("Agent"));
    assertEquals(Key.column("Agent").hashCode(), Key.column("Agent").hashCode());
    assertNotEquals(Key.column("Agent"), Key.agent());
    assertNotEquals(Key.column("Agent").hashCode(), Key.agent().hashCode());
    assertNotEquals(Key.column("Agent"), Key.column("agent"));
    assertNotEquals(MONTH, Key.period(Period.Length.WEEK));
    assertNotEquals(MONTH, (Object) "Month");
  }

  @Test
  void aKeyIsShownByItsName() {
    assertEquals("[Month, Tag, Agent]", List.of(MONTH, Key.tag(), Key.agent()).toString());
  }

  @Test
  void aKeyOccursOnce() {
    List<Key> twice = List.of(MONTH, Key.tag(), MONTH);
    assertThrows(IllegalArgumentException.class, () -> RollUpOptions.DEFAULT.withKeys(twice));
  }

  @Test
  void valuesThatNobodyWroteHaveNoText() {
    assertEquals(Optional.of("Claude"), GroupValue.of("Claude").text());
    assertEquals(
        Optional.of("2026-04"), period(LocalDate.of(2026, 4, 2), Period.Length.MONTH).text());
    assertEquals(Optional.empty(), GroupValue.NONE.text());
    assertEquals(Optional.empty(), GroupValue.OF_DAY.text());
    assertNotEquals(GroupValue.NONE, GroupValue.of("none"));
    assertNotEquals(GroupValue.NONE.hashCode(), GroupValue.of("none").hashCode());
  }

  @Test
  void periodsComeByTimeThenTextsThenWhatHasNone() {
    List<GroupValue> ordered =
        List.of(
            period(LocalDate.of(2026, 1, 1), Period.Length.WEEK),
            period(LocalDate.of(2026, 1, 1), Period.Length.DAY),
            GroupValue.of("A"),
            GroupValue.of("zoe"),
            GroupValue.NONE,
            GroupValue.OF_DAY);
    for (int index = 1; index < ordered.size(); index++) {
      assertTrue(ordered.get(index - 1).compareTo(ordered.get(index)) < 0, "at " + index);
      assertTrue(ordered.get(index).compareTo(ordered.get(index - 1)) > 0, "at " + index);
    }
  }
}
