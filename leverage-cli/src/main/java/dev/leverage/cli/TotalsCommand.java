package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.measure.Period;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  leverage totals january.md february.md march.md --by week",
      "  leverage totals april.csv --json",
    })
final class TotalsCommand implements Callable<Integer> {

  private final Console console;
  private final Leverage installed;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      converter = WordConverter.OfPeriod.class,
      description =
          "One row for each day, week (ISO, from Monday), month, quarter or year, and the total.")
  private Period.@Nullable Length by;

  @Option(
      names = "--json",
      description =
          "Print one JSON object, or with --by an array with one for each period; days without"
              + " a date are one without \"period\".")
  private boolean json;

  @Option(
      names = "--precision",
      paramLabel = "N",
      converter = WordConverter.OfPrecision.class,
      description = "Digits after the point of each factor, 1 (the default) to 9.")
  private int precision = 1;

  @Mixin private ReadingArguments reading = new ReadingArguments();

  TotalsCommand(Console console, Leverage installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public Integer call() throws IOException {
    Leverage leverage = reading.applyTo(installed);
    Report report = new Report();
    TotalsSink sums = new TotalsSink(Optional.ofNullable(by));
    Inputs inputs = Inputs.of(reading, leverage.formats(), console, report, command());
    inputs.deliverEach(leverage, sums, report);
    report.tell(console);
    if (!report.hasErrors()) {
      console.out().print(json ? json(sums) : text(sums));
    }
    return report.exitCode();
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private String text(TotalsSink sums) {
    TotalsText text = new TotalsText(precision);
    return by == null ? text.of(sums.whole()) : text.of(sums.parts(), sums.whole());
  }

  private String json(TotalsSink sums) {
    TotalsJson text = new TotalsJson(precision);
    return by == null ? text.of(sums.whole()) : text.of(sums.parts());
  }
}
