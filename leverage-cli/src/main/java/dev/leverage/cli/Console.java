package dev.leverage.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** The three standard streams, whatever they are: UTF-8, and LF at the end of a line. */
final class Console {

  private final StandardInput in;
  private final ResultStream out;
  private final PrintStream err;
  private final boolean terminal;
  private Ansi ansi;
  private boolean quiet;

  /**
   * Connects the streams.
   *
   * @param in what {@code -} reads
   * @param out where results go
   * @param err where messages go
   * @param ansi whether colours are shown
   * @param terminal whether a person looks on
   */
  Console(InputStream in, OutputStream out, OutputStream err, Ansi ansi, boolean terminal) {
    this.in = new StandardInput(in);
    this.out = new ResultStream(out);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.ansi = ansi;
    this.terminal = terminal;
  }

  Console(InputStream in, OutputStream out, OutputStream err, Ansi ansi) {
    this(in, out, err, ansi, false);
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
    return terminal && !quiet;
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
