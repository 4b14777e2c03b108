package dev.leverage.testkit;

import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitrary parts of leverage records: everything that is valid, with a liking for what goes wrong.
 *
 * <pre>{@code
 * @Property
 * void everyTaskIsListed(@ForAll("days") Day day) { … }
 *
 * @Provide
 * Arbitrary<Day> days() {
 *   return LeverageArbitraries.days();
 * }
 * }</pre>
 *
 * <p>Without a name, {@code @ForAll Task}, {@code @ForAll Day} and so on find these arbitraries
 * too. Half of the measures are of everyday size, so that equal factors, zeros and exact ties
 * occur; texts hold what spreadsheets, Markdown and CSV take for their own. Falsified samples
 * shrink to short titles, few tasks, and round figures around 2 April 2026.
 */
public final class LeverageArbitraries {

  private static final long MINUTE = 60_000;

  private static final LocalDate SHRUNK_DATE = LocalDate.of(2026, 4, 2);

  /** What texts are put together of; samples shrink to the first. */
  private static final List<String> FRAGMENTS =
      List.of(
          "Port",
          " the billing tests",
          "1",
          " ",
          "|",
          "\\",
          "\\|",
          "\"",
          "'",
          "`",
          "*",
          "_",
          "~",
          ",",
          ";",
          "\t",
          "\n",
          "\n\n",
          "  ",
          "#",
          "# ",
          "- ",
          "1. ",
          "> ",
          "---",
          "===",
          ":",
          "&",
          "&amp;",
          "<",
          "<b>",
          "<!--",
          "]",
          "[",
          "](x)",
          "![",
          "$",
          "{",
          "=",
          "=1+1",
          "+",
          "-",
          "@",
          "%",
          "–",
          "n/a",
          "TBD",
          "null",
          "40h",
          "141.2x",
          "2026-04-02",
          "é",
          "e\u0301",
          "ß",
          "İı",
          "日本語",
          "ｗ",
          "مرحبا",
          "\u00a0",
          "\u200b",
          "\u202e",
          "👩\u200d💻",
          "🚀",
          "€");

  /** What breaks out of a cell, is obeyed by a program, or gets lost on its way. */
  private static final List<String> HOSTILE =
      List.of(
          "\r",
          "\r\n",
          "\0",
          "\u001b[31m",
          "\u0007",
          "\u0085",
          "\u2028",
          "\ufeff",
          "\uffff",
          "'=1",
          "=cmd|' /C calc'!A0",
          "_x0041_",
          "_x000D_",
          "<script>alert(1)</script>",
          "-->",
          "]]>",
          "&#0;",
          "[x](javascript:alert(1))",
          "](<javascript:x>)",
          "\n## 2026-04-03\n",
          "\n|---|\n",
          "\n---\n",
          "${jndi:x}",
          "{{7*7}}",
          "NaN",
          "1e999",
          "#DIV/0!",
          "../../x",
          "\u2066");

  private static final List<String> COLUMN_NAMES =
      List.of("Project", "Client", "Team", "Leverage", "Tokens (2)", "a|b", "=x", "日本");

  private LeverageArbitraries() {}

  /**
   * Returns measures over their whole range, such as 45 minutes, some of them approximate.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Measure> measures() {
    return Combinators.combine(lengths(0), seldom()).as(Measure::new).withoutEdgeCases();
  }

  /**
   * Returns measures that are longer than zero.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Measure> positiveMeasures() {
    return Combinators.combine(lengths(1), seldom()).as(Measure::new).withoutEdgeCases();
  }

  private static Arbitrary<Long> lengths(long least) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().between(least, 180).map(minutes -> minutes * MINUTE)),
        Tuple.of(2, Arbitraries.longs().between(least, 200).map(hours -> hours * 60 * MINUTE)),
        Tuple.of(1, Arbitraries.longs().between(least, 300).map(halves -> halves * MINUTE / 2)),
        Tuple.of(2, Arbitraries.longs().between(least, Measure.MAX_MILLIS)),
        Tuple.of(1, Arbitraries.of(least, Measure.MAX_MILLIS)));
  }

  private static Arbitrary<Boolean> seldom() {
    return Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
  }

  /**
   * Returns counts of tokens over their whole range, some of them approximate.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Tokens> tokens() {
    Arbitrary<Long> counts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3000).map(thousands -> thousands * 1000),
            Arbitraries.longs().between(0, Tokens.MAX_COUNT),
            Arbitraries.of(0L, Tokens.MAX_COUNT));
    return Combinators.combine(counts, seldom()).as(Tokens::new).withoutEdgeCases();
  }

  /**
   * Returns titles of tasks: not blank, and otherwise as {@link #cellTexts()}.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<String> titles() {
    return cellTexts().filter(text -> !text.isBlank());
  }

  /**
   * Returns texts of cells, such as {@code =1+1 | Port}: not empty, perhaps blank, awkward on
   * purpose, but nothing that UTF-8 and XML cannot hold.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<String> cellTexts() {
    return Arbitraries.of(FRAGMENTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(fragments -> String.join("", fragments))
        .withoutEdgeCases();
  }

  /**
   * Returns texts of any Unicode but half surrogate pairs, mixed with {@link #cellTexts()}: control
   * characters, noncharacters and what terminals obey are among them. Possibly blank, never empty.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<String> anyTexts() {
    Arbitrary<String> character =
        Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x24F),
                Arbitraries.integers().between(0x2000, 0x206F),
                Arbitraries.integers().between(0xE000, 0xFFFF),
                Arbitraries.integers()
                    .between(0, Character.MAX_CODE_POINT)
                    .filter(point -> point < 0xD800 || point > 0xDFFF))
            .map(Character::toString);
    return Arbitraries.oneOf(Arbitraries.of(FRAGMENTS), Arbitraries.of(HOSTILE), character)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .withoutEdgeCases();
  }

  /**
   * Returns columns of a record's own, up to three, some of them named like columns that every
   * record knows.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Columns> columns() {
    return Arbitraries.of(COLUMN_NAMES).list().ofMaxSize(3).uniqueElements().map(Columns::new);
  }

  /**
   * Returns tasks in which any figure may be absent, with columns of their own.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Task> tasks() {
    return columns().flatMap(LeverageArbitraries::tasks).withoutEdgeCases();
  }

  /**
   * Returns tasks of one record.
   *
   * @param columns the columns of the record's own that a task may have a value in, not null
   * @return the arbitrary, not null
   */
  public static Arbitrary<Task> tasks(Columns columns) {
    Arbitrary<Map<String, String>> extras =
        columns.extras().isEmpty()
            ? Arbitraries.just(Map.of())
            : Arbitraries.maps(Arbitraries.of(columns.extras()), cellTexts())
                .ofMaxSize(columns.extras().size());
    return Combinators.combine(
            titles(),
            measures().optional(0.8),
            measures().optional(0.8),
            measures().optional(0.7),
            tokens().optional(0.4),
            Arbitraries.of("Claude", "Codex", "My agent").optional(0.5),
            extras)
        .as(LeverageArbitraries::task)
        .withoutEdgeCases();
  }

  private static Task task(
      String title,
      Optional<Measure> human,
      Optional<Measure> agentTime,
      Optional<Measure> supervision,
      Optional<Tokens> tokens,
      Optional<String> agent,
      Map<String, String> extras) {
    Task.Builder builder =
        Task.titled(title)
            .human(human.orElse(null))
            .agentTime(agentTime.orElse(null))
            .supervision(supervision.orElse(null))
            .tokens(tokens.orElse(null))
            .agent(agent.orElse(null));
    extras.forEach(builder::extra);
    return builder.build();
  }

  /**
   * Returns days of the calendar from 2000 to 2099, samples of which shrink to 2 April 2026.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .shrinkTowards(SHRUNK_DATE.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /**
   * Returns totals that are known without their tasks.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<StatedTotals> statedTotals() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 500),
            measures().optional(0.9),
            measures().optional(0.9),
            measures().optional(0.7))
        .as(StatedTotals::new)
        .withoutEdgeCases();
  }

  /**
   * Returns days of up to eight tasks of common columns, any of whose parts may be absent.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Day> days() {
    return columns().flatMap(LeverageArbitraries::days).withoutEdgeCases();
  }

  /**
   * Returns days of one record.
   *
   * @param columns the columns of the record's own that a task may have a value in, not null
   * @return the arbitrary, not null
   */
  public static Arbitrary<Day> days(Columns columns) {
    return Combinators.combine(
            dates().optional(0.9),
            titles().optional(0.5),
            Arbitraries.of("AI", "Time Record", "a, b", "#1").list().ofMaxSize(3).uniqueElements(),
            tasks(columns).list().ofMaxSize(8),
            tokens().optional(0.4),
            statedTotals().optional(0.1),
            bodies())
        .as(LeverageArbitraries::day)
        .withoutEdgeCases();
  }

  private static Day day(
      Optional<LocalDate> date,
      Optional<String> title,
      List<String> tags,
      List<Task> tasks,
      Optional<Tokens> tokens,
      Optional<StatedTotals> statedTotals,
      Body body) {
    return Day.builder()
        .date(date.orElse(null))
        .title(title.orElse(null))
        .tags(tags)
        .tasks(tasks)
        .tokens(tokens.orElse(null))
        .statedTotals(statedTotals.orElse(null))
        .body(body)
        .build();
  }

  /**
   * Returns whole documents: up to four days of common columns, some of one date. They state no
   * totals without tasks, which most formats hold in documents of their own only.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<List<Day>> records() {
    return columns()
        .flatMap(
            columns ->
                days(columns).map(LeverageArbitraries::withoutStatedTotals).list().ofMaxSize(4))
        .flatMap(
            days ->
                Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 2), Tuple.of(1, 3))
                    .map(period -> period == 0 ? days : repeating(days, period)))
        .withoutEdgeCases();
  }

  private static Day withoutStatedTotals(Day day) {
    DayFigures figures = new DayFigures(day.tokens(), Optional.empty());
    return new Day(day.header(), day.tasks(), figures, day.body());
  }

  /** One date comes again every second day, or twice before there is another. */
  private static List<Day> repeating(List<Day> days, int period) {
    List<Day> repeated = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      boolean another = period == 2 ? i % 2 == 1 : i % 3 == 2;
      Optional<LocalDate> date = days.get(another ? i : 0).date();
      repeated.add(
          new Day(
              new DayHeader(date, day.title(), day.tags()),
              day.tasks(),
              day.figures(),
              day.body()));
    }
    return repeated;
  }

  /**
   * Returns bodies: headings and plain paragraphs before, between and after the two tables.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Body> bodies() {
    Arbitrary<Block> block =
        Arbitraries.of(
            new Block.Prose("What was done today."),
            new Block.Heading(2, "Analysis"),
            new Block.Heading(3, "Notes"),
            new Block.Prose("- one\n- two"),
            new Block.Prose("A factor of **52.1x** over 431 minutes.\nAnd a second line."));
    Arbitrary<List<Block>> prose = block.list().ofMaxSize(3);
    Arbitrary<Body> own = Combinators.combine(prose, prose, prose).as(LeverageArbitraries::body);
    return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Body.STANDARD)), Tuple.of(1, own));
  }

  private static Body body(List<Block> before, List<Block> between, List<Block> after) {
    List<Block> blocks = new ArrayList<>(before);
    blocks.add(Block.Marker.TASK_LOG);
    blocks.addAll(between);
    blocks.add(Block.Marker.AGGREGATES);
    blocks.addAll(after);
    return new Body(blocks);
  }

  /**
   * Returns totals of tasks, of stated totals, and of up to three days.
   *
   * @return the arbitrary, not null
   */
  public static Arbitrary<Totals> totals() {
    return Arbitraries.oneOf(
        tasks().list().ofMaxSize(8).map(Totals::of),
        statedTotals().map(Totals::stated),
        days()
            .list()
            .ofMaxSize(3)
            .map(days -> days.stream().map(Totals::of).reduce(Totals.EMPTY, Totals::plus)));
  }
}
