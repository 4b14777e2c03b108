package dev.leverage.cli;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The terminal that results are shown on.
 *
 * @param width how many columns it has
 * @param unicode whether it shows more than ASCII
 */
record Terminal(int width, boolean unicode) {

  /** Returns the terminal that the process was started from, unless its output goes elsewhere. */
  static Optional<Terminal> ofProcess(boolean isTerminal) {
    if (!isTerminal) {
      return Optional.empty();
    }
    String encoding = System.getProperty("native.encoding", Charset.defaultCharset().name());
    boolean unicode = encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
    return Optional.of(new Terminal(new UsageMessageSpec().autoWidth(true).width(), unicode));
  }
}
