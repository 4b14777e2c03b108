package dev.leverage.examples;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.measure.Totals;
import java.io.IOException;
import java.nio.file.Path;

/** The program of the README. */
final class FiveLines {

  private FiveLines() {}

  public static void main(String[] args) throws IOException {
    Leverage leverage = Leverage.installed();
    Totals totals = leverage.totals(Path.of("april.xlsx"));
    System.out.println(totals.weightedLeverage().factor().orElseThrow()); // 52.1x
    LeverageRecord record = leverage.read(Path.of("april.xlsx"));
    leverage.write(record.days(), Path.of("april.md"));
  }
}
