package dev.leverage.excel;

/** How a cell looks: its number format and alignment. */
enum Look {
  HEADER("General"),
  /** Above numbers. */
  NUMBER_HEADER("General"),
  TEXT("General"),
  /** Long texts, on as many lines as they need. */
  WRAPPED("General"),
  DATE("yyyy-mm-dd"),
  HOURS("0.0##"),
  ABOUT_HOURS("\"~\"0.0##"),
  MINUTES("General"),
  ABOUT_MINUTES("\"~\"General"),
  COUNT("#,##0"),
  ABOUT_COUNT("\"~\"#,##0"),
  FACTOR("0.0\"x\""),
  WEEKS("0.00"),
  ABOUT_WEEKS("\"~\"0.00"),
  /** Over a sheet that is no table. */
  TITLE("General"),
  /** In a column of numbers. */
  DATE_AMONG_NUMBERS("yyyy-mm-dd");

  private final String format;

  Look(String format) {
    this.format = format;
  }

  String format() {
    return format;
  }

  boolean isHeader() {
    return this == HEADER || this == NUMBER_HEADER;
  }

  boolean isText() {
    return isHeader() || this == TEXT || this == WRAPPED || this == TITLE;
  }

  static Look hours(boolean approximate) {
    return approximate ? ABOUT_HOURS : HOURS;
  }

  static Look minutes(boolean approximate) {
    return approximate ? ABOUT_MINUTES : MINUTES;
  }

  static Look count(boolean approximate) {
    return approximate ? ABOUT_COUNT : COUNT;
  }

  static Look weeks(boolean approximate) {
    return approximate ? ABOUT_WEEKS : WEEKS;
  }
}
