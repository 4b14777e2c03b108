package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.Revision;
import dev.leverage.format.Change;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RefreshOptions;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leverage refresh}: derived figures, put right in place. */
@Command(
    name = "refresh",
    customSynopsis = "leverage refresh FILE... [options]",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Recomputes the factors, weeks, row numbers, totals and averages that do not hold, in place.",
      "",
      "Only the characters of these cells change. A figure that holds keeps its form, prose is"
          + " never touched, and a file with nothing to do is left alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage refresh april.md",
      "  leverage refresh posts/*.md --check",
      "  leverage refresh april.md --sort --add-totals --diff",
    })
final class RefreshCommand implements Callable<Integer> {

  private final Console console;
  private final Supplier<Leverage> installed;
  private final Report report = new Report();
  private final List<String> summaries = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to refresh.")
  private List<String> files = List.of();

  @Option(
      names = "--check",
      description = "Write nothing, say what would change; exit code 1 if anything would.")
  private boolean check;

  @Option(names = "--diff", description = "Write nothing, show the lines that would change.")
  private boolean diff;

  @Option(names = "--sort", description = "Order the rows by factor, highest first.")
  private boolean sort;

  @Option(
      names = "--add-totals",
      description = "Add a table of totals to each day with tasks that has none.")
  private boolean addTotals;

  @Mixin private ReadingChoices reading = new ReadingChoices();

  RefreshCommand(Console console, Supplier<Leverage> installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    List<Path> paths = new ArrayList<>();
    Leverage leverage = reading.applyTo(installed.get());
    InputFiles found = new InputFiles(leverage.formats(), report, command);
    for (String file : files) {
      EditedFile.path(file, command);
      paths.addAll(found.of(file));
    }
    Optional<RecordFormat> asked = reading.format(leverage.formats(), command);
    RefreshOptions options = new RefreshOptions(sort, addTotals);
    StringBuilder results = new StringBuilder();
    boolean changes = false;
    for (Path path : paths) {
      Optional<Revision> revision =
          EditedFile.edit(
              path,
              report,
              () -> {
                RecordFormat format = EditedFile.format(path, asked, leverage.formats());
                return check || diff
                    ? leverage.planRefresh(path, format, options)
                    : leverage.refresh(path, format, options);
              });
      if (revision.isPresent()) {
        changes |= revision.get().isChange();
        tell(path, revision.get(), results);
      }
    }
    report.tell(console);
    console.out().print(results.toString());
    console.out().flush();
    summaries.forEach(console::mention);
    return Math.max(report.exitCode(), check && changes ? ExitCode.REFUSED : ExitCode.DONE);
  }

  /** A workbook has no lines to show; its changes are told one by one. */
  private static boolean isText(byte[] document) {
    for (byte one : document) {
      if (one == 0) {
        return false;
      }
    }
    return true;
  }

  private void tell(Path path, Revision revision, StringBuilder results) {
    report.add(revision.problems());
    if (diff && isText(revision.before())) {
      results.append(LineDiff.of(path.toString(), revision.before(), revision.after()));
    } else {
      for (Change change : revision.changes()) {
        results.append(change).append('\n');
      }
    }
    int count = revision.changes().size();
    String done = check || diff ? " to be made" : " made";
    summaries.add(
        Problem.printable(
            path
                + ": "
                + (revision.isChange()
                    ? Figures.counted(count, "change") + done
                    : "nothing to do")));
  }
}
