package dev.leverage.cli;

import dev.leverage.Leverage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs what people run most, on a record of its own, and says nothing: so that an archive of the
 * classes loaded by then has what a start needs.
 */
public final class Training {

  private static final String RECORD =
      """
      Date,Task,Human est. (h),Agent,Agent (min),Supervision (min)
      2026-04-02,One,16,Claude,8,2
      2026-04-03,Two,4,Claude,12,2
      """;

  private Training() {}

  /**
   * Runs the commands in a temporary folder, the last as a process that ends.
   *
   * @param args none
   * @throws IOException if the folder cannot be made or removed
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("leverage-training");
    try {
      String csv = Files.writeString(folder.resolve("2026-04-02.csv"), RECORD).toString();
      String markdown = folder.resolve("2026-04-02.md").toString();
      String workbook = folder.resolve("2026-04-02.xlsx").toString();
      for (List<String> command :
          List.of(
              List.of("--version"),
              List.of("--help"),
              List.of("convert", csv, "-o", markdown),
              List.of("convert", markdown, "-o", workbook),
              List.of("totals", csv, "--json"),
              List.of("totals", markdown, "--by", "week"),
              List.of("totals", workbook),
              List.of("check", markdown),
              List.of("refresh", markdown, "--check"))) {
        run(command);
      }
    } finally {
      remove(folder);
    }
    Main.main(new String[] {"formats"});
  }

  private static void run(List<String> command) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, Ansi.OFF);
    LeverageCommand.run(command.toArray(String[]::new), console, Leverage.installed());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
