package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Claim;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row of totals that may stand at the foot of a table of tasks: its title is a word such as
 * {@code Total}, and its figures are the sums of the rows above.
 *
 * <p>Where the figures are others, it is such a row still if only the tasks are numbered, and that
 * is said; else it could be a task of that name, which is an error.
 */
final class TotalRow {

  private static final int FEWEST_TASKS = 2;

  private static final Map<Field, Claim.Kind> PRINTED = printed();

  private static Map<Field, Claim.Kind> printed() {
    Map<Field, Claim.Kind> kinds = new LinkedHashMap<>();
    kinds.put(Field.HUMAN_ESTIMATE, Claim.Kind.TOTAL_HUMAN_ESTIMATE);
    kinds.put(Field.AGENT_TIME, Claim.Kind.TOTAL_AGENT_TIME);
    kinds.put(Field.SUPERVISION_TIME, Claim.Kind.TOTAL_SUPERVISION_TIME);
    kinds.put(Field.TOKENS, Claim.Kind.TOTAL_TOKENS);
    kinds.put(Field.WEEKS, Claim.Kind.TOTAL_WEEKS);
    kinds.put(Field.LEVERAGE, Claim.Kind.WEIGHTED_LEVERAGE);
    kinds.put(Field.SUPERVISORY_LEVERAGE, Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE);
    return kinds;
  }

  private final TaskColumns columns;
  private final CellValues values;
  private final Problems problems;
  private final Tally tally = new Tally();
  private boolean numbered;
  private boolean countless;
  private long refused;

  TotalRow(TaskColumns columns, CellValues values, Problems problems) {
    this.columns = columns;
    this.values = values;
    this.problems = problems;
    this.countless = columns.areFlat();
  }

  /** Adds a task above. */
  void add(Row row, Task task) {
    numbered |= isNumbered(row);
    if (!countless) {
      try {
        tally.add(task);
      } catch (ArithmeticException e) {
        // Sums past 64 bits are told by whoever wants them; no row here says what they are.
        countless = true;
      }
    }
  }

  /** Adds a row above that has a problem. */
  void addRefused(Row row) {
    numbered |= isNumbered(row);
    refused++;
  }

  Totals totals() {
    return tally.totals();
  }

  private boolean isNumbered(Row row) {
    String number = values.text(row, Field.ROW_NUMBER);
    return !number.isBlank() && !TotalWords.isOne(number);
  }

  /** Returns whether the words of a row are those of totals, if no task follows. */
  boolean mayBe(Row row) {
    if (countless) {
      return false;
    }
    String title = values.text(row, Field.TITLE);
    boolean words =
        title.isBlank()
            ? TotalWords.isOne(values.text(row, Field.ROW_NUMBER))
                || TotalWords.isOne(values.text(row, Field.DATE))
            : TotalWords.isOne(title) && !(numbered && isNumbered(row));
    return words && tally.totals().tasks() + refused >= FEWEST_TASKS;
  }

  /** Returns whether a row that may be one is; says what is wrong with it. */
  boolean isOne(Row row) {
    if (refused > 0) {
      return true;
    }
    values.beginRow();
    List<String> stated = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Totals totals = tally.totals();
    compare(row, Field.HUMAN_ESTIMATE, totals.humanEstimate(), stated, wrong);
    compare(row, Field.AGENT_TIME, totals.agentTime(), stated, wrong);
    compare(row, Field.SUPERVISION_TIME, totals.supervisionTime(), stated, wrong);
    compareTokens(row, totals, stated, wrong);
    boolean certain = values.text(row, Field.TITLE).isBlank() || (numbered && !isNumbered(row));
    if (values.failed() || (!stated.isEmpty() && wrong.isEmpty())) {
      return true;
    }
    if (stated.isEmpty() || certain) {
      reportWrong(row, wrong);
      return certain;
    }
    problems.add(
        Problem.of(
            ProblemCode.AMBIGUOUS_VALUE,
            row.location(columns.indexOf(Field.TITLE)),
            "this row could be a task or the totals of the rows above, which are other: "
                + String.join(", ", wrong)
                + "; give a task another title, or totals the right figures"));
    return true;
  }

  private void reportWrong(Row row, List<String> wrong) {
    if (!wrong.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              row.location(Math.max(0, columns.indexOf(Field.TITLE))),
              "this row is read as the totals of the rows above, which are other: "
                  + String.join(", ", wrong)));
    }
  }

  private void compare(Row row, Field field, Sum sum, List<String> stated, List<String> wrong) {
    Measure figure = values.duration(row, field);
    if (figure == null) {
      return;
    }
    stated.add(field.label());
    if (figure.millis() != sum.millis()) {
      boolean hours = field == Field.HUMAN_ESTIMATE;
      wrong.add(
          field.label()
              + " "
              + DurationNotation.printPlain(
                  sum.millis(), hours ? DurationUnit.HOURS : DurationUnit.MINUTES)
              + (hours ? "h" : "m")
              + " instead of "
              + Problem.quoted(values.text(row, field).strip()));
    }
  }

  private void compareTokens(Row row, Totals totals, List<String> stated, List<String> wrong) {
    Tokens figure = values.tokens(row, Field.TOKENS);
    if (figure == null) {
      return;
    }
    stated.add(Field.TOKENS.label());
    long sum = totals.tokens().count();
    if (totals.tokensComplete() ? figure.count() != sum : figure.count() < sum) {
      wrong.add(
          "tokens "
              + TokenNotation.print(Tokens.of(Math.min(sum, Tokens.MAX_COUNT)))
              + " instead of "
              + Problem.quoted(values.text(row, Field.TOKENS).strip()));
    }
  }

  /** Returns the tokens that the row states for the day, where those of the tasks do not. */
  @Nullable Tokens dayTokens(Row row) {
    Tokens ofDay = values.tokens(row, Field.DAY_TOKENS);
    boolean complete = tally.totals().tokensComplete();
    return ofDay != null || complete ? ofDay : values.tokens(row, Field.TOKENS);
  }

  void deliver(Row row, RecordSink sink) throws IOException {
    if (sink.acceptsClaims()) {
      for (Claim claim : claims(row)) {
        sink.claim(claim);
      }
    }
  }

  /** Tokens that are no sum of those of the tasks are nobody's figure where there are more days. */
  void deliverOfRecord(Row row, RecordSink sink) throws IOException {
    if (sink.acceptsClaims()) {
      boolean complete = tally.totals().tokensComplete();
      for (Claim claim : claims(row)) {
        if (complete || claim.kind() != Claim.Kind.TOTAL_TOKENS) {
          sink.recordClaim(claim);
        }
      }
    }
  }

  private List<Claim> claims(Row row) {
    List<Claim> claims = new ArrayList<>();
    PRINTED.forEach(
        (field, kind) -> {
          String text = values.text(row, field).strip();
          if (!text.isEmpty()) {
            int column = columns.indexOf(field);
            claims.add(new Claim(kind, text, row.location(column), unit(column)));
          }
        });
    return claims;
  }

  private Optional<Duration> unit(int column) {
    return Optional.ofNullable(columns.meaning(column))
        .flatMap(Meaning::unit)
        .map(unit -> Duration.ofMillis(unit.millis()));
  }

  /** Warns of tokens that are no sum of those of the tasks, and that no day gets. */
  void reportTokens(Row row) {
    boolean complete = tally.totals().tokensComplete();
    reportLeftOut(row, complete ? -1 : columns.indexOf(Field.TOKENS));
    reportLeftOut(row, columns.indexOf(Field.DAY_TOKENS));
  }

  /** Warns of what a row of totals says beside figures, since no task keeps it. */
  void reportRest(Row row) {
    for (int index : columns.extraIndexes()) {
      reportLeftOut(row, index);
    }
  }

  private void reportLeftOut(Row row, int column) {
    if (column >= 0 && !row.text(column).isBlank()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              row.location(column),
              Problem.quoted(row.text(column)) + " in the row of totals is left out"));
    }
  }
}
