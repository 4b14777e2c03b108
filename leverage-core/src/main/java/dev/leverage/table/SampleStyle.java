package dev.leverage.table;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.FactorNotation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a new figure in the style of one that stands in its column. */
final class SampleStyle {

  private static final Pattern FACTOR = Pattern.compile("[\\d,]+(?:\\.(\\d{1,9}))?(\\s*[xX×]?)");
  private static final Pattern DURATION =
      Pattern.compile("~?[\\d.,]+(\\s*)([hm](?:ours?|rs?|inutes?|ins?)?)");

  private SampleStyle() {}

  static String factor(LeverageFactor factor, String sample) {
    Matcher like = FACTOR.matcher(sample);
    if (!like.matches()) {
      return FactorNotation.print(factor.rounded(1));
    }
    int decimals = like.group(1) == null ? 0 : like.group(1).length();
    String number = FactorNotation.print(factor.rounded(decimals)).replace("x", "");
    return number + like.group(2);
  }

  /** Returns {@code 4 hours} for {@code 4h} where the sample is {@code 2 hours}. */
  static String duration(String canonical, String sample) {
    Matcher like = DURATION.matcher(sample);
    int last = canonical.length() - 1;
    if (!like.matches() || canonical.charAt(last) != like.group(2).charAt(0)) {
      return canonical;
    }
    String number = canonical.substring(0, last);
    String unit = like.group(2);
    if (unit.startsWith("hour") || unit.startsWith("minute")) {
      unit = (unit.startsWith("hour") ? "hour" : "minute") + (number.equals("1") ? "" : "s");
    }
    return number + like.group(1) + unit;
  }
}
