package dev.leverage.audit;

import dev.leverage.measure.LeverageFactor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Adds up factors, each rounded to nine decimals as everywhere in this library. */
final class MeanOfFactors {

  private static final int DECIMALS = 9;

  private BigDecimal sum = BigDecimal.ZERO;
  private long factors;

  void add(Optional<LeverageFactor> factor) {
    if (factor.isPresent()) {
      sum = sum.add(factor.get().rounded(DECIMALS));
      factors++;
    }
  }

  Optional<Fraction> mean() {
    return factors == 0
        ? Optional.empty()
        : Optional.of(
            Fraction.of(sum.divide(BigDecimal.valueOf(factors), DECIMALS, RoundingMode.HALF_EVEN)));
  }
}
