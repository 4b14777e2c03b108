package dev.leverage.cli;

import dev.leverage.Leverage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import picocli.CommandLine.Help.Ansi;

/** What a run of the command came to: exit code and both streams. */
record Ran(int exitCode, String out, String err) {

  static Ran command(String... args) {
    return reading("", args);
  }

  /** Runs in a folder: in arguments {@code %} stands for it, and messages leave it out. */
  static Ran in(Path folder, String... args) {
    String prefix = folder + "/";
    String[] full = Arrays.stream(args).map(arg -> arg.replace("%", prefix)).toArray(String[]::new);
    Ran ran = command(full);
    return new Ran(ran.exitCode, ran.out.replace(prefix, ""), ran.err.replace(prefix, ""));
  }

  static Ran reading(String input, String... args) {
    return with(Leverage.installed(), input, args);
  }

  static Ran with(Leverage leverage, String input, String... args) {
    return at(Clock.systemUTC(), leverage, input, args);
  }

  static Ran at(Clock clock, Leverage leverage, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, Ansi.OFF);
    int exitCode = LeverageCommand.run(args, console, leverage, clock);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
