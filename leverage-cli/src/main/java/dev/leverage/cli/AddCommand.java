package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.Revision;
import dev.leverage.format.Change;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leverage add}: one task more. */
@Command(
    name = "add",
    customSynopsis = "leverage add FILE TITLE --human 4h --agent 12m [options]",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Adds a task to a record, in place: to the table of its day, and to the totals.",
      "",
      "The task goes to its place by factor where the rows are sorted so, else to the end. The"
          + " file, the day and the table of totals are made where they are missing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage add april.md \"Port the tests\" --human 16h --agent 8m --supervision 2m",
      "  leverage add april.md \"Fix the build\" --human 2h --agent 5m --date 2026-04-02",
    })
final class AddCommand implements Callable<Integer> {

  private final Console console;
  private final Supplier<Leverage> installed;
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The record.")
  private String file = "";

  @Parameters(index = "1", paramLabel = "TITLE", description = "What the task was.")
  private String title = "";

  @Option(
      names = "--human",
      required = true,
      paramLabel = "TIME",
      description = "What a person would have needed, such as 4h, 1.5h or ~2d.")
  private @Nullable String human;

  @Option(
      names = "--agent",
      required = true,
      paramLabel = "TIME",
      description = "What the agent took, such as 12m or 90s.")
  private @Nullable String agent;

  @Option(
      names = "--supervision",
      paramLabel = "TIME",
      description = "What prompting and reviewing took, such as 2m.")
  private @Nullable String supervision;

  @Option(
      names = "--tokens",
      paramLabel = "COUNT",
      description = "What the agent consumed, such as 30k or 2,412,000.")
  private @Nullable String tokens;

  @Option(
      names = "--agent-name",
      paramLabel = "NAME",
      description = "Who did it. If absent, the agent of the settings, if they name one.")
  private @Nullable String agentName;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = NotedConverter.OfDate.class,
      description = "The day of the task, such as 2026-04-02. If absent, today.")
  private @Nullable LocalDate date;

  @Mixin private ReadingChoices reading = new ReadingChoices();

  AddCommand(Console console, Supplier<Leverage> installed, Surroundings surroundings) {
    this.console = console;
    this.installed = installed;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Path path = EditedFile.path(file, command);
    if (title.isBlank()) {
      throw new ParameterException(command, "The title of the task is empty");
    }
    ReadOptions options = reading.options();
    Task task =
        Task.titled(title.strip())
            .human(new MarkedFigure("--human", human, command).humanEstimate(options))
            .agentTime(new MarkedFigure("--agent", agent, command).time(options))
            .supervision(new MarkedFigure("--supervision", supervision, command).time(options))
            .tokens(new MarkedFigure("--tokens", tokens, command).tokens(options))
            .agent(agentName(command))
            .build();
    LocalDate day = date == null ? LocalDate.now(surroundings.clock()) : date;
    Leverage leverage = reading.applyTo(installed.get());
    Optional<RecordFormat> asked = reading.format(leverage.formats(), command);
    Report report = new Report();
    Optional<Revision> revision =
        EditedFile.edit(
            path,
            report,
            () -> {
              RecordFormat format = EditedFile.format(path, asked, leverage.formats());
              return add(leverage, path, format, task, day, report);
            });
    revision.ifPresent(done -> report.add(done.problems()));
    report.tell(console);
    if (revision.isPresent()) {
      StringBuilder results = new StringBuilder();
      String added = path + ": " + Problem.quoted(task.title()) + " is added to " + day;
      results.append(Problem.printable(added)).append('\n');
      revision.get().changes().stream()
          .filter(change -> !change.before().isEmpty())
          .map(Change::toString)
          .forEach(line -> results.append(line).append('\n'));
      console.out().print(results.toString());
    }
    return report.exitCode();
  }

  /** A table that has no place for the usual agent's name is no reason to refuse the task. */
  private Revision add(
      Leverage leverage, Path path, RecordFormat format, Task task, LocalDate day, Report report)
      throws IOException {
    try {
      return leverage.add(path, format, task, day);
    } catch (LeverageException e) {
      boolean mayLack = agentName == null && task.agent().isPresent();
      boolean noPlace =
          e.problems().stream()
              .anyMatch(problem -> problem.code() == ProblemCode.UNSUPPORTED_OPERATION);
      if (mayLack && noPlace) {
        Revision added = leverage.add(path, format, task.toBuilder().agent(null).build(), day);
        report.add(
            List.of(
                Problem.of(
                    ProblemCode.LOSS,
                    Location.of(path.toString()),
                    "the agent's name "
                        + Problem.quoted(task.agent().orElseThrow())
                        + " is left out, since the table has no column for it")));
        return added;
      }
      throw e;
    }
  }

  private @Nullable String agentName(CommandLine command) {
    String name =
        agentName == null
            ? LeverageCommand.settings(command).agent().orElse(null)
            : agentName.strip();
    if (name != null && name.isEmpty()) {
      throw new ParameterException(command, "The name of the agent is empty");
    }
    return name;
  }
}
