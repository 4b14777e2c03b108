package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.measure.WorkingWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekNotationTest {

  private static final long MILLIS_PER_MINUTE = 60_000;

  @ParameterizedTest
  @CsvSource({
    "7200, 3.0w",
    "960, 0.40w",
    "180, 0.075w",
    "22440, 9.4w",
    "22200, 9.2w",
    "24000, 10w",
    "23990, 10w",
    "288000, 120w",
    "295200, 120w",
    "300000, 120w",
    "300001, 130w",
    "239999, 100w",
    "2400000, 1000w",
    "2400, 1.0w",
    "1, 0.00042w",
    "0, 0.0w"
  })
  void printsTwoSignificantFigures(long minutes, String text) {
    assertEquals(text, WeekNotation.print(minutes * MILLIS_PER_MINUTE, WorkingWeek.STANDARD));
  }

  @Test
  void neverPrintsAnExponent() {
    assertEquals("0.0000000069w", WeekNotation.print(1, WorkingWeek.STANDARD));
    assertEquals("64000000000w", WeekNotation.print(Long.MAX_VALUE, WorkingWeek.STANDARD));
  }

  @Test
  void countsByTheWorkingWeek() {
    assertEquals("2.0w", WeekNotation.print(70 * 60 * MILLIS_PER_MINUTE, WorkingWeek.of(7, 35)));
  }

  @Test
  void refusesANegativeLength() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class, () -> WeekNotation.print(-1, WorkingWeek.STANDARD));
    assertEquals("a length must not be negative: -1", failure.getMessage());
  }
}
