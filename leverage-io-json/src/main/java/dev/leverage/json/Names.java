package dev.leverage.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of what a record's JSON has; docs/formats/json.md says what they mean. */
final class Names {

  static final String FORMAT_NAME = "leverage";
  static final long VERSION_NUMBER = 1;

  static final String SCHEMA = "$schema";
  static final String FORMAT = "format";
  static final String VERSION = "version";
  static final String COLUMNS = "columns";
  static final String DAYS = "days";

  static final String DATE = "date";
  static final String TITLE = "title";
  static final String TAGS = "tags";
  static final String TASKS = "tasks";
  static final String TOKENS = "tokens";
  static final String STATED_TOTALS = "statedTotals";
  static final String BODY = "body";
  static final String APPROXIMATE = "approximate";

  static final String TASK = "task";
  static final String HUMAN_HOURS = "humanHours";
  static final String AGENT = "agent";
  static final String AGENT_MINUTES = "agentMinutes";
  static final String SUPERVISION_MINUTES = "supervisionMinutes";
  static final String EXTRA = "extra";

  static final String HEADING = "heading";
  static final String LEVEL = "level";
  static final String PROSE = "prose";
  static final String TABLE = "table";
  static final String TABLE_OF_TASKS = "tasks";
  static final String TABLE_OF_AGGREGATES = "aggregates";

  static final List<String> OF_DOCUMENT = List.of(FORMAT, VERSION, COLUMNS, DAYS);
  static final List<String> OF_DAY =
      List.of(DATE, TITLE, TAGS, TASKS, TOKENS, APPROXIMATE, STATED_TOTALS, BODY);
  static final List<String> OF_TASK =
      List.of(
          TASK,
          HUMAN_HOURS,
          AGENT,
          AGENT_MINUTES,
          SUPERVISION_MINUTES,
          TOKENS,
          APPROXIMATE,
          EXTRA,
          DATE);

  private Names() {}

  /** Returns the property that an unknown name was probably meant to be. */
  static Optional<String> nearly(String name, List<String> known) {
    String plain = plain(name);
    return known.stream()
        .filter(each -> plain.length() >= 4 && isAtMostOneSlipFrom(plain, plain(each)))
        .findFirst();
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.chars().filter(c -> c != '_' && c != '-' && c != ' ').forEach(c -> plain.append((char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** A letter too many, too few, another, or two that changed places. */
  private static boolean isAtMostOneSlipFrom(String name, String wanted) {
    int shorter = Math.min(name.length(), wanted.length());
    int head = 0;
    while (head < shorter && name.charAt(head) == wanted.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && name.charAt(name.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    int left = name.length() - head - tail;
    int right = wanted.length() - head - tail;
    if (left <= 1 && right <= 1) {
      return true;
    }
    return left == 2
        && right == 2
        && name.charAt(head) == wanted.charAt(head + 1)
        && name.charAt(head + 1) == wanted.charAt(head);
  }
}
