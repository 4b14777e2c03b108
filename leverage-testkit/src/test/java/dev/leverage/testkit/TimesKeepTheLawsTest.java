package dev.leverage.testkit;

import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.record.Measure;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

class TimesKeepTheLawsTest implements NotationLaws<Measure> {

  @Override
  public String print(Measure value) {
    return DurationNotation.ofTimes().print(value);
  }

  @Override
  public Optional<Measure> parse(String text) {
    return DurationNotation.ofTimes().parse(text);
  }

  @Override
  public Class<NotationException> refusal() {
    return NotationException.class;
  }

  @Provide
  @Override
  public Arbitrary<Measure> values() {
    return LeverageArbitraries.measures();
  }
}
