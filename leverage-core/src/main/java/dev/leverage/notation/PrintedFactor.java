package dev.leverage.notation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A factor as a document prints it, such as {@code 1440.0x}: a rounded figure whose decimals tell
 * how far it can be trusted.
 *
 * <p>Factors that differ in their decimals are not equal: {@code 180x} claims less than {@code
 * 180.0x}. Instances are immutable and thread-safe.
 *
 * @param value the figure, not negative, with as many decimals as are printed
 * @param approximate whether it is printed as a guess, such as {@code ~400x}, whose decimals say
 *     nothing then
 */
public record PrintedFactor(BigDecimal value, boolean approximate) {

  /**
   * Checks the figure.
   *
   * @param value the figure, not negative, with as many decimals as are printed
   * @param approximate whether it is printed as a guess
   * @throws IllegalArgumentException if it is negative or has fewer than no decimals
   */
  public PrintedFactor {
    Objects.requireNonNull(value, "value");
    if (value.signum() < 0 || value.scale() < 0) {
      throw new IllegalArgumentException("not a printed factor: " + value);
    }
  }

  /**
   * Makes a factor that is no guess.
   *
   * @param value the figure, not negative, with as many decimals as are printed
   * @throws IllegalArgumentException if it is negative or has fewer than no decimals
   */
  public PrintedFactor(BigDecimal value) {
    this(value, false);
  }

  /**
   * Returns how many decimals are printed: one for {@code 141.2x}.
   *
   * @return the number of decimals, not negative
   */
  public int decimals() {
    return value.scale();
  }
}
