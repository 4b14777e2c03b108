package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.PrintedFactor;
import dev.leverage.record.Measure;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionInferenceTest {

  private static final long HOUR = 3_600_000;

  private static long infer(long human, String printed) {
    return SupervisionInference.infer(human, new PrintedFactor(new BigDecimal(printed)));
  }

  /** The reference day, with the whole minutes that were spent. */
  @ParameterizedTest
  @CsvSource({
    "120, 1440.0, 5",
    "16, 480.0, 2",
    "120, 720.0, 10",
    "24, 480.0, 3",
    "4, 120.0, 2",
    "40, 480.0, 5",
    "2, 60.0, 2",
    "4, 80.0, 3",
    "6, 72.0, 5",
    "3, 60.0, 3",
    "8, 96.0, 5",
    "16, 192.0, 5"
  })
  void findsTheMinutesOfTheReferenceDay(long hours, String printed, long minutes) {
    assertEquals(minutes * 60_000, infer(hours * HOUR, printed));
  }

  @Test
  void findsTenthsAndHundredthsWhereNoWholeMinuteHasTheFactor() {
    assertEquals(150_000, infer(16 * HOUR, "384.0"));
    assertEquals(75_000, infer(16 * HOUR, "768.0"));
  }

  @Test
  void guessesNothingWhereSeveralOrNone() {
    assertEquals(SupervisionInference.SEVERAL, infer(40 * HOUR, "5"));
    assertEquals(SupervisionInference.SEVERAL, infer(40 * HOUR, "0.0"));
    assertEquals(SupervisionInference.SEVERAL, infer(0, "0.0"));
    assertEquals(SupervisionInference.NONE, infer(0, "7.0"));
    assertEquals(SupervisionInference.NONE, infer(HOUR, "0." + "0".repeat(40) + "1"));
    assertEquals(SupervisionInference.NONE, infer(HOUR, "1" + "0".repeat(40)));
  }

  @Property
  void whatWasPrintedForAWholeMinuteIsThatMinuteOrNotTold(
      @ForAll @IntRange(min = 1, max = 10_000_000) int humanMinutes,
      @ForAll @IntRange(min = 1, max = 5000) int minutes,
      @ForAll @IntRange(min = 0, max = 3) int decimals) {
    long human = humanMinutes * 60_000L;
    BigDecimal printed =
        LeverageFactor.ofMillis(human, minutes * 60_000L).orElseThrow().rounded(decimals);
    long found = SupervisionInference.infer(human, new PrintedFactor(printed));
    assertTrue(found == minutes * 60_000L || found == SupervisionInference.SEVERAL);
  }

  @Test
  void aTimeLongerThanAnyIsNone() {
    assertEquals(SupervisionInference.NONE, infer(Measure.MAX_MILLIS, "0.5"));
    assertEquals(SupervisionInference.NONE, infer(Measure.MAX_MILLIS, "0.9"));
  }
}
