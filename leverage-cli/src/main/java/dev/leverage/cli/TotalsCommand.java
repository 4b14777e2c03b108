package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.rollup.Key;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leverage totals}: sums and averages. */
@Command(
    name = "totals",
    customSynopsis = "leverage totals INPUT... [options]",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Adds up records: tasks, times, tokens, and the leverage that comes of them.",
      "",
      "Several inputs are added up together. Weighted leverage is all human hours by all agent"
          + " time; the mean lets a task of a minute weigh as much as one of a week."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage totals april.xlsx",
      "  leverage totals january.md february.md march.md --by week --fill",
      "  leverage totals log.csv --by month --by Project --top 5",
      "  leverage totals log.csv --last 7d --compare previous",
      "  leverage totals log.csv --where Agent=Claude --distribution",
      "  leverage totals april.csv --json",
    })
final class TotalsCommand implements Callable<Integer> {

  private final Console console;
  private final Supplier<Leverage> installed;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--by",
      paramLabel = "KEY",
      converter = KeyConverter.class,
      completionCandidates = KeyConverter.class,
      description =
          "One row for each day, week (ISO, from Monday), month, quarter, year, agent, tag, or"
              + " value of a column such as Project, and the total. May be repeated.")
  private List<Key> by = List.of();

  @Option(
      names = "--fill",
      description =
          "A row for each period from the first to the last, also for those without a day.")
  private boolean fill;

  @Option(names = "--running", description = "Running totals beside each period.")
  private boolean running;

  @Option(
      names = "--compare",
      paramLabel = "previous",
      converter = WordConverter.OfComparison.class,
      completionCandidates = WordConverter.OfComparison.class,
      description =
          "Compare each period with the one before; without periods, the days asked for with as"
              + " many before them, and a whole month with the month before.")
  private @Nullable Against compare;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the N rows of most human hours, largest first.")
  private @Nullable Integer top;

  @Option(
      names = "--distribution",
      description =
          "How leverage is spread: quartiles as a spreadsheet has them, extremes, the three largest"
              + " tasks, and the average were all estimates halved or doubled.")
  private boolean distribution;

  @Option(
      names = "--bar",
      paramLabel = "auto|unicode|ascii|none",
      converter = WordConverter.OfBars.class,
      completionCandidates = WordConverter.OfBars.class,
      description = "Draw human hours beside each row; if absent, only on a terminal.")
  private Bars bars = Bars.AUTO;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Form form = new Form();

  @Option(
      names = "--precision",
      paramLabel = "N",
      converter = WordConverter.OfPrecision.class,
      completionCandidates = WordConverter.OfPrecision.class,
      description = "Digits after the point of each factor, 1 (the default) to 9.")
  private int precision = 1;

  @Mixin private FilterArguments filters = new FilterArguments();

  @Mixin private ReadingArguments reading = new ReadingArguments();

  /** How totals are printed. */
  static final class Form {

    @Option(
        names = "--json",
        description =
            "Print one JSON object, or with --by an array with one for each row, of which \"keys\""
                + " tells the values; a value that there is not is absent.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV with plain numbers, without the total.")
    private boolean csv;

    @Option(names = "--md", description = "Print a table of Markdown.")
    private boolean markdown;
  }

  TotalsCommand(Console console, Supplier<Leverage> installed, Clock clock) {
    this.console = console;
    this.installed = installed;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    RecordFilter filter = filters.filter(clock, command());
    TotalsRequest request =
        new TotalsRequest(
            by,
            filter,
            fill,
            running,
            compare != null,
            distribution,
            top == null ? OptionalInt.empty() : OptionalInt.of(top));
    refuseWhatMakesNoSense(request);
    Leverage leverage = reading.applyTo(installed.get());
    Report report = new Report();
    TotalsSums sums = new TotalsSums(request);
    try (Inputs inputs = Inputs.of(reading, leverage.formats(), console, report, command())) {
      inputs.deliverEach(leverage, new UnendingSink(sums), report);
    }
    Optional<TotalsResult> result = report.hasErrors() ? Optional.empty() : result(sums, report);
    filters.today(filter, clock).ifPresent(console::tell);
    report.tell(console);
    if (result.isPresent()) {
      console.out().print(text(result.get()));
    }
    return report.exitCode();
  }

  private static Optional<TotalsResult> result(TotalsSums sums, Report report) throws IOException {
    try {
      TotalsResult result = sums.result();
      report.add(result.notes());
      return Optional.of(result);
    } catch (LeverageException e) {
      report.add(e);
      return Optional.empty();
    }
  }

  private void refuseWhatMakesNoSense(TotalsRequest request) {
    refuseIf(new HashSet<>(by).size() < by.size(), "--by asks for the same twice");
    refuseIf(fill && request.periods() == 0, "--fill needs periods, such as --by week");
    refuseIf(
        running && request.periods() != 1, "--running needs one kind of period, such as --by week");
    refuseIf(
        request.compared() && request.periods() > 1,
        "--compare needs one kind of period, such as --by week");
    refuseIf(
        request.compared()
            && request.periods() == 0
            && request.filter().dates().previous().isEmpty(),
        "--compare needs periods or days, such as --by week, --last 7d, or --since with --until");
    refuseIf(top != null && by.isEmpty(), "--top needs rows, such as --by week");
    refuseIf(top != null && top < 1, "--top needs a number of rows, at least 1");
  }

  private void refuseIf(boolean nonsense, String message) {
    if (nonsense) {
      throw new ParameterException(command(), message);
    }
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private String text(TotalsResult result) {
    if (form.json) {
      return new TotalsJson(precision).of(result);
    }
    if (form.csv) {
      return new TotalsCsv(precision).of(result);
    }
    if (form.markdown) {
      return new TotalsMarkdown(precision).of(result);
    }
    String totals = result.isDivided() ? rows(result) : new TotalsText(precision).of(result);
    String spread = new DistributionText(precision).of(result.whole().group());
    return spread.isEmpty() ? totals : totals + "\n" + spread;
  }

  private String rows(TotalsResult result) {
    OptionalInt width =
        console.terminal().map(shown -> OptionalInt.of(shown.width())).orElse(OptionalInt.empty());
    return new TotalsRows(bars.on(console.terminal()), width, precision).of(result);
  }
}
