package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code leverage} command with its subcommands; everything but the process itself. */
@Command(
    name = "leverage",
    customSynopsis = "leverage COMMAND ...",
    sortOptions = false,
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
      "  leverage formats                          what can be read and written",
      "",
      "Exit codes: 0 done; 1 check found a wrong figure, refresh --check one to change, or",
      "refused by --strict; 2 wrong usage; 3 a file is missing, malformed, exists already",
      "or cannot be written; 4 a fault of leverage itself."
    })
final class LeverageCommand implements Callable<Integer> {

  private final CommandLine commandLine;
  private final Console console;

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
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an unexpected failure comes from.")
  private boolean verbose;

  private LeverageCommand(Console console, Leverage leverage, Clock clock) {
    this.console = console;
    this.commandLine =
        new CommandLine(this)
            .addSubcommand(new ConvertCommand(console, leverage, clock))
            .addSubcommand(new CheckCommand(console, leverage))
            .addSubcommand(new RefreshCommand(console, leverage))
            .addSubcommand(new AddCommand(console, leverage, clock))
            .addSubcommand(new TotalsCommand(console, leverage, clock))
            .addSubcommand(new FormatsCommand(console, leverage.formats()))
            .setExpandAtFiles(false)
            .setColorScheme(Help.defaultColorScheme(console.ansi()))
            .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, args) -> wrongUsage(e))
            .setExecutionExceptionHandler((e, command, result) -> failure(e));
    commandLine.getCommandSpec().versionProvider(new InstalledVersion(leverage.formats()));
  }

  /** Runs the command with all installed formats. */
  static int run(String[] args, Console console) {
    return run(args, console, Leverage.installed());
  }

  /** Runs the command with the formats of the facade. */
  static int run(String[] args, Console console, Leverage leverage) {
    return run(args, console, leverage, Clock.system(ZoneId.systemDefault()));
  }

  /** Runs the command with the formats of the facade, and with a today of its own. */
  static int run(String[] args, Console console, Leverage leverage, Clock clock) {
    LeverageCommand command = new LeverageCommand(console, leverage, clock);
    int exitCode;
    try {
      exitCode = command.commandLine.execute(args);
    } catch (Error e) {
      exitCode = command.failure(e);
    }
    return command.flushed(exitCode);
  }

  @Override
  public Integer call() {
    commandLine.usage(commandLine.getErr());
    return ExitCode.USAGE;
  }

  private int wrongUsage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    console.tell(Problem.printable(message(failure)));
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    console.tell(
        "Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
    return ExitCode.USAGE;
  }

  private String message(ParameterException failure) {
    boolean isCommand =
        failure instanceof UnmatchedArgumentException unmatched
            && failure.getCommandLine() == commandLine
            && !unmatched.isUnknownOption();
    return isCommand
        ? "Unknown command: '" + ((UnmatchedArgumentException) failure).getUnmatched().get(0) + "'"
        : String.valueOf(failure.getMessage());
  }

  private int failure(Throwable failure) {
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
