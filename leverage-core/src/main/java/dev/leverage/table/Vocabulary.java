package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Claim;
import dev.leverage.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of headers and of labels of totals, such as {@code Human Est.} and {@code Total
 * supervisory minutes}.
 *
 * <p>Case, emphasis, abbreviating dots and kinds of spaces do not matter. A header may name the
 * unit of its numbers, as in {@code Human hrs} or {@code Claude (min)}. Instances are immutable and
 * thread-safe.
 */
public final class Vocabulary {

  private static final List<String> AGENTS =
      List.of("Aider", "ChatGPT", "Claude", "Claude Code", "Codex", "Copilot", "Cursor", "Gemini");

  /** What may follow an agent's name at the head of its column. */
  private static final List<String> TIME =
      List.of(" time", " wall-clock", " wall clock", " wall-clock time", " wall clock time");

  private static final Vocabulary STANDARD =
      new Vocabulary(standardWords(), standardAgents(), Map.of());

  private static final String KEEP = "keep";

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

  private final Map<String, Optional<Meaning>> mapped;

  private Vocabulary(
      Map<String, Field> words, Map<String, String> agents, Map<String, Optional<Meaning>> mapped) {
    this.words = Map.copyOf(words);
    this.agents = Map.copyOf(agents);
    this.mapped = Map.copyOf(mapped);
  }

  /**
   * Returns the words that are known without configuration.
   *
   * @return the vocabulary, always the same, not null
   */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /**
   * Returns the standard words together with those that a caller's options map.
   *
   * @param options the options, of which {@link ReadOptions#columns} is used
   * @return the vocabulary, not null
   * @throws IllegalArgumentException if a header is mapped to a word that nobody knows
   */
  public static Vocabulary of(ReadOptions options) {
    Vocabulary vocabulary = STANDARD;
    for (Map.Entry<String, String> column : options.columns().entrySet()) {
      vocabulary = vocabulary.mapping(column.getKey(), column.getValue());
    }
    return vocabulary;
  }

  /**
   * Returns these words and one more, say of another language.
   *
   * @param word a header, such as {@code Aufwand}; what it meant before is forgotten
   * @param field what it means
   * @return the new vocabulary, not null
   * @throws IllegalArgumentException if the word is blank
   */
  public Vocabulary with(String word, Field field) {
    Map<String, Field> more = new HashMap<>(words);
    more.put(key(word), field);
    return new Vocabulary(more, agents, mapped);
  }

  /**
   * Returns these words and the name of one more agent, which then may head the column of its time.
   *
   * @param name the name, such as {@code Devin}
   * @return the new vocabulary, not null
   * @throws IllegalArgumentException if the name is blank
   */
  public Vocabulary withAgent(String name) {
    Map<String, String> more = new HashMap<>(agents);
    more.put(key(name), name.strip());
    return new Vocabulary(words, more, mapped);
  }

  /**
   * Returns these words with one header read as a caller says.
   *
   * <p>A header that is mapped to {@code agent} is taken for the name of the agent.
   *
   * @param header the header, such as {@code Devin}
   * @param as what it is read as: the {@linkplain Field#word word} of a kind of column, any header
   *     known, or {@code keep} for a column of the record's own
   * @return the new vocabulary, not null
   * @throws IllegalArgumentException if the header is blank, or nobody knows the word
   */
  public Vocabulary mapping(String header, String as) {
    Map<String, Optional<Meaning>> more = new HashMap<>(mapped);
    Optional<Meaning> meaning = Optional.empty();
    if (!normalised(as).equals(KEEP)) {
      Meaning known =
          named(as)
              .or(() -> new Vocabulary(words, agents, Map.of()).meaning(as))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException("not a kind of column: " + Problem.quoted(as)));
      meaning = Optional.of(ofHeader(known, header));
    }
    more.put(key(header), meaning);
    return new Vocabulary(words, agents, more);
  }

  private static Optional<Meaning> named(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    for (Field field : Field.values()) {
      if (field != Field.TASK_COUNT && field.word().equals(wanted)) {
        return Optional.of(Meaning.of(field));
      }
    }
    return Optional.empty();
  }

  /** Takes the unit and the agent's name from a header, where its meaning leaves them open. */
  private static Meaning ofHeader(Meaning meaning, String header) {
    if (!meaning.field().isDuration()) {
      return meaning;
    }
    String name = plain(header);
    int split = unitStart(name);
    DurationUnit unit = split <= 0 ? null : unit(name.substring(split));
    Optional<String> agent = meaning.agent();
    if (meaning.field() == Field.AGENT_TIME && agent.isEmpty()) {
      agent = Optional.of(unit == null ? name : name.substring(0, split).strip());
    }
    return new Meaning(meaning.field(), meaning.unit().or(() -> Optional.ofNullable(unit)), agent);
  }

  private static String key(String word) {
    String key = normalised(word);
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a word must not be blank");
    }
    return key;
  }

  private static Map<String, Field> standardWords() {
    Map<String, Field> words = new HashMap<>();
    put(words, Field.ROW_NUMBER, "#", "no", "nr", "№", "num", "row");
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
        "human equivalent time",
        "human-equivalent time",
        "human effort",
        "human baseline",
        "estimate",
        "est",
        "manual estimate",
        "manual time");
    put(
        words,
        Field.AGENT_TIME,
        "agent",
        "agent time",
        "agent wall-clock",
        "agent wall-clock time",
        "ai",
        "ai time",
        "ai agent",
        "ai agent time",
        "llm",
        "llm time",
        "wall-clock",
        "wall clock",
        "wall-clock time",
        "wall clock time");
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
        "supervisory time",
        "superv",
        "superv time",
        "human supervision",
        "human supervision time",
        "oversight",
        "oversight time");
    put(words, Field.TOKENS, "tokens", "tokens used", "tokens consumed", "token count");
    put(words, Field.DAY_TOKENS, "day tokens");
    put(words, Field.WEEKS, "weeks", "human weeks", "work weeks", "working weeks");
    put(words, Field.LEVERAGE, "leverage", "leverage factor", "leverage ratio", "lf", "factor");
    put(
        words,
        Field.SUPERVISORY_LEVERAGE,
        "supervisory leverage",
        "supervisory leverage factor",
        "supervisory factor",
        "sup leverage",
        "sup factor",
        "sup lf",
        "supv leverage",
        "supv factor",
        "supv lf",
        "supervision leverage",
        "supervision factor",
        "supervisory lf",
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
    for (String name : AGENTS) {
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
    Optional<Meaning> told = mapped.get(words);
    if (told != null) {
      return told;
    }
    Optional<Meaning> plain = withoutUnit(words);
    if (plain.isPresent()) {
      return plain;
    }
    int split = unitStart(words);
    if (split <= 0) {
      return Optional.empty();
    }
    DurationUnit unit = unit(words.substring(split));
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
    String agent = agents.get(words);
    for (String time : TIME) {
      if (agent == null && words.endsWith(time)) {
        agent = agents.get(words.substring(0, words.length() - time.length()));
      }
    }
    return Optional.ofNullable(agent)
        .map(known -> new Meaning(Field.AGENT_TIME, Optional.empty(), Optional.of(known)));
  }

  private static @Nullable DurationUnit unit(String text) {
    return UNITS.get(text.replaceAll("[()\\[\\]. ]", "").toLowerCase(Locale.ROOT));
  }

  /** Returns whether a caller said that a column is the record's own. */
  boolean isKept(String header) {
    Optional<Meaning> told = mapped.get(normalised(header));
    return told != null && told.isEmpty();
  }

  /** Returns the word of a kind of column, or of an agent, that a header seems to be meant for. */
  Optional<String> nearest(String header, Field field) {
    String typed = normalised(header);
    int split = unitStart(typed);
    if (split > 0 && unit(typed.substring(split)) != null) {
      typed = typed.substring(0, split).strip();
    }
    List<String> candidates = new ArrayList<>();
    words.forEach(
        (word, meant) -> {
          if (meant == field) {
            candidates.add(word);
          }
        });
    if (field == Field.AGENT_TIME) {
      candidates.addAll(agents.keySet());
    }
    String wrong = typed;
    return candidates.stream()
        .filter(word -> Misspelling.isOne(wrong, word))
        .min(
            Comparator.comparingInt((String word) -> Misspelling.distance(wrong, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns a text without the emphasis, the marks of code, or the link around it: {@code **120h**}
   * and {@code [120h](log.md)} are {@code 120h}.
   *
   * @param text the text of a header, label or figure
   * @return the text inside, without spaces around it, not null
   */
  public static String plain(String text) {
    String inner = text.strip();
    while (inner.length() > 2) {
      char first = inner.charAt(0);
      int link = first == '[' ? inner.lastIndexOf("](") : -1;
      if ("*_`".indexOf(first) >= 0 && first == inner.charAt(inner.length() - 1)) {
        inner = inner.substring(1, inner.length() - 1).strip();
      } else if (link > 0
          && link == inner.indexOf(']')
          && inner.indexOf(')', link) == inner.length() - 1) {
        inner = inner.substring(1, link).strip();
      } else {
        break;
      }
    }
    return inner;
  }

  private static int unitStart(String words) {
    int bracket = Math.max(words.lastIndexOf('('), words.lastIndexOf('['));
    return bracket > 0 ? bracket : words.lastIndexOf(' ');
  }

  private static String normalised(String given) {
    String text = given.indexOf('[') < 0 ? given : plain(given);
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
          words.append(' ');
        }
      } else if (".*_`:".indexOf(c) < 0 && Character.getType(c) != Character.FORMAT) {
        words.append(c);
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether the cells of a row are the header of a task table: one is the title, and
   * another a measure or tokens. So is one with two measures whose title is misspelt, such as
   * {@code Taks}, which is then refused with a suggestion.
   *
   * @param row the row, not null
   * @return true if {@link TaskTable} can read the rows under it, or say why not
   */
  public boolean isTaskHeader(Row row) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    boolean nearTitle = false;
    for (int column = 0; column < row.size(); column++) {
      String header = row.text(column);
      Optional<Meaning> meaning = meaning(header);
      meaning.ifPresent(known -> fields.add(known.field()));
      nearTitle |= meaning.isEmpty() && !isKept(header) && nearestTitle(header).isPresent();
    }
    if (fields.contains(Field.TITLE)) {
      return fields.contains(Field.TOKENS) || fields.stream().anyMatch(Field::isDuration);
    }
    return nearTitle
        && !isDashboardHeader(row)
        && fields.stream().filter(Field::isDuration).count() >= 2;
  }

  /**
   * Returns the word for the title that a header is but a letter away from. {@code Tasks} is none:
   * it heads the numbers of tasks of a month, for example.
   */
  Optional<String> nearestTitle(String header) {
    if (ofDashboards().meaning(header).isPresent()) {
      return Optional.empty();
    }
    String typed = normalised(header);
    return words.entrySet().stream()
        .filter(word -> word.getValue() == Field.TITLE)
        .map(Map.Entry::getKey)
        .filter(word -> word.length() > 3 && Misspelling.distance(typed, word) == 1)
        .min(Comparator.naturalOrder());
  }

  /**
   * Returns whether the cells of a row are the header of a table of days, as dashboards have it:
   * one is the date, another the number of tasks, another a measure, and none is a title.
   *
   * @param row the row, not null
   * @return true if {@link DashboardTable} can read the rows under it
   */
  public boolean isDashboardHeader(Row row) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    Vocabulary ofDays = ofDashboards();
    for (int column = 0; column < row.size(); column++) {
      ofDays.meaning(row.text(column)).ifPresent(meaning -> fields.add(meaning.field()));
    }
    return fields.contains(Field.DATE)
        && fields.contains(Field.TASK_COUNT)
        && !fields.contains(Field.TITLE)
        && fields.stream().anyMatch(Field::isDuration);
  }

  /**
   * Returns whether the cells of a row are the header of a table of tasks or of days.
   *
   * @param row the row, not null
   * @return true if {@link TableRows} can read the rows under it
   */
  public boolean isHeader(Row row) {
    return isTaskHeader(row) || isDashboardHeader(row);
  }

  /** Returns these words as they are meant at the head of a table of days. */
  Vocabulary ofDashboards() {
    Map<String, Field> more = new HashMap<>(words);
    put(more, Field.TASK_COUNT, "tasks", "# tasks", "task count", "total tasks");
    put(more, Field.LEVERAGE, "mean leverage", "average leverage", "avg leverage");
    return new Vocabulary(more, agents, mapped);
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
    if (isReserved(column)) {
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

  /** A header that is none of ours, but nearly, is reserved as well: it could be refused. */
  private boolean isReserved(String header) {
    return meaning(header).isPresent() || NearMisses.couldRefuse(header, this);
  }

  private int numberOfReserved(String header) {
    int open = header.lastIndexOf(" (");
    if (open < 0 || !header.endsWith(")") || !isReserved(header.substring(0, open))) {
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
