package dev.leverage.cli;

import java.math.BigInteger;

/** Draws lengths, in blocks of eighths or in ASCII. */
enum Bar {
  UNICODE("▏▎▍▌▋▊▉█"),
  ASCII("#");

  /** The parts of one column, smallest first. */
  private final String parts;

  Bar(String parts) {
    this.parts = parts;
  }

  /** Draws a length in proportion to the largest; what is not zero is seen. */
  String of(long length, long largest, int width) {
    if (length <= 0 || largest <= 0) {
      return "";
    }
    int steps =
        BigInteger.valueOf(length)
            .multiply(BigInteger.valueOf((long) width * parts.length()))
            .divide(BigInteger.valueOf(largest))
            .max(BigInteger.ONE)
            .intValueExact();
    int whole = steps / parts.length();
    int rest = steps % parts.length();
    String last = rest == 0 ? "" : String.valueOf(parts.charAt(rest - 1));
    return String.valueOf(parts.charAt(parts.length() - 1)).repeat(whole) + last;
  }
}
