package dev.leverage.table;

import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of headers and of labels of totals, such as {@code Human Est.} and {@code Total
 * supervisory minutes}.
 *
 * <p>Case, emphasis, abbreviating dots and kinds of spaces do not matter. A header may name the
 * unit of its numbers, as in {@code Human hrs} or {@code Claude (min)}. Instances are immutable and
 * thread-safe.
 */
public final class Vocabulary {

  private static final Vocabulary STANDARD = new Vocabulary(standardWords(), standardAgents());

  private static final Map<String, DurationUnit> UNITS =
      Map.ofEntries(
          Map.entry("h", DurationUnit.HOURS),
          Map.entry("hr", DurationUnit.HOURS),
          Map.entry("hrs", DurationUnit.HOURS),
          Map.entry("hour", DurationUnit.HOURS),
          Map.entry("hours", DurationUnit.HOURS),
          Map.entry("m", DurationUnit.MINUTES),
          Map.entry("min", DurationUnit.MINUTES),
          Map.entry("mins", DurationUnit.MINUTES),
          Map.entry("minute", DurationUnit.MINUTES),
          Map.entry("minutes", DurationUnit.MINUTES),
          Map.entry("s", DurationUnit.SECONDS),
          Map.entry("sec", DurationUnit.SECONDS),
          Map.entry("secs", DurationUnit.SECONDS),
          Map.entry("second", DurationUnit.SECONDS),
          Map.entry("seconds", DurationUnit.SECONDS));

  private final Map<String, Field> words;
  private final Map<String, String> agents;

  private Vocabulary(Map<String, Field> words, Map<String, String> agents) {
    this.words = Map.copyOf(words);
    this.agents = Map.copyOf(agents);
  }

  /**
   * Returns the words that are known without configuration.
   *
   * @return the vocabulary, always the same, not null
   */
  public static Vocabulary standard() {
    return STANDARD;
  }

  private static Map<String, Field> standardWords() {
    Map<String, Field> words = new HashMap<>();
    put(words, Field.ROW_NUMBER, "#", "no", "nr", "№");
    put(words, Field.DATE, "date");
    put(words, Field.TITLE, "task", "title", "task title", "task name");
    put(
        words,
        Field.HUMAN_ESTIMATE,
        "human",
        "human est",
        "human estimate",
        "human time",
        "human equivalent",
        "human-equivalent",
        "estimate");
    put(words, Field.AGENT_TIME, "agent", "agent time", "ai", "ai time");
    put(words, Field.AGENT_NAME, "agent name", "agent's name");
    put(
        words,
        Field.SUPERVISION_TIME,
        "sup",
        "supv",
        "sup time",
        "supv time",
        "supervision",
        "supervision time",
        "supervisory",
        "supervisory time");
    put(words, Field.TOKENS, "tokens");
    put(words, Field.DAY_TOKENS, "day tokens");
    put(words, Field.WEEKS, "weeks", "human weeks");
    put(words, Field.LEVERAGE, "leverage", "leverage factor", "lf", "factor");
    put(
        words,
        Field.SUPERVISORY_LEVERAGE,
        "supervisory leverage",
        "supervisory leverage factor",
        "supervisory factor",
        "sup leverage",
        "sup factor",
        "supv factor",
        "slf");
    return words;
  }

  private static void put(Map<String, Field> words, Field field, String... names) {
    for (String name : names) {
      words.put(name, field);
    }
  }

  private static Map<String, String> standardAgents() {
    Map<String, String> agents = new HashMap<>();
    for (String name : List.of("Claude", "Claude Code", "Codex", "Copilot", "Cursor", "Gemini")) {
      agents.put(name.toLowerCase(Locale.ROOT), name);
    }
    return agents;
  }

  /**
   * Returns what a header means.
   *
   * @param header the text of the header cell
   * @return its meaning, or empty if the column is one of the record's own
   */
  public Optional<Meaning> meaning(String header) {
    String words = normalised(header);
    Optional<Meaning> plain = withoutUnit(words);
    if (plain.isPresent()) {
      return plain;
    }
    int split = unitStart(words);
    if (split <= 0) {
      return Optional.empty();
    }
    DurationUnit unit = UNITS.get(words.substring(split).replaceAll("[()\\[\\] ]", ""));
    if (unit == null) {
      return Optional.empty();
    }
    return withoutUnit(words.substring(0, split).strip())
        .filter(meaning -> meaning.field().isDuration())
        .map(meaning -> new Meaning(meaning.field(), Optional.of(unit), meaning.agent()));
  }

  private Optional<Meaning> withoutUnit(String words) {
    Field field = this.words.get(words);
    if (field != null) {
      return Optional.of(Meaning.of(field));
    }
    String name =
        words.endsWith(" time") ? words.substring(0, words.length() - " time".length()) : words;
    String agent = agents.get(name);
    return Optional.ofNullable(agent)
        .map(known -> new Meaning(Field.AGENT_TIME, Optional.empty(), Optional.of(known)));
  }

  private static int unitStart(String words) {
    int bracket = Math.max(words.lastIndexOf('('), words.lastIndexOf('['));
    return bracket > 0 ? bracket : words.lastIndexOf(' ');
  }

  private static String normalised(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
          words.append(' ');
        }
      } else if (c != '.' && c != '*' && c != '_' && c != '`' && c != ':') {
        words.append(c);
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether the cells of a row are the header of a task table: one is the title, and
   * another a measure or tokens.
   *
   * @param row the row, not null
   * @return true if {@link TaskTable} can read the rows under it
   */
  public boolean isTaskHeader(Row row) {
    boolean title = false;
    boolean figure = false;
    for (int column = 0; column < row.size(); column++) {
      Optional<Meaning> meaning = meaning(row.text(column));
      if (meaning.isPresent()) {
        Field field = meaning.get().field();
        title |= field == Field.TITLE;
        figure |= field.isDuration() || field == Field.TOKENS;
      }
    }
    return title && figure;
  }

  /**
   * Returns which figure a label of an aggregate table names, such as {@code Total supervisory
   * minutes}.
   *
   * @param label the text of the label cell
   * @return the kind of the figure beside it, or empty if the label is none of these
   */
  public Optional<Claim.Kind> aggregate(String label) {
    String words = normalised(label).replace('-', ' ');
    if (words.startsWith("weighted a") && words.contains("factor")) {
      return Optional.of(
          words.contains("superv")
              ? Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE
              : Claim.Kind.WEIGHTED_LEVERAGE);
    }
    return switch (words) {
      case "total tasks", "tasks", "tasks completed" -> Optional.of(Claim.Kind.TOTAL_TASKS);
      case "total tokens", "tokens", "tokens consumed" -> Optional.of(Claim.Kind.TOTAL_TOKENS);
      case "total human equivalent hours", "human equivalent hours", "human equivalent" ->
          Optional.of(Claim.Kind.TOTAL_HUMAN_ESTIMATE);
      case "total human equivalent weeks", "human equivalent weeks" ->
          Optional.of(Claim.Kind.TOTAL_WEEKS);
      case "total supervisory minutes", "supervisory minutes", "supervisory time" ->
          Optional.of(Claim.Kind.TOTAL_SUPERVISION_TIME);
      default -> agentTimeLabel(words);
    };
  }

  private static Optional<Claim.Kind> agentTimeLabel(String words) {
    boolean minutes = words.startsWith("total ") && words.endsWith(" minutes");
    boolean wallClock = words.endsWith(" wall clock") || words.endsWith(" wall clock time");
    return minutes || wallClock ? Optional.of(Claim.Kind.TOTAL_AGENT_TIME) : Optional.empty();
  }

  /**
   * Returns the header under which a column of the record's own is written, so that it is not taken
   * for a known one: {@code Leverage} becomes {@code Leverage (2)}.
   *
   * @param column the name of the column
   * @return the header, from which {@link #extraColumn} gives the name back
   */
  public String extraHeader(String column) {
    if (meaning(column).isPresent()) {
      return column + " (2)";
    }
    int number = numberOfReserved(column);
    return number == 0 ? column : withNumber(column, number + 1);
  }

  /**
   * Returns the name of a column of the record's own from its header: {@code Leverage (2)} becomes
   * {@code Leverage}.
   *
   * @param header the header, one without a {@linkplain #meaning meaning}
   * @return the name of the column
   */
  public String extraColumn(String header) {
    int number = numberOfReserved(header);
    return switch (number) {
      case 0 -> header;
      case 2 -> header.substring(0, header.lastIndexOf(" ("));
      default -> withNumber(header, number - 1);
    };
  }

  private int numberOfReserved(String header) {
    int open = header.lastIndexOf(" (");
    if (open < 0 || !header.endsWith(")") || meaning(header.substring(0, open)).isEmpty()) {
      return 0;
    }
    String digits = header.substring(open + 2, header.length() - 1);
    boolean number = digits.matches("[2-9]|[1-9][0-9]{1,3}");
    return number ? Integer.parseInt(digits) : 0;
  }

  private static String withNumber(String header, int number) {
    return header.substring(0, header.lastIndexOf(" (")) + " (" + number + ")";
  }
}
