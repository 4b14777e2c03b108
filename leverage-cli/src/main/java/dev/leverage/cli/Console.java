package dev.leverage.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * The three standard streams, whatever they are: UTF-8, and LF at the end of a line.
 *
 * @param in what {@code -} reads; says when it could not be read
 * @param out where results go; says when they could not be written
 * @param err where messages go
 * @param ansi whether help is shown in bold
 * @param terminal what shows the results, if they are not written elsewhere
 */
record Console(
    StandardInput in, ResultStream out, PrintStream err, Ansi ansi, Optional<Terminal> terminal) {

  Console(InputStream in, OutputStream out, OutputStream err, Ansi ansi) {
    this(in, out, err, ansi, Optional.empty());
  }

  Console(
      InputStream in, OutputStream out, OutputStream err, Ansi ansi, Optional<Terminal> terminal) {
    this(
        new StandardInput(in),
        new ResultStream(out),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        ansi,
        terminal);
  }

  /** Prints a line to standard error. */
  void tell(String line) {
    err.print(line + "\n");
    err.flush();
  }
}
