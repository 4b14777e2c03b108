package dev.leverage.cli;

import dev.leverage.cli.TextTable.Rank;
import dev.leverage.measure.Average;
import dev.leverage.measure.Comparison;
import dev.leverage.measure.Difference;
import dev.leverage.measure.Distribution;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DurationUnit;
import dev.leverage.rollup.Group;
import dev.leverage.rollup.GroupValue;
import dev.leverage.rollup.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of divided totals for people: a row for each group, and one for the whole. */
final class TotalsTable {

  /** A column: its header, how it is set, and what its cells say. */
  record Column(String header, Rank rank, Function<TotalsRow, String> cell) {}

  private final TotalsResult result;
  private final int decimals;
  private final List<Column> columns = new ArrayList<>();

  TotalsTable(TotalsResult result, int decimals) {
    this.result = result;
    this.decimals = decimals;
    addSums();
    if (result.request().distribution()) {
      addQuartiles();
    }
    if (result.request().running()) {
      addRunning();
    }
    if (result.request().compared()) {
      addChanges();
    }
  }

  private void add(String header, Rank rank, Function<Group, String> cell) {
    columns.add(new Column(header, rank, row -> cell.apply(row.group())));
  }

  private void addSums() {
    add("Days", Rank.DETAIL, group -> Figures.grouped(Long.toString(group.days())));
    add("Tasks", Rank.FIGURE, group -> Figures.grouped(Long.toString(group.totals().tasks())));
    add("Human h", Rank.FIGURE, group -> Figures.hours(group.totals().humanEstimate()));
    add("Agent min", Rank.DETAIL, group -> Figures.minutes(group.totals().agentTime()));
    add("Sup. min", Rank.DETAIL, group -> Figures.minutes(group.totals().supervisionTime()));
    add("Tokens", Rank.DETAIL, group -> tokens(group.totals()));
    add("Leverage", Rank.FIGURE, group -> covered(group.totals().weightedLeverage()));
    add("Supervisory", Rank.DETAIL, group -> covered(group.totals().weightedSupervisoryLeverage()));
    add("Mean", Rank.EXTRA, group -> Figures.factor(group.factors().mean(decimals)));
  }

  private void addQuartiles() {
    String[] headers = {"Lower quart.", "Median", "Upper quart."};
    for (int index = 0; index < headers.length; index++) {
      int quarters = index + 1;
      add(headers[index], Rank.ASKED, group -> quartile(group.distribution(), quarters));
    }
  }

  private String quartile(Optional<Distribution> distribution, int quarters) {
    return Figures.factor(
        distribution.flatMap((Distribution spread) -> spread.quartile(quarters, decimals)));
  }

  private void addRunning() {
    running("Tasks so far", totals -> Figures.grouped(Long.toString(totals.tasks())));
    running("Human h so far", totals -> Figures.hours(totals.humanEstimate()));
    running("Leverage so far", totals -> Figures.factor(totals.weightedLeverage(), decimals));
  }

  private void running(String header, Function<Totals, String> cell) {
    columns.add(
        new Column(
            header,
            Rank.ASKED,
            row -> row.running().map(Group::totals).map(cell).orElse(Figures.UNKNOWN)));
  }

  private void addChanges() {
    change("Human h +/-", row -> Figures.change(human(row), DurationUnit.HOURS));
    change("Human %", row -> Figures.percent(human(row)));
    change("Leverage +/-", row -> Figures.change(leverage(row), decimals));
    change("Leverage %", row -> Figures.percent(leverage(row)));
  }

  private void change(String header, Function<TotalsRow, String> cell) {
    columns.add(new Column(header, Rank.ASKED, cell));
  }

  private static Optional<Difference> human(TotalsRow row) {
    return row.change().flatMap(Comparison::humanEstimate);
  }

  private static Optional<Difference> leverage(TotalsRow row) {
    return row.change().flatMap(Comparison::leverage);
  }

  List<Column> columns() {
    return columns;
  }

  /** The groups and, below them, the whole. */
  List<TotalsRow> rows() {
    return Stream.concat(result.rows().stream(), Stream.of(result.whole())).toList();
  }

  /** What a row is called by a key; {@code Total} by the first one for the whole. */
  String name(TotalsRow row, int key) {
    if (row.group().values().isEmpty()) {
      return key == 0 ? "Total" : "";
    }
    GroupValue value = row.group().values().get(key);
    return value.equals(GroupValue.NONE)
        ? "no " + missing(result.request().keys().get(key))
        : value.toString();
  }

  private static String missing(Key key) {
    return switch (key.kind()) {
      case PERIOD -> "date";
      case AGENT -> "agent";
      case TAG -> "tag";
      case COLUMN -> key.label();
    };
  }

  private static String tokens(Totals totals) {
    return Figures.tokens(totals.tokens()) + (isPartly(totals) ? "+" : "");
  }

  private static boolean isPartly(Totals totals) {
    return totals.tokens().isKnown() && !totals.tokensComplete();
  }

  private String covered(Average average) {
    String factor = Figures.factor(average, decimals);
    return average.factor().isEmpty()
        ? factor
        : factor + " (" + Figures.grouped(Long.toString(average.tasks())) + ")";
  }

  /** What a reader has to know about the figures, a line each. */
  List<String> legend() {
    List<String> lines = new ArrayList<>();
    lines.add("Leverage, supervisory: weighted averages, over (so many) tasks");
    lines.add("Mean: of the factors of the tasks");
    if (rows().stream().anyMatch(row -> isPartly(row.group().totals()))) {
      lines.add("Tokens with a +: or more, not known for every day");
    }
    if (result.rows().stream().anyMatch(row -> row.group().isOfDays())) {
      lines.add("Not assignable: known only for days as a whole, such as their own tokens");
    }
    if (result.overlaps()) {
      lines.add("Tags overlap: a day is in the row of each of its tags, so rows do not add up");
    }
    if (result.request().compared()) {
      String before = result.before().map(range -> " (" + range + ")").orElse("");
      lines.add("+/-, %: compared with the period before" + before);
    }
    long hidden = result.groups() - result.rows().size();
    if (result.request().top().isPresent() && hidden > 0) {
      lines.add(
          Figures.counted(hidden, "more row")
              + " not shown: the largest by human hours come first");
    }
    return lines;
  }
}
