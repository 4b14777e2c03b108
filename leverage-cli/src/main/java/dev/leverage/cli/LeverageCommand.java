package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.table.Misspelling;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code leverage} command with its subcommands; everything but the process itself. */
@Command(
    name = "leverage",
    customSynopsis = "leverage COMMAND ...",
    sortOptions = false,
    separator = " ",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Reads, converts and adds up leverage records: what AI agents did, in the time of people."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leverage convert april.xlsx -o april.md   a workbook becomes a Markdown post",
      "  leverage check april.md                   whether its figures are right",
      "  leverage refresh april.md                 put them right in place",
      "  leverage add april.md \"Port the tests\" --human 16h --agent 8m",
      "  leverage totals april.md                  what the record adds up to",
      "  leverage new                              the record of today, to be filled",
      "  leverage formats                          what can be read and written",
      "",
      "Exit codes:",
      "  0  done",
      "  1  check found a wrong figure, refresh --check a change, --strict a warning",
      "  2  wrong usage",
      "  3  a file is missing, malformed, exists already or cannot be written",
      "  4  a fault of leverage itself"
    })
final class LeverageCommand implements Callable<Integer> {

  private final CommandLine commandLine;
  private final Console console;
  private final Surroundings surroundings;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli answers it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and the installed formats, and exit.")
  @SuppressWarnings("unused") // picocli answers it
  private boolean version;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Say only what is wrong: no notes, no summary, no progress.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Say which settings are read, and where an unexpected failure comes from.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      converter = WordConverter.OfColor.class,
      completionCandidates = WordConverter.OfColor.class,
      description = "Colours: by default on a terminal, unless NO_COLOR is set.")
  private @Nullable Ansi color;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The settings, instead of the leverage.toml that is found.")
  private @Nullable Path config;

  private @Nullable Settings settings;

  private LeverageCommand(
      String[] args, Console console, Supplier<Leverage> leverage, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = console;
    this.commandLine =
        withCommands(new CommandLine(this), args, console, leverage, surroundings)
            .setExpandAtFiles(false)
            .setExecutionStrategy(this::execute)
            .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, unparsed) -> wrongUsage(e))
            .setExecutionExceptionHandler((e, command, result) -> failure(e));
    commandLine.getCommandSpec().versionProvider(new InstalledVersion(leverage));
  }

  /** Where one command is named, it alone is made: to look at the members of all takes time. */
  private static CommandLine withCommands(
      CommandLine root,
      String[] args,
      Console console,
      Supplier<Leverage> leverage,
      Surroundings surroundings) {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("convert", () -> new ConvertCommand(console, leverage, surroundings.clock()));
    commands.put("check", () -> new CheckCommand(console, leverage, surroundings.clock()));
    commands.put("refresh", () -> new RefreshCommand(console, leverage));
    commands.put("new", () -> new NewCommand(console, leverage, surroundings));
    commands.put("add", () -> new AddCommand(console, leverage, surroundings));
    commands.put("totals", () -> new TotalsCommand(console, leverage, surroundings.clock()));
    commands.put("formats", () -> new FormatsCommand(console, leverage));
    commands.put("config", () -> new ConfigCommand(console));
    commands.put("completion", () -> new CompletionCommand(console));
    String first = args.length == 0 ? "" : args[0];
    boolean one = commands.containsKey(first) && !first.equals("completion");
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(first)) {
            root.addSubcommand(command.get());
          }
        });
    return root;
  }

  /** Runs the command with all installed formats. */
  static int run(String[] args, Console console) {
    return run(args, console, Leverage.installed());
  }

  /** Runs the command with the formats of the facade, without settings of anybody. */
  static int run(String[] args, Console console, Leverage leverage) {
    return run(args, console, leverage, Clock.system(ZoneId.systemDefault()));
  }

  /** Runs the command with the formats of the facade, and with a today of its own. */
  static int run(String[] args, Console console, Leverage leverage, Clock clock) {
    return run(args, console, leverage, new Surroundings(clock, Path.of("/"), Map.of()));
  }

  /** Runs the command with the formats of the facade, wherever it is. */
  static int run(String[] args, Console console, Leverage leverage, Surroundings surroundings) {
    return run(args, console, () -> leverage, surroundings);
  }

  /** Runs the command with a facade that it asks for when formats are needed. */
  static int run(
      String[] args, Console console, Supplier<Leverage> leverage, Surroundings surroundings) {
    LeverageCommand command = new LeverageCommand(args, console, leverage, surroundings);
    int exitCode;
    try {
      exitCode = command.commandLine.execute(args);
    } catch (Error e) {
      exitCode = command.failure(e);
    }
    return command.flushed(exitCode);
  }

  /** The model of the command, which is not run. */
  static CommandSpec spec(Console console, Leverage leverage) {
    Surroundings nowhere = new Surroundings(Clock.systemUTC(), Path.of("/"), Map.of());
    return new LeverageCommand(new String[0], console, () -> leverage, nowhere)
        .commandLine.getCommandSpec();
  }

  /** The settings in force where a command runs; read when they are first asked for. */
  static Settings settings(CommandLine command) {
    return ((LeverageCommand) command.getCommandSpec().root().userObject()).settings();
  }

  private Settings settings() {
    Settings known = settings;
    if (known == null) {
      SettingsFiles files = SettingsFiles.of(surroundings, config);
      try {
        known = files.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (verbose) {
        files.names().forEach(name -> console.mention(Problem.printable(name + ": settings read")));
      }
      settings = known;
    }
    return known;
  }

  private int execute(ParseResult parsed) {
    if (color != null) {
      console.setAnsi(color);
    }
    if (quiet) {
      console.beQuiet();
    }
    commandLine.setColorScheme(Help.defaultColorScheme(console.ansi()));
    return new RunLast().execute(parsed);
  }

  @Override
  public Integer call() {
    commandLine.usage(commandLine.getErr());
    return ExitCode.USAGE;
  }

  private int wrongUsage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    console.tell(Problem.printable(message(failure)));
    suggestion(failure).map(word -> "Did you mean " + word + "?").ifPresent(console::tell);
    console.tell(
        "Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
    return ExitCode.USAGE;
  }

  private static Optional<String> suggestion(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    String typed = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      int equals = typed.indexOf('=');
      return Misspelling.nearest(
          equals < 0 ? typed : typed.substring(0, equals), spec.optionsMap().keySet());
    }
    return Misspelling.nearest(typed, spec.subcommands().keySet())
        .map(word -> spec.qualifiedName() + " " + word);
  }

  private boolean isCommand(ParameterException failure) {
    return failure instanceof UnmatchedArgumentException unmatched
        && failure.getCommandLine() == commandLine
        && !unmatched.isUnknownOption();
  }

  private String message(ParameterException failure) {
    return isCommand(failure)
        ? "Unknown command: '" + ((UnmatchedArgumentException) failure).getUnmatched().get(0) + "'"
        : String.valueOf(failure.getMessage());
  }

  private int failure(Throwable failure) {
    if (failure instanceof SettingsException wrong) {
      wrong.report().tell(console);
      return wrong.report().exitCode();
    }
    if (Report.isInterruption(failure)) {
      return ExitCode.INTERRUPTED;
    }
    if (console.out().failure().isPresent()) {
      return ExitCode.DONE;
    }
    console.tell(OurFault.describe(failure));
    if (verbose) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      trace
          .toString()
          .lines()
          .map(line -> Problem.printable(line.replace("\t", "    ")))
          .forEach(console::tell);
    }
    return ExitCode.OUR_FAULT;
  }

  /** A reader of our output that went away wanted no more; anything else is a failure. */
  private int flushed(int exitCode) {
    try {
      console.out().flush();
    } catch (IOException e) {
      if (Report.isInterruption(e)) {
        return ExitCode.INTERRUPTED;
      }
      if (!console.out().isClosedPipe()) {
        console.tell(Location.of("standard output") + ": " + FileFailure.whenWriting(e));
        return Math.max(exitCode, ExitCode.FILE);
      }
    }
    return exitCode;
  }
}
