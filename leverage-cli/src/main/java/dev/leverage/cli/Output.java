package dev.leverage.cli;

import dev.leverage.FormattedSource;
import dev.leverage.Leverage;
import dev.leverage.format.RecordFormat;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a conversion goes: a file, or something that can only be written through. */
final class Output {

  static final String STANDARD = "-";

  private final String name;
  private final @Nullable Path path;
  private final Console console;

  private Output(String name, @Nullable Path path, Console console) {
    this.name = name;
    this.path = path;
    this.console = console;
  }

  static Output of(String argument, Console console, CommandLine command) {
    return argument.equals(STANDARD)
        ? new Output("standard output", null, console)
        : new Output(argument, Inputs.path(argument, command), console);
  }

  Location location() {
    return Location.of(name);
  }

  String shownName() {
    return Problem.printable(name);
  }

  /** A dangling link exists too: it would be replaced. */
  boolean exists() {
    return path != null && !isWrittenThrough(path) && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** A device or a named pipe keeps nothing that could be overwritten, and must not be replaced. */
  private static boolean isWrittenThrough(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  List<Problem> write(Leverage leverage, List<FormattedSource> inputs, RecordFormat format)
      throws IOException {
    if (path == null) {
      List<Problem> problems = leverage.convert(inputs, Target.of(name, console.out()), format);
      console.out().flush();
      return problems;
    }
    if (isWrittenThrough(path)) {
      try (OutputStream stream = Files.newOutputStream(path)) {
        return leverage.convert(inputs, Target.of(name, stream), format);
      }
    }
    return leverage.convert(inputs, path, format);
  }

  boolean isAbout(IOException failure) {
    return path != null
        && failure instanceof FileSystemException of
        && of.getFile() != null
        && isSame(path, of.getFile());
  }

  private static boolean isSame(Path path, String file) {
    return file.equals(path.toString()) || file.equals(path.toAbsolutePath().toString());
  }
}
