package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.LOCALE)
class DefaultLocaleTest {

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void noDefaultLocaleChangesWhatIsReadOrPrinted(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertEquals(Optional.of(Measure.ofMinutes(40)), DurationNotation.ofTimes().parse("40 MIN"));
    assertEquals(
        Optional.of(Measure.ofMinutes(90)), DurationNotation.ofTimes().parse("90 MINUTES"));
    assertEquals("1.5h", DurationNotation.ofHumanEstimates().print(Measure.ofMinutes(90)));
    assertEquals("0.6666667", DurationNotation.printPlain(2_400_000, DurationUnit.HOURS));
    assertEquals("2,412,000", TokenNotation.print(Tokens.of(2_412_000)));
    assertEquals(Optional.of(Tokens.of(1_200_000)), TokenNotation.parse("1.2M", DecimalMark.POINT));
    assertEquals("52.1x", FactorNotation.print(new BigDecimal("52.1")));
    assertEquals("9.4w", WeekNotation.print(374L * 3_600_000, WorkingWeek.STANDARD));
    assertEquals(Optional.of(DATE), DateNotation.parse("APRIL 2, 2026", Optional.empty()));
    assertEquals(Optional.of(DATE), DateNotation.parse("FRI, APR 2, 2026", Optional.empty()));
    assertEquals("2026-04-02", DateNotation.print(DATE));
    assertEquals("April 02, 2026", DateNotation.printLong(DATE));
  }
}
