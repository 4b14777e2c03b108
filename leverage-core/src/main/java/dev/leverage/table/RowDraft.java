package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.notation.WeekNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a task that is to be added to a table that is there, each in the style of the one it
 * stands beside: under rows such as {@code 2.5 hours}, four hours are {@code 4 hours}.
 *
 * <p>Belongs to one thread.
 */
public final class RowDraft {

  private static final Comparator<Task> BY_LEVERAGE = LeverageFactor.byLeverage();

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Row header;
  private final List<? extends Row> rows;
  private final int place;
  private final DecimalMark decimalMark;
  private final ReadOptions options;
  private final TaskColumns columns;
  private final List<String> cells = new ArrayList<>();

  /**
   * Understands the table.
   *
   * @param header its row of headers
   * @param rows those of its rows that stand for tasks of the same day; if it has none, of all days
   * @param place before which of them the new row stands, from 0
   * @param decimalMark the decimal mark in which figures are written
   * @param options choices of the caller
   */
  public RowDraft(
      Row header,
      List<? extends Row> rows,
      int place,
      DecimalMark decimalMark,
      ReadOptions options) {
    this.header = header;
    this.rows = List.copyOf(rows);
    this.place = place;
    this.decimalMark = decimalMark;
    this.options = options;
    this.columns =
        TaskColumns.resolve(
            header, new SampleRows(this.rows, decimalMark), Vocabulary.of(options), new Problems());
    for (int column = 0; column < header.size(); column++) {
      cells.add("");
    }
  }

  /**
   * Returns where a task belongs: at its place by factor if the others are sorted so, highest
   * first; else after them.
   *
   * @param task the task
   * @param others the tasks of its day in the order of their rows
   * @return before which of them it stands, from 0
   */
  public static int placeOf(Task task, List<Task> others) {
    List<Task> sorted = new ArrayList<>(others);
    sorted.sort(BY_LEVERAGE);
    boolean ranked =
        others.stream().anyMatch(other -> LeverageFactor.leverageOf(other).isPresent());
    int place = others.size();
    if (ranked && sorted.equals(others)) {
      while (place > 0 && BY_LEVERAGE.compare(others.get(place - 1), task) > 0) {
        place--;
      }
    }
    return place;
  }

  /**
   * Returns the number of the row after one, as it is written: {@code #08} after {@code #07}.
   *
   * @param number the number of a row, at most nine digits, which may have signs around it
   * @return the next number, with as many zeros before it as its width takes
   */
  public static String numberAfter(String number) {
    Matcher digits = DIGITS.matcher(number);
    return digits.replaceFirst(
        run -> {
          String next = Long.toString(Long.parseLong(run.group()) + 1);
          int zeros = run.group().startsWith("0") ? run.group().length() - next.length() : 0;
          return "0".repeat(zeros) + next;
        });
  }

  /**
   * Returns the column of a kind.
   *
   * @param field the kind, not null
   * @return its index, from 0, or empty if no header claims it
   */
  public OptionalInt column(Field field) {
    int column = columns.indexOf(field);
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /**
   * Returns the cells of the new row, one for each header. The title, the agent and the columns of
   * the record's own are as the task has them, for the format to write as it writes any text.
   *
   * @param task the task
   * @param date the date of its day, for a table with a column of dates
   * @return the texts, blank where there is nothing to say
   * @throws LeverageException if the table has no column for something that the task says
   */
  public List<String> cells(Task task, LocalDate date) {
    put(Field.TITLE, task.title());
    putMeasure(Field.HUMAN_ESTIMATE, task.humanEstimate(), DurationUnit.HOURS);
    putMeasure(Field.AGENT_TIME, task.agentTime(), DurationUnit.MINUTES);
    putMeasure(Field.SUPERVISION_TIME, task.supervisionTime(), DurationUnit.MINUTES);
    task.tokens()
        .ifPresent(
            tokens ->
                putData(
                    Field.TOKENS,
                    isPlain(sample(Field.TOKENS))
                        ? TokenNotation.printPlain(tokens)
                        : decimalMark.inPlaceOfPoint(TokenNotation.print(tokens))));
    task.agent()
        .filter(agent -> !columns.agent().equals(Optional.of(agent)))
        .ifPresent(this::agent);
    task.extras().forEach(this::putExtra);
    putNumber();
    putDate(date);
    putFactor(Field.LEVERAGE, LeverageFactor.leverageOf(task));
    putFactor(Field.SUPERVISORY_LEVERAGE, LeverageFactor.supervisoryLeverageOf(task));
    task.humanEstimate().ifPresent(this::putWeeks);
    return List.copyOf(cells);
  }

  private Optional<Row> neighbour() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(Math.max(0, place - 1)));
  }

  private void put(Field field, String text) {
    column(field).ifPresent(column -> cells.set(column, text));
  }

  private void putData(Field field, String text) {
    if (columns.indexOf(field) < 0) {
      throw noColumn("the " + field.label());
    }
    put(field, text);
  }

  /** Data that has no column would be lost. */
  private LeverageException noColumn(String what) {
    return new LeverageException(
        Problem.of(
            ProblemCode.UNSUPPORTED_OPERATION,
            header.location(0),
            "the table has no column for " + what + " of a task; add one, or leave it out"));
  }

  private void agent(String agent) {
    putData(Field.AGENT_NAME, agent);
  }

  private void putExtra(String name, String text) {
    for (int column : columns.extraIndexes()) {
      if (columns.extraName(column).equals(name)) {
        cells.set(column, text);
        return;
      }
    }
    throw noColumn(Problem.quoted(name));
  }

  /** Returns a filled cell of a column, that of the neighbour first. */
  private Optional<String> sample(Field field) {
    int column = columns.indexOf(field);
    if (column < 0 || rows.isEmpty()) {
      return Optional.empty();
    }
    List<Row> candidates = new ArrayList<>(rows);
    neighbour().ifPresent(first -> candidates.add(0, first));
    return candidates.stream()
        .map(row -> row.figure(column))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private void putMeasure(Field field, Optional<Measure> measure, DurationUnit bare) {
    if (measure.isEmpty()) {
      return;
    }
    Optional<String> sample = sample(field);
    DurationNotation notation =
        field == Field.HUMAN_ESTIMATE
            ? DurationNotation.ofHumanEstimates()
            : DurationNotation.ofTimes();
    Optional<DurationUnit> unit = unit(field);
    boolean plain =
        sample.isPresent() ? DurationNotation.isBareNumber(sample.get()) : unit.isPresent();
    putData(
        field,
        decimalMark.inPlaceOfPoint(
            plain
                ? DurationNotation.printPlain(measure.get(), unit.orElse(bare))
                : SampleStyle.duration(notation.print(measure.get()), sample.orElse(""))));
  }

  private Optional<DurationUnit> unit(Field field) {
    int column = columns.indexOf(field);
    Meaning meaning = column < 0 ? null : columns.meaning(column);
    return meaning == null ? Optional.empty() : meaning.unit();
  }

  /** Returns a number as a decimal point has it, without separators of thousands. */
  private String unmarked(String number) {
    return decimalMark == DecimalMark.COMMA ? number.replace(".", "").replace(',', '.') : number;
  }

  private static boolean isPlain(Optional<String> sample) {
    return sample.filter(text -> text.length() > 3 && isDigits(text)).isPresent();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void putNumber() {
    int column = columns.indexOf(Field.ROW_NUMBER);
    if (column < 0) {
      return;
    }
    String text = neighbour().map(row -> row.text(column)).orElse("0");
    String digits = text.replaceAll("[^0-9]", "");
    if (digits.length() >= 1 && digits.length() <= 9 && text.contains(digits)) {
      put(Field.ROW_NUMBER, rows.isEmpty() || place > 0 ? numberAfter(text) : text);
    }
  }

  private void putDate(LocalDate date) {
    int column = columns.indexOf(Field.DATE);
    if (column >= 0) {
      Optional<String> same =
          neighbour().filter(row -> isDate(row.figure(column), date)).map(row -> row.text(column));
      put(Field.DATE, same.orElse(date.toString()));
    }
  }

  /** A cell that is no date is none to copy; what is wrong with it is said when it is read. */
  private boolean isDate(String text, LocalDate date) {
    try {
      return DateNotation.parse(text, options.dateOrder()).equals(Optional.of(date));
    } catch (NotationException e) {
      return false;
    }
  }

  private void putFactor(Field field, Optional<LeverageFactor> factor) {
    factor.ifPresent(
        known ->
            put(
                field,
                decimalMark.inPlaceOfPoint(
                    SampleStyle.factor(known, unmarked(sample(field).orElse("1.0x"))))));
  }

  private void putWeeks(Measure human) {
    String weeks = WeekNotation.print(human.millis(), options.workingWeek());
    boolean bare = sample(Field.WEEKS).filter(text -> !text.endsWith("w")).isPresent();
    put(Field.WEEKS, decimalMark.inPlaceOfPoint(bare ? weeks.replace("w", "") : weeks));
  }
}
