package dev.leverage.cli;

import dev.leverage.Conversion;
import dev.leverage.Converted;
import dev.leverage.FilePattern;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where a conversion goes: a file, or something that can only be written through. */
final class Output {

  static final String STANDARD = "-";

  private final String name;
  private final @Nullable Path path;
  private final @Nullable FilePattern pattern;
  private final boolean replacing;
  private final Console console;

  private Output(
      String name,
      @Nullable Path path,
      @Nullable FilePattern pattern,
      boolean replacing,
      Console console) {
    this.pattern = pattern;
    this.replacing = replacing;
    this.name = name;
    this.path = path;
    this.console = console;
  }

  static Output of(String argument, boolean replacing, Console console, CommandLine command) {
    if (argument.equals(STANDARD)) {
      return new Output("standard output", null, null, replacing, console);
    }
    if (!FilePattern.isOne(argument)) {
      Path path = Inputs.path(argument, command);
      return new Output(argument, path, null, replacing, console);
    }
    try {
      return new Output(argument, null, FilePattern.of(argument), replacing, console);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command, "Invalid value for option '--output': " + e.getMessage(), e);
    }
  }

  Location location() {
    return Location.of(name);
  }

  String shownName() {
    return Problem.printable(name);
  }

  /**
   * Returns whether something would be replaced, if only a dangling link. A device or a named pipe
   * keeps nothing that could be overwritten, and is written through.
   */
  boolean exists() {
    return path != null
        && !FileKind.isStream(path)
        && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  Converted write(Conversion conversion, RecordFormat format) throws IOException {
    if (pattern != null) {
      return conversion.toFiles(pattern, format, replacing);
    }
    if (path == null) {
      Converted converted = conversion.toStream(Target.of(name, console.out()), format);
      console.out().flush();
      return converted;
    }
    if (FileKind.isStream(path)) {
      try (OutputStream stream = Files.newOutputStream(path)) {
        return conversion.toStream(Target.of(name, stream), format);
      }
    }
    return conversion.toFile(path, format);
  }

  boolean isSameAs(Path input) throws IOException {
    return path != null
        && Files.exists(path)
        && Files.exists(input)
        && Files.isSameFile(path, input);
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
