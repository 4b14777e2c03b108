package dev.leverage.testkit;

import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Tokens;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

class TokensKeepTheLawsTest implements NotationLaws<Tokens> {

  @Override
  public String print(Tokens value) {
    return TokenNotation.print(value);
  }

  @Override
  public Optional<Tokens> parse(String text) {
    return TokenNotation.parse(text, DecimalMark.POINT);
  }

  @Override
  public Class<NotationException> refusal() {
    return NotationException.class;
  }

  @Provide
  @Override
  public Arbitrary<Tokens> values() {
    return LeverageArbitraries.tokens();
  }
}
