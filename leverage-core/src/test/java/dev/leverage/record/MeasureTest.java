package dev.leverage.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.0004S, 0",
    "PT0.0005S, 0",
    "PT0.0006S, 1",
    "PT0.0015S, 2",
    "PT1.0016S, 1002",
    "PT1.9999S, 2000",
    "PT100000000H, 360000000000000"
  })
  void aDurationIsRoundedToTheNearestMillisecondTiesToTheEvenOne(Duration duration, long millis) {
    assertEquals(Measure.ofMillis(millis), Measure.of(duration));
  }

  @Test
  void whatIsOutOfRangeIsRefusedHoweverFar() {
    for (long count : new long[] {-1, 100_000_001L * 60, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> Measure.ofMinutes(count));
      assertThrows(IllegalArgumentException.class, () -> Measure.ofHours(count));
    }
  }

  @Test
  void aMeasureLiesBetweenNothingAndAHundredMillionHours() {
    assertEquals(Measure.MAX_MILLIS, Measure.ofHours(100_000_000).millis());
    assertEquals(Measure.ZERO, Measure.of(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> Measure.ofMillis(-1));
    assertThrows(IllegalArgumentException.class, () -> Measure.ofMillis(Measure.MAX_MILLIS + 1));
    assertThrows(IllegalArgumentException.class, () -> Measure.of(Duration.ofNanos(-1)));
    Duration beyond = Duration.ofMillis(Measure.MAX_MILLIS).plusMillis(1);
    assertThrows(IllegalArgumentException.class, () -> Measure.of(beyond));
    Duration farBeyond = Duration.ofSeconds(Long.MAX_VALUE);
    assertThrows(IllegalArgumentException.class, () -> Measure.of(farBeyond));
  }

  @Test
  void aMeasureIsADurationToo() {
    assertEquals(Duration.ofMinutes(40), Measure.ofMinutes(40).toDuration());
  }

  @Test
  void whatIsApproximateStaysSo() {
    Measure measure = Measure.ofMinutes(40).approximately();
    assertEquals(new Measure(2_400_000, true), measure);
    assertSame(measure, measure.approximately());
    Tokens tokens = Tokens.of(5).approximately();
    assertEquals(new Tokens(5, true), tokens);
    assertSame(tokens, tokens.approximately());
  }

  @Test
  void aCountOfTokensLiesBetweenNothingAndItsLimit() {
    assertEquals(0, Tokens.of(0).count());
    assertEquals(Tokens.MAX_COUNT, Tokens.of(Tokens.MAX_COUNT).count());
    assertThrows(IllegalArgumentException.class, () -> Tokens.of(-1));
    assertThrows(IllegalArgumentException.class, () -> Tokens.of(Tokens.MAX_COUNT + 1));
  }
}
