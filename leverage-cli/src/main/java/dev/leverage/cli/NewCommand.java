package dev.leverage.cli;

import dev.leverage.FilePattern;
import dev.leverage.Leverage;
import dev.leverage.format.RecordFormat;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.DayHeader;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leverage new}: today's record. */
@Command(
    name = "new",
    customSynopsis = "leverage new [FILE] [options]",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Makes the record of a day, of today if none is named, with title, date and tags.",
      "",
      "Tasks are then added with leverage add, or by hand. Missing folders are made, a file that"
          + " exists is left as it is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage new",
      "  leverage new 'posts/{date}.md' --tag AI --tag Billing",
      "  leverage new april.md --date 2026-04-02 --title \"Second of April\"",
    })
final class NewCommand implements Callable<Integer> {

  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("MMMM dd, yyyy", Locale.ENGLISH);

  /** Without totals: the first task brings those that are known. */
  private static final Body TO_BE_FILLED =
      new Body(List.of(new Block.Heading(2, "Task Log"), Block.Marker.TASK_LOG));

  private final Console console;
  private final Supplier<Leverage> installed;
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "{date}.md",
      description =
          "The file to make; {date} and the like in its name stand for the day. If absent,"
              + " {date}.md.")
  private String file = "";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = NotedConverter.OfDate.class,
      description = "The day, such as 2026-04-02. If absent, today.")
  private @Nullable LocalDate date;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The title. If absent, such as Leverage Record: April 02, 2026.")
  private @Nullable String title;

  @Option(
      names = "--tag",
      paramLabel = "TEXT",
      description = "A tag, instead of those of the settings. May be repeated.")
  private @Nullable List<String> tags;

  NewCommand(Console console, Supplier<Leverage> installed, Surroundings surroundings) {
    this.console = console;
    this.installed = installed;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Settings settings = LeverageCommand.settings(command);
    DayHeader header = header(command, settings);
    Path path = path(header, command);
    RecordFormat format = FormatNames.ofEnding(path.toString(), installed.get().formats(), command);
    if (!format.canWrite()) {
      throw new ParameterException(
          command, "The format " + format.name() + " can be read but not written");
    }
    Report report = new Report();
    Location place = Location.of(path.toString());
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      report.error(place, "exists already, and is left as it is", ExitCode.FILE);
    } else {
      Day day =
          Day.builder()
              .date(header.date().orElseThrow())
              .title(header.title().orElse(null))
              .tags(header.tags())
              .body(TO_BE_FILLED)
              .build();
      try {
        makeFolder(path);
        report.add(
            installed.get().writing(settings.writeOptions()).writeNew(List.of(day), path, format));
        console.mention(
            Problem.printable(path + ": the record of " + header.date().get() + " is made"));
      } catch (LeverageException e) {
        report.add(e);
      } catch (IOException e) {
        report.unwritable(place, e);
      }
    }
    report.tell(console);
    return report.exitCode();
  }

  private static void makeFolder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private DayHeader header(CommandLine command, Settings settings) {
    LocalDate day = date == null ? LocalDate.now(surroundings.clock()) : date;
    String heading = title == null ? "Leverage Record: " + LONG_DATE.format(day) : title;
    try {
      return new DayHeader(
          Optional.of(day), Optional.of(heading), tags == null ? settings.tags() : tags);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, Problem.printable(String.valueOf(e.getMessage())), e);
    }
  }

  private Path path(DayHeader header, CommandLine command) {
    if (!FilePattern.isOne(file)) {
      return EditedFile.path(file, command);
    }
    try {
      return FilePattern.of(file)
          .file(header)
          .orElseThrow(() -> new ParameterException(command, "The title gives no name to a file"));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command,
          "Invalid value for FILE: " + Problem.printable(String.valueOf(e.getMessage())),
          e);
    }
  }
}
