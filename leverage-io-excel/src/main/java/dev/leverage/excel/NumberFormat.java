package dev.leverage.excel;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * What a number format code says about the numbers under it: {@code yyyy-mm-dd} makes dates of
 * them, {@code [h]:mm} times, {@code "~"0.0} approximate ones, {@code 0.0"h"} hours.
 *
 * @param kind what the number counts
 * @param hasTime whether a date shows a time of day as well
 * @param approximate whether a tilde stands before the number
 * @param unit the unit of a duration that stands after the number, or nothing
 * @param decimals how many decimals are shown at most; 0 where the number decides
 */
record NumberFormat(Kind kind, boolean hasTime, boolean approximate, String unit, int decimals) {

  enum Kind {
    NUMBER,
    /** Days since the beginning of the calendar. */
    DATE,
    /** Days, shown as hours, minutes or seconds in all. */
    ELAPSED,
    /** Days, of which only the time of day is shown. */
    CLOCK,
    /** Days, of which only the minutes of an hour are shown. */
    MINUTES
  }

  static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, false, false, "", 0);

  /** What POI calls the numbers that have no code. */
  private static final String RESERVED = "reserved";

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("h", "h"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("m", "m"),
          Map.entry("min", "m"),
          Map.entry("mins", "m"),
          Map.entry("minute", "m"),
          Map.entry("minutes", "m"),
          Map.entry("s", "s"),
          Map.entry("sec", "s"),
          Map.entry("seconds", "s"),
          Map.entry("d", "d"),
          Map.entry("days", "d"),
          Map.entry("w", "w"),
          Map.entry("weeks", "w"));

  private static final Set<String> ELAPSED = Set.of("h", "hh", "m", "mm", "s", "ss");

  static NumberFormat of(String code) {
    return new Scan(code).result();
  }

  /** Returns the format of a number that files use for a format without writing its code. */
  static NumberFormat builtIn(int id) {
    // In East Asian editions of Excel these are dates, whose codes no file holds.
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return of("yyyy-mm-dd");
    }
    String code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
    return code == null || code.startsWith(RESERVED) ? GENERAL : of(code);
  }

  /** Reads the first section of a code, which is that of positive numbers. */
  private static final class Scan {

    private final String code;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private boolean placeholder;
    private boolean elapsed;
    private boolean time;
    private boolean hours;
    private boolean date;
    private boolean month;
    private boolean fraction;
    private int decimals;

    Scan(String code) {
      this.code = code;
      int position = 0;
      while (position < code.length() && code.charAt(position) != ';') {
        position = take(position);
      }
    }

    private int take(int position) {
      char c = code.charAt(position);
      switch (c) {
        case '"' -> {
          int end = code.indexOf('"', position + 1);
          end = end < 0 ? code.length() : end;
          literal(code.substring(position + 1, end));
          return end + 1;
        }
        case '\\' -> {
          literal(code.substring(position + 1, Math.min(position + 2, code.length())));
          return position + 2;
        }
        case '_', '*' -> {
          return position + 2;
        }
        case '[' -> {
          int end = code.indexOf(']', position);
          end = end < 0 ? code.length() : end;
          elapsed |= ELAPSED.contains(code.substring(position + 1, end).toLowerCase(Locale.ROOT));
          return end + 1;
        }
        default -> {
          return symbol(c, position);
        }
      }
    }

    private int symbol(char c, int position) {
      if (code.regionMatches(true, position, "General", 0, 7)) {
        placeholder = true;
        return position + 7;
      }
      switch (c) {
        case '0', '#', '?' -> {
          placeholder = true;
          decimals += fraction ? 1 : 0;
        }
        case '.' -> fraction = true;
        case 'y', 'Y', 'd', 'D', 'e' -> date = true;
        case 'h', 'H' -> {
          time = true;
          hours = true;
        }
        case 's', 'S' -> time = true;
        case 'm', 'M' -> month = true;
        case '~', '≈' -> literal(String.valueOf(c));
        case 'E' -> {
          // The sign of an exponent, as in 0.00E+00.
          return position + 2;
        }
        default -> {
          // Separators, spaces and currency signs say nothing.
        }
      }
      return position + 1;
    }

    private void literal(String text) {
      (placeholder ? after : before).append(text);
    }

    NumberFormat result() {
      if (elapsed) {
        return new NumberFormat(Kind.ELAPSED, false, isApproximate(), "", 0);
      }
      if (date || (month && !time)) {
        return new NumberFormat(Kind.DATE, time, false, "", 0);
      }
      if (time) {
        Kind kind = hours ? Kind.CLOCK : Kind.MINUTES;
        return new NumberFormat(kind, true, isApproximate(), "", 0);
      }
      String word = after.toString().strip().toLowerCase(Locale.ROOT);
      return new NumberFormat(
          Kind.NUMBER, false, isApproximate(), UNITS.getOrDefault(word, ""), decimals);
    }

    private boolean isApproximate() {
      String text = before.toString().strip();
      return text.equals("~") || text.equals("≈");
    }
  }
}
