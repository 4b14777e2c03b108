package dev.leverage.audit;

import dev.leverage.notation.DecimalMark;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How a number is printed: its digits or words, and what stands around them. */
sealed interface NumberStyle {

  /** Prints a number in this style. */
  String print(BigDecimal number);

  /**
   * Digits.
   *
   * @param before what stands before the number, such as {@code ~}
   * @param after what stands after it, such as {@code hours}
   * @param grouped whether thousands are divided
   * @param mark the decimal mark
   */
  record Digits(String before, String after, boolean grouped, DecimalMark mark)
      implements NumberStyle {

    private static final int GROUP = 3;

    @Override
    public String print(BigDecimal number) {
      StringBuilder text = new StringBuilder(number.toPlainString());
      int point = text.indexOf(".");
      boolean comma = mark == DecimalMark.COMMA;
      if (point >= 0 && comma) {
        text.setCharAt(point, ',');
      }
      if (grouped) {
        for (int i = (point < 0 ? text.length() : point) - GROUP; i > 0; i -= GROUP) {
          text.insert(i, comma ? '.' : ',');
        }
      }
      return before + text + after;
    }
  }

  /**
   * Hours and minutes, such as {@code 7h 11m}, of a number of minutes.
   *
   * @param before what stands before them
   */
  record Clock(String before) implements NumberStyle {

    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    @Override
    public String print(BigDecimal minutes) {
      BigInteger[] parts = minutes.toBigInteger().divideAndRemainder(SIXTY);
      return before + parts[0] + "h " + parts[1] + "m";
    }
  }

  /**
   * An English word, such as {@code Fifteen tasks}; digits where there is no word.
   *
   * @param capital whether the word begins with a capital letter
   * @param after what stands after it
   */
  record Word(boolean capital, String after) implements NumberStyle {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(99);

    @Override
    public String print(BigDecimal number) {
      boolean word = number.scale() <= 0 && number.compareTo(LARGEST) <= 0;
      return (word ? NumberWords.print(number.intValueExact(), capital) : number.toPlainString())
          + after;
    }
  }
}
