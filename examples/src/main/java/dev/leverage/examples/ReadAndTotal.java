package dev.leverage.examples;

import dev.leverage.Leverage;
import dev.leverage.measure.Totals;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Reads a record in any format and prints its totals. */
public final class ReadAndTotal {

  private ReadAndTotal() {}

  /**
   * Prints how many tasks a record has and its weighted average leverage.
   *
   * @param record a workbook, CSV file or Markdown post
   * @param out where to print
   * @throws IOException if the file cannot be read
   */
  public static void run(Path record, PrintStream out) throws IOException {
    Totals totals = Leverage.installed().totals(record);
    out.println(totals.tasks() + " tasks, " + totals.humanEstimate().toDuration().toHours() + " h");
    totals.weightedLeverage().factor().ifPresent(factor -> out.println("leverage " + factor));
  }
}
