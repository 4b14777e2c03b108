package dev.leverage.markdown;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comment under the heading of a day that says what the heading cannot, such as {@code <!--
 * leverage: day date="2026-04-03" tags="AI" -->}. What it does not name, the day does not have.
 *
 * @param header date, title and tags
 * @param tokens the day's own tokens, where the table of totals cannot tell that they are its own
 * @param totals totals stated for the day without their tasks
 */
record DayComment(DayHeader header, Optional<Tokens> tokens, Optional<StatedTotals> totals) {

  /** Before a block: it is prose of this day, whatever it looks like. */
  static final String PROSE = "<!-- leverage: prose -->";

  /** Before a table of days: its rows are days of the record, beside those that have tasks. */
  static final String DAYS = "<!-- leverage: days -->";

  /** All that there is in the document of a record without days. */
  static final String NO_DAYS = "<!-- leverage: no days -->";

  private static final String BEGIN = "<!-- leverage:";
  private static final String KEYS = "date|title|tags|tokens|tasks|human|agent|supervision";
  private static final Pattern COMMENT =
      Pattern.compile("<!-- leverage: day((?: (?:" + KEYS + ")=\"[^\"]*\")*) -->");
  private static final Pattern ATTRIBUTE = Pattern.compile("(" + KEYS + ")=\"([^\"]*)\"");

  /** Returns whether a block of prose is, or looks like, a comment of this library. */
  static boolean isReserved(String prose) {
    return prose.startsWith(BEGIN);
  }

  static boolean isDay(String prose) {
    return prose.startsWith(BEGIN + " day") && !prose.equals(DAYS);
  }

  /**
   * Reads a comment.
   *
   * @throws NotationException if it is not written as it should be
   */
  static DayComment read(String prose) {
    Matcher comment = COMMENT.matcher(prose);
    if (!comment.matches()) {
      throw new NotationException(
          ProblemCode.MALFORMED_DOCUMENT,
          "a comment such as " + BEGIN + " day date=\"2026-04-03\" title=\"Notes\" -->",
          Problem.quoted(prose));
    }
    Map<String, String> values = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(comment.group(1));
    while (attribute.find()) {
      values.put(attribute.group(1), attribute.group(2));
    }
    Optional<LocalDate> date =
        DateNotation.parse(values.getOrDefault("date", ""), Optional.empty());
    Optional<String> title =
        Optional.ofNullable(values.get("title")).map(DayComment::decoded).filter(t -> !t.isBlank());
    List<String> tags =
        Stream.of(values.getOrDefault("tags", "").split(","))
            .map(String::strip)
            .map(DayComment::decoded)
            .filter(tag -> !tag.isBlank())
            .toList();
    return new DayComment(
        new DayHeader(date, title, tags),
        TokenNotation.parse(values.getOrDefault("tokens", ""), DecimalMark.POINT),
        totals(values));
  }

  private static Optional<StatedTotals> totals(Map<String, String> values) {
    Optional<Long> tasks =
        TokenNotation.parse(values.getOrDefault("tasks", ""), DecimalMark.POINT).map(Tokens::count);
    DurationNotation times = DurationNotation.ofTimes();
    Optional<Measure> human =
        DurationNotation.ofHumanEstimates().parse(values.getOrDefault("human", ""));
    Optional<Measure> agent = times.parse(values.getOrDefault("agent", ""));
    Optional<Measure> supervision = times.parse(values.getOrDefault("supervision", ""));
    if (tasks.isEmpty() && (human.isPresent() || agent.isPresent() || supervision.isPresent())) {
      throw new NotationException(
          ProblemCode.MALFORMED_DOCUMENT,
          "the number of tasks beside the day's totals, such as tasks=\"15\"",
          "none");
    }
    return tasks.map(count -> new StatedTotals(count, human, agent, supervision));
  }

  String write() {
    StringBuilder text = new StringBuilder(BEGIN + " day");
    header.date().ifPresent(date -> append(text, "date", date.toString()));
    header.title().ifPresent(title -> append(text, "title", encoded(title)));
    if (!header.tags().isEmpty()) {
      append(
          text,
          "tags",
          header.tags().stream()
              .map(tag -> encoded(tag).replace(",", Entity.of(',')))
              .collect(Collectors.joining(", ")));
    }
    tokens.ifPresent(count -> append(text, "tokens", TokenNotation.printPlain(count)));
    totals.ifPresent(stated -> append(text, stated));
    return text.append(" -->").toString();
  }

  private static void append(StringBuilder text, StatedTotals totals) {
    append(text, "tasks", Long.toString(totals.tasks()));
    DurationNotation hours = DurationNotation.ofHumanEstimates();
    DurationNotation times = DurationNotation.ofTimes();
    totals.humanEstimate().ifPresent(sum -> append(text, "human", hours.print(sum)));
    totals.agentTime().ifPresent(sum -> append(text, "agent", times.print(sum)));
    totals.supervisionTime().ifPresent(sum -> append(text, "supervision", times.print(sum)));
  }

  private static void append(StringBuilder text, String key, String value) {
    text.append(' ').append(key).append("=\"").append(value).append('"');
  }

  private static String encoded(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean atEdge = i == 0 || i == value.length() - 1;
      boolean reference =
          "\"&<>".indexOf(c) >= 0
              || InlineWriting.isUnwritable(c)
              || (atEdge && Character.isWhitespace(c))
              // Two hyphens end a comment for some readers.
              || (c == '-' && (atEdge || value.charAt(i - 1) == '-'));
      text.append(reference ? Entity.of(c) : String.valueOf(c));
    }
    return text.toString();
  }

  private static String decoded(String value) {
    StringBuilder text = new StringBuilder();
    int index = 0;
    while (index < value.length()) {
      Entity entity = value.charAt(index) == '&' ? Entity.at(value, index) : null;
      String meant = entity == null ? null : entity.text();
      if (entity == null || meant == null) {
        text.append(value.charAt(index++));
      } else {
        text.append(meant);
        index += entity.length();
      }
    }
    return text.toString();
  }
}
