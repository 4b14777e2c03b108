package dev.leverage.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** The three standard streams, whatever they are: UTF-8, and LF at the end of a line. */
final class Console {

  private final StandardInput in;
  private final ResultStream out;
  private final PrintStream err;
  private final Optional<Terminal> terminal;
  private Ansi ansi;
  private boolean quiet;

  /**
   * Connects the streams.
   *
   * @param in what {@code -} reads
   * @param out where results go
   * @param err where messages go
   * @param ansi whether colours are shown
   * @param terminal what shows the results, if they are not written elsewhere
   */
  Console(
      InputStream in, OutputStream out, OutputStream err, Ansi ansi, Optional<Terminal> terminal) {
    this.in = new StandardInput(in);
    this.out = new ResultStream(out);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.ansi = ansi;
    this.terminal = terminal;
  }

  Console(InputStream in, OutputStream out, OutputStream err, Ansi ansi) {
    this(in, out, err, ansi, Optional.empty());
  }

  /** Says when it could not be read. */
  StandardInput in() {
    return in;
  }

  /** Says when it could not be written. */
  ResultStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  Optional<Terminal> terminal() {
    return terminal;
  }

  Ansi ansi() {
    return ansi;
  }

  void setAnsi(Ansi other) {
    ansi = other;
  }

  /** From now on, nothing is told but what is wrong. */
  void beQuiet() {
    quiet = true;
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean showsProgress() {
    return terminal.isPresent() && !quiet;
  }

  /** Prints a line to standard error, also when quiet. */
  void tell(String line) {
    err.print(line + "\n");
    err.flush();
  }

  /** Prints a line to standard error that a user who wants quiet can do without. */
  void mention(String line) {
    if (!quiet) {
      tell(line);
    }
  }
}
