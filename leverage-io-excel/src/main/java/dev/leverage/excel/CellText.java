package dev.leverage.excel;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Puts the stored number of a cell into a row as the text that its format means. */
final class CellText {

  private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);
  private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate BEGINNING_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY_OF_1900 = 2_958_465;
  private static final int LAST_DAY_OF_1904 = LAST_DAY_OF_1900 - 1_462;

  /** 29 February 1900, which the calendar of 1900 counts although it never was. */
  private static final int NO_DAY = 60;

  private final boolean from1904;

  /** Most rows have the date of the one before. */
  private String lastSerial = "";

  private NumberFormat lastFormat = NumberFormat.GENERAL;
  private String lastDate = "";

  CellText(boolean from1904) {
    this.from1904 = from1904;
  }

  void putNumber(CellRow row, int column, String stored, NumberFormat format) {
    put(row, column, CellNumber.plain(stored), stored, format);
  }

  /** Puts a number that is stored as binary. */
  void putNumber(CellRow row, int column, double stored, NumberFormat format) {
    put(row, column, CellNumber.plain(stored), Double.toString(stored), format);
  }

  private void put(
      CellRow row, int column, @Nullable String plain, String stored, NumberFormat format) {
    if (plain == null) {
      row.fail(
          column,
          stored,
          ProblemCode.BAD_NUMBER,
          "a number as a spreadsheet stores it",
          Problem.quoted(stored));
      return;
    }
    switch (format.kind()) {
      case NUMBER -> put(row, column, plain + format.unit(), format);
      case ELAPSED -> put(row, column, duration(new BigDecimal(plain)), format);
      case CLOCK -> putRest(row, column, new BigDecimal(plain), MILLIS_PER_DAY, format);
      case MINUTES -> putRest(row, column, new BigDecimal(plain), MILLIS_PER_HOUR, format);
      case DATE -> putDate(row, column, plain, format);
    }
  }

  private static void put(CellRow row, int column, String text, NumberFormat format) {
    row.set(column, format.approximate() ? "~" + text : text, true);
  }

  /** What is more than the format shows would be read as other than its owner sees. */
  private static void putRest(
      CellRow row, int column, BigDecimal days, BigDecimal most, NumberFormat format) {
    BigDecimal millis = days.multiply(MILLIS_PER_DAY).setScale(0, RoundingMode.HALF_EVEN);
    if (millis.compareTo(most) >= 0) {
      row.fail(
          column,
          "",
          ProblemCode.AMBIGUOUS_VALUE,
          most.compareTo(MILLIS_PER_DAY) == 0
              ? "less than 24 hours under a format that shows no more; [h]:mm would show all"
              : "less than 60 minutes under a format that shows no more; [mm]:ss would show all",
          duration(days));
      return;
    }
    put(row, column, duration(days), format);
  }

  /** Days as {@code 36:00:00}, or in seconds where they do not come out whole. */
  private static String duration(BigDecimal days) {
    BigDecimal millis = days.abs().multiply(MILLIS_PER_DAY).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal[] seconds = millis.divideAndRemainder(BigDecimal.valueOf(1000));
    String sign = days.signum() < 0 && millis.signum() != 0 ? "-" : "";
    if (seconds[1].signum() != 0) {
      return sign + CellNumber.print(millis.movePointLeft(3)) + "s";
    }
    BigDecimal[] minutes = seconds[0].divideAndRemainder(BigDecimal.valueOf(60));
    BigDecimal[] hours = minutes[0].divideAndRemainder(BigDecimal.valueOf(60));
    return sign
        + hours[0].toPlainString()
        + ":"
        + twoDigits(hours[1].intValue())
        + ":"
        + twoDigits(minutes[1].intValue());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private void putDate(CellRow row, int column, String plain, NumberFormat format) {
    if (!plain.equals(lastSerial) || !format.equals(lastFormat)) {
      String text = dateText(row, column, new BigDecimal(plain), format);
      if (text == null) {
        return;
      }
      lastSerial = plain;
      lastFormat = format;
      lastDate = text;
    }
    row.set(column, lastDate, false);
  }

  private @Nullable String dateText(
      CellRow row, int column, BigDecimal serial, NumberFormat format) {
    BigDecimal day = serial.setScale(0, RoundingMode.FLOOR);
    int first = from1904 ? 0 : 1;
    int last = from1904 ? LAST_DAY_OF_1904 : LAST_DAY_OF_1900;
    boolean inCalendar =
        day.compareTo(BigDecimal.valueOf(first)) >= 0
            && day.compareTo(BigDecimal.valueOf(last)) <= 0;
    if (!inCalendar || (!from1904 && day.intValue() == NO_DAY)) {
      row.fail(
          column,
          "",
          ProblemCode.BAD_DATE,
          "a day of the calendar that began in " + (from1904 ? 1904 : 1900),
          "day " + CellNumber.print(serial) + " of it");
      return null;
    }
    LocalDate date = date(day.intValue());
    long millis =
        serial
            .subtract(day)
            .multiply(MILLIS_PER_DAY)
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
    // A time that the format does not show is not what its owner sees there.
    return millis == 0 || !format.hasTime()
        ? date.toString()
        : date + " " + LocalTime.MIDNIGHT.plus(millis, ChronoUnit.MILLIS);
  }

  private LocalDate date(int day) {
    if (from1904) {
      return BEGINNING_OF_1904.plusDays(day);
    }
    return BEFORE_1900.plusDays(day > NO_DAY ? day - 1 : day);
  }

  /** Puts the text of a cell of type {@code d}, which holds an ISO date. */
  static void putIsoDate(CellRow row, int column, String stored) {
    int time = stored.indexOf('T');
    boolean midnight = time >= 0 && stored.substring(time + 1).matches("00:00(:00(\\.0+)?)?Z?");
    row.set(column, midnight ? stored.substring(0, time) : stored.replace('T', ' '), false);
  }
}
