package dev.leverage.cli;

import dev.leverage.Conversion;
import dev.leverage.Converted;
import dev.leverage.FormattedSource;
import dev.leverage.Leverage;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.WriteOptions;
import dev.leverage.format.WriteOptions.LineContent;
import dev.leverage.format.WriteOptions.TaskOrder;
import dev.leverage.notation.DecimalMark;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leverage convert}: any format to any format. */
@Command(
    name = "convert",
    customSynopsis = "leverage convert INPUT... -o OUTPUT [options]",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Converts records from one format to another, say a workbook to a Markdown post.",
      "",
      "Several inputs become one output, or one output for each day. What the output's format"
          + " cannot hold is reported as a loss. All is written whole, or nothing at all."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage convert april.xlsx -o april.md",
      "  leverage convert posts/ -o year.xlsx              all records of a folder",
      "  leverage convert 'posts/2026-04-*.md' -o april.csv",
      "  leverage convert year.xlsx -o 'posts/{date}.md'   one post a day",
      "  leverage convert april.xlsx -o shared.md --drop Client --drop agent-name",
      "  leverage convert log.xlsx --where Project=Billing -o billing.csv",
      "  leverage convert export.txt --from csv -o export.md --overwrite",
      "  leverage convert april.xlsx -o - --to csv | sort",
    })
final class ConvertCommand implements Callable<Integer> {

  private final Console console;
  private final Supplier<Leverage> installed;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUTPUT",
      description =
          "The file to write; - is standard output. With {date}, {year}, {month}, {day}, {week} or"
              + " {title} in its name, one file for each day.")
  private String output = "";

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      completionCandidates = FormatCandidates.class,
      description = "The format to write. If absent, the ending of OUTPUT tells it.")
  private @Nullable String to;

  @Option(names = "--overwrite", description = "Replace OUTPUT if it exists.")
  private boolean overwrite;

  @Option(
      names = "--order",
      paramLabel = "leverage|given",
      converter = WordConverter.OfTaskOrder.class,
      completionCandidates = WordConverter.OfTaskOrder.class,
      description =
          "The order of a day's tasks in Markdown: highest leverage first (the default), or as"
              + " given.")
  private TaskOrder order = TaskOrder.BY_LEVERAGE;

  @Option(
      names = "--lines",
      paramLabel = "day|task",
      converter = WordConverter.OfLineContent.class,
      completionCandidates = WordConverter.OfLineContent.class,
      description =
          "What a line of JSON Lines is: a day (the default), or a task with its date, which leaves"
              + " out what belongs to the day.")
  private @Nullable LineContent lines;

  @Option(
      names = "--to-decimal",
      paramLabel = "point|comma",
      converter = WordConverter.OfDecimalMark.class,
      completionCandidates = WordConverter.OfDecimalMark.class,
      description =
          "The decimal mark of figures in Markdown and CSV: a point (the default), or a comma."
              + " Workbooks and JSON hold numbers.")
  private DecimalMark writtenMark = DecimalMark.POINT;

  @Option(
      names = "--to-delimiter",
      paramLabel = "CHAR",
      converter = WordConverter.OfDelimiter.class,
      completionCandidates = WordConverter.OfDelimiter.class,
      description =
          "What divides the cells of CSV: comma, semicolon, tab, pipe or a character of your own."
              + " If absent, a tab in names that end in .tsv, and else a comma.")
  private @Nullable Character writtenDelimiter;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The date of days that give none, such as 2026-04-02.")
  private @Nullable LocalDate date;

  @Option(
      names = "--drop",
      paramLabel = "COLUMN",
      description =
          "Leave a column out, say before sharing: one of the record's own, or supervision, tokens,"
              + " day-tokens, agent-name. Prose is kept. May be repeated.")
  private List<String> drop = List.of();

  @Option(
      names = "--merge-days",
      description =
          "Make one day of a date that occurs several times. Without it, a date of several inputs"
              + " is an error in Markdown, joins in CSV, and else stays several days.")
  private boolean mergeDays;

  @Mixin private FilterArguments filters = new FilterArguments();

  @Mixin private ReadingArguments reading = new ReadingArguments();

  ConvertCommand(Console console, Supplier<Leverage> installed, Clock clock) {
    this.console = console;
    this.installed = installed;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    RecordFilter filter = filters.filter(clock, command());
    Leverage leverage =
        reading
            .applyTo(installed.get())
            .reading(readOptions())
            .selecting(filter)
            .writing(writeOptions());
    RecordFormat format = outputFormat();
    Output target = Output.of(output, overwrite, console, command());
    refuseToJoinStandardInput();
    Report report = new Report();
    Optional<String> summary = Optional.empty();
    if (target.exists() && !overwrite) {
      report.error(target.location(), "exists already; --overwrite replaces it", ExitCode.FILE);
    } else {
      try (Inputs inputs = Inputs.of(reading, leverage.formats(), console, report, command())) {
        if (inputs.areComplete()) {
          refuseToJoinStreams(inputs);
          refuseToReadTheOutput(inputs, target);
          summary = convert(inputs, target, leverage, format, report);
        } else {
          inputs.checkEach(checking(), report);
        }
      }
    }
    filters.today(filter, clock).ifPresent(console::tell);
    report.tell(console);
    summary.ifPresent(console::mention);
    return report.exitCode();
  }

  private RecordFormat outputFormat() {
    RecordFormat format;
    if (to != null) {
      format = FormatNames.named(to, "--to", installed.get().formats(), command());
    } else if (output.equals(Output.STANDARD)) {
      throw new ParameterException(
          command(), "Standard output has no name that tells the format; add --to FORMAT");
    } else {
      format = FormatNames.ofEnding(output, installed.get().formats(), command());
    }
    if (!format.canWrite()) {
      throw new ParameterException(
          command(), "The format " + format.name() + " can be read but not written");
    }
    if (lines != null && !format.name().equals("jsonl")) {
      throw new ParameterException(
          command(), "--lines is about JSON Lines (jsonl), not about " + format.name());
    }
    return format;
  }

  /** A folder or a pattern may take in, the next time, what was written the first time. */
  private void refuseToReadTheOutput(Inputs inputs, Output target) throws IOException {
    if (inputs.known().size() > 1) {
      for (FormattedSource input : inputs.known()) {
        if (input.source().path().isPresent() && target.isSameAs(input.source().path().get())) {
          throw new ParameterException(
              command(),
              target.shownName() + " is one of the inputs and the output; leave it out of one");
        }
      }
    }
  }

  private void refuseToJoinStandardInput() {
    List<String> names = reading.inputs();
    if (names.size() > 1 && names.contains(Inputs.STANDARD)) {
      throw new ParameterException(
          command(),
          "Standard input (-) cannot be joined with other inputs; save it to a file first");
    }
  }

  private void refuseToJoinStreams(Inputs inputs) {
    Optional<Source> stream = inputs.stream();
    if (inputs.known().size() > 1 && stream.isPresent()) {
      throw new ParameterException(
          command(),
          Problem.printable(stream.get().name())
              + " can be read only once, and cannot be joined with other inputs;"
              + " save it to a file first");
    }
  }

  private Optional<String> convert(
      Inputs inputs, Output target, Leverage leverage, RecordFormat format, Report report)
      throws IOException {
    List<FormattedSource> sources = inputs.known();
    try (Progress progress = new Progress(console, sources.size())) {
      Conversion conversion = leverage.conversion(sources).dropping(drop).observedBy(progress);
      Converted converted = target.write(withDays(conversion, format), format);
      report.add(converted.problems());
      return Optional.of(ConvertSummary.of(target.shownName(), converted, sources.size()));
    } catch (LeverageException e) {
      if (sources.size() == 1 || !inputsAreToBlame(inputs, report)) {
        report.add(e);
      }
    } catch (IOException e) {
      if (Report.isInterruption(e) || console.out().failure().isPresent()) {
        throw e;
      }
      boolean knownCause = target.isAbout(e);
      boolean answered = knownCause && sources.size() == 1;
      boolean otherCause = !answered && inputsAreToBlame(inputs, report);
      if (knownCause || !otherCause) {
        report.unwritable(target.location(), e);
      }
    }
    return Optional.empty();
  }

  /** Two sections of one date in one post are hardly meant; other formats hold or join them. */
  private Conversion withDays(Conversion conversion, RecordFormat format) {
    if (mergeDays) {
      return conversion.mergingDays();
    }
    return format.name().equals("markdown") ? conversion.refusingRepeatedDays() : conversion;
  }

  /** The first failure ends a conversion; each input is read again for what is wrong with it. */
  private boolean inputsAreToBlame(Inputs inputs, Report report) throws IOException {
    Report alone = new Report();
    inputs.checkEach(checking(), alone);
    if (alone.hasErrors()) {
      report.add(alone);
    }
    return alone.hasErrors();
  }

  private Leverage checking() {
    return installed.get().reading(readOptions());
  }

  private ReadOptions readOptions() {
    ReadOptions options = reading.readOptions();
    return date == null ? options : options.withDefaultDate(date);
  }

  private WriteOptions writeOptions() {
    WriteOptions options =
        LeverageCommand.settings(command())
            .writeOptions()
            .withTaskOrder(order)
            .withDecimalMark(writtenMark);
    if (writtenDelimiter != null) {
      options = options.withDelimiter(writtenDelimiter);
    }
    return lines == null ? options : options.withLineContent(lines);
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
