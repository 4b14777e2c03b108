package dev.leverage.cli;

import dev.leverage.FormattedSource;
import dev.leverage.Leverage;
import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.Problem;
import dev.leverage.source.Severity;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leverage check}: printed figures against the data. */
@Command(
    name = "check",
    customSynopsis = "leverage check INPUT... [options]",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Checks every figure that a record prints, in a table or in a sentence, against its data.",
      "",
      "A figure is right if it is the exact value rounded to as many digits as are printed. The"
          + " exit code is 1 if a figure is wrong; with --strict, if anything is found at all.",
      "",
      "Filters choose the days whose findings are printed. Each of them is judged whole, with all"
          + " of its tasks, since what it prints is about all of them.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage check april.md",
      "  leverage check posts/*.md --last 7d --json",
      "  leverage check april.xlsx --sarif > findings.sarif",
    })
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final Supplier<Leverage> installed;
  private final Clock clock;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> summaries = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Form form = new Form();

  @Mixin private FilterArguments filters = new FilterArguments();

  @Mixin private ReadingArguments reading = new ReadingArguments();

  /** How findings are printed. */
  static final class Form {

    @Option(names = "--json", description = "Print one JSON object with all findings.")
    private boolean json;

    @Option(
        names = "--sarif",
        description = "Print SARIF 2.1.0, by which code hosts show findings beside the lines.")
    private boolean sarif;
  }

  CheckCommand(Console console, Supplier<Leverage> installed, Clock clock) {
    this.console = console;
    this.installed = installed;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    RecordFilter filter = filters.filter(clock, command());
    Leverage leverage = reading.applyTo(installed.get());
    Report report = new Report();
    try (Inputs inputs = Inputs.of(reading, leverage.formats(), console, report, command())) {
      for (FormattedSource input : inputs.known()) {
        Audit audit = new Audit(reading.readOptions());
        ChosenDays chosen = new ChosenDays(filter, audit);
        if (inputs.deliver(input, leverage, chosen, report)) {
          List<Finding> found = chosen.findings();
          findings.addAll(found);
          report.add(chosen.notes());
          summaries.add(summary(input, audit, found) + days(filter, chosen));
        }
      }
    }
    filters.today(filter, clock).ifPresent(console::tell);
    report.tell(console);
    console.out().print(text());
    console.out().flush();
    summaries.forEach(console::mention);
    boolean refused =
        findings.stream().anyMatch(finding -> finding.isError() || isWarningThatCounts(finding));
    return Math.max(report.exitCode(), refused ? ExitCode.REFUSED : ExitCode.DONE);
  }

  private boolean isWarningThatCounts(Finding finding) {
    return reading.isStrict() && finding.severity() == Severity.WARNING;
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  /** Each day is judged whole, so a filter chooses days of which something is found. */
  private static String days(RecordFilter filter, ChosenDays chosen) {
    return filter.acceptsAll()
        ? ""
        : " in " + chosen.chosenDays() + " of " + Figures.counted(chosen.days(), "day");
  }

  private static String summary(FormattedSource input, Audit audit, List<Finding> found) {
    return Problem.printable(
        input.source().name()
            + ": "
            + Figures.counted(audit.tasks(), "task")
            + ", "
            + Figures.counted(audit.claims(), "claim")
            + " checked, "
            + Figures.counted(found.size(), "finding"));
  }

  private String text() {
    if (form.json) {
      return FindingsJson.of(findings);
    }
    if (form.sarif) {
      return FindingsSarif.of(findings);
    }
    StringBuilder lines = new StringBuilder();
    findings.forEach(finding -> lines.append(finding).append('\n'));
    return lines.toString();
  }
}
