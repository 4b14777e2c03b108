package dev.leverage.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final Limits LIMITS = Limits.DEFAULT;

  @Test
  void theDefaultsAreThoseThatAreDocumented() {
    assertEquals(
        new Limits(
            4_294_967_296L, 8_589_934_592L, 250, 10_000_000, 1_000, 1_000_000, 10_000, 200, 86_400),
        LIMITS);
  }

  @Test
  void eachLimitChangesAlone() {
    assertEquals(
        new Limits(1, 2, 3, 4, 5, 6, 7, 8, 9),
        LIMITS
            .withBytes(1)
            .withInflatedBytes(2)
            .withInflation(3)
            .withRows(4)
            .withColumns(5)
            .withCellLength(6)
            .withTasksPerDay(7)
            .withNesting(8)
            .withSeconds(9));
  }

  @Test
  void aLimitBelowOneIsRefusedByName() {
    List<Supplier<Limits>> wrong =
        List.of(
            () -> LIMITS.withBytes(0),
            () -> LIMITS.withInflatedBytes(0),
            () -> LIMITS.withInflation(0),
            () -> LIMITS.withRows(0),
            () -> LIMITS.withColumns(0),
            () -> LIMITS.withCellLength(0),
            () -> LIMITS.withTasksPerDay(0),
            () -> LIMITS.withNesting(0),
            () -> LIMITS.withSeconds(0));
    List<String> messages =
        wrong.stream()
            .map(each -> assertThrows(IllegalArgumentException.class, each::get).getMessage())
            .toList();
    assertEquals(
        List.of(
            "the limit bytes must be at least 1: 0",
            "the limit inflatedBytes must be at least 1: 0",
            "the limit inflation must be at least 1: 0",
            "the limit rows must be at least 1: 0",
            "the limit columns must be at least 1: 0",
            "the limit cellLength must be at least 1: 0",
            "the limit tasksPerDay must be at least 1: 0",
            "the limit nesting must be at least 1: 0",
            "the limit seconds must be at least 1: 0"),
        messages);
  }

  @Test
  void nestingHasAnEndThatNobodyRaises() {
    assertEquals(500, LIMITS.withNesting(Limits.MOST_NESTING).nesting());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> LIMITS.withNesting(501));
    assertEquals("the limit nesting must be at most 500: 501", refused.getMessage());
  }
}
