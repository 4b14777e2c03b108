package dev.leverage.child;

import dev.leverage.Leverage;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs in a JVM of its own, which is to say nothing on standard error. */
public final class ReadsAndWrites {

  private ReadsAndWrites() {}

  /** Writes a workbook to the file named, reads it, and prints the number of its days. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Leverage leverage = Leverage.installed();
    leverage.write(List.of(Day.builder().task(Task.titled("a").build()).build()), file);
    System.out.println(leverage.read(file).days().size() + " day");
  }
}
