package dev.leverage.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be set, besides the words of headers, whose names are the user's. */
enum SettingKey {
  AGENT("agent"),
  DAY_HOURS("week.day-hours"),
  WEEK_HOURS("week.week-hours"),
  NEW_TAGS("new.tags"),
  BYTES("limits.bytes"),
  INFLATED_BYTES("limits.inflated-bytes"),
  INFLATION("limits.inflation"),
  ROWS("limits.rows"),
  COLUMNS("limits.columns"),
  CELL_LENGTH("limits.cell-length"),
  TASKS_PER_DAY("limits.tasks-per-day"),
  NESTING("limits.nesting"),
  SECONDS("limits.seconds");

  /** The table of headers and their meanings. */
  static final String HEADERS = "headers";

  private final String key;

  SettingKey(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Optional<SettingKey> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(SettingKey::key).toList();
  }
}
