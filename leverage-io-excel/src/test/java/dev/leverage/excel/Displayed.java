package dev.leverage.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a cell as we read it with the text that Excel showed for it. */
final class Displayed {

  /** What a comparison comes to. */
  enum Verdict {
    EQUAL,
    DIFFERENT,
    /** The text does not tell the value: too narrow a column, or a part of a date only. */
    UNTOLD
  }

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]*(\\.[0-9]*)?(E[+-]?[0-9]+)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DURATION =
      Pattern.compile("(-?)([0-9]+):([0-9]{2})(?::([0-9]{2}))?(\\.[0-9]+)?( ?[AP]M)?");
  private static final Pattern OUR_DURATION = Pattern.compile("(-?)([0-9]+):([0-9]{2}):([0-9]{2})");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})( .*)?");
  private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2,4})");
  private static final Pattern NAMED = Pattern.compile("([0-9]{1,2})-([A-Z][a-z]{2})-([0-9]{2,4})");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Displayed() {}

  static Verdict compare(String ours, boolean isNumber, String shown) {
    String text = shown.strip();
    if (ours.strip().equals(text)) {
      return Verdict.EQUAL;
    }
    if (text.startsWith("##") || hasForeignCharacters(ours) || hasForeignCharacters(text)) {
      return Verdict.UNTOLD;
    }
    Matcher date = DATE.matcher(ours);
    if (date.matches()) {
      return compareDate(date, text);
    }
    Matcher duration = OUR_DURATION.matcher(ours);
    if (isNumber && duration.matches()) {
      return compareDuration(duration, text);
    }
    if (isNumber) {
      return compareNumber(ours, text);
    }
    return verdict(words(ours).equals(words(text)));
  }

  /** The texts are in the encodings of several machines. */
  private static boolean hasForeignCharacters(String text) {
    return text.chars().anyMatch(c -> c > '~');
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Verdict verdict(boolean equal) {
    return equal ? Verdict.EQUAL : Verdict.DIFFERENT;
  }

  private static Verdict compareNumber(String ours, String text) {
    String plain = ours.replaceAll("[~hmsdw]", "");
    String number = text.replaceAll("[$, ]", "");
    boolean negative = number.startsWith("(") && number.endsWith(")");
    boolean percent = number.endsWith("%");
    number = number.replaceAll("[()%]", "");
    if (number.isEmpty() || !NUMBER.matcher(number).matches() || number.equals("-")) {
      return Verdict.UNTOLD;
    }
    BigDecimal value = new BigDecimal(plain);
    value = percent ? value.movePointRight(2) : value;
    value = negative ? value.negate() : value;
    BigDecimal displayed = new BigDecimal(number);
    return verdict(
        value.setScale(displayed.scale(), RoundingMode.HALF_UP).compareTo(displayed) == 0);
  }

  private static Verdict compareDate(Matcher date, String text) {
    LocalDate ours = LocalDate.parse(date.group().substring(0, 10));
    Matcher slashes = SLASHES.matcher(text.split(" ", 2)[0]);
    if (slashes.matches()) {
      return verdict(
          Integer.parseInt(slashes.group(1)) == ours.getMonthValue()
              && Integer.parseInt(slashes.group(2)) == ours.getDayOfMonth()
              && isYear(slashes.group(3), ours));
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return verdict(
          Integer.parseInt(named.group(1)) == ours.getDayOfMonth()
              && MONTHS.indexOf(named.group(2)) + 1 == ours.getMonthValue()
              && isYear(named.group(3), ours));
    }
    return Verdict.UNTOLD;
  }

  private static boolean isYear(String shown, LocalDate date) {
    return String.format(Locale.ROOT, "%04d", date.getYear()).endsWith(shown);
  }

  private static Verdict compareDuration(Matcher ours, String text) {
    Matcher shown = DURATION.matcher(text);
    if (!shown.matches()) {
      return Verdict.UNTOLD;
    }
    int hours = Integer.parseInt(shown.group(2));
    if (shown.group(6) != null) {
      hours = hours % 12 + (shown.group(6).endsWith("PM") ? 12 : 0);
    }
    boolean equal =
        hours == Integer.parseInt(ours.group(2))
            && shown.group(3).equals(ours.group(3))
            && (shown.group(4) == null || shown.group(4).equals(ours.group(4)));
    boolean minutes =
        shown.group(4) == null
            && Integer.parseInt(ours.group(2)) * 60 + Integer.parseInt(ours.group(3)) == hours
            && shown.group(3).equals(ours.group(4));
    return verdict(equal || minutes);
  }
}
