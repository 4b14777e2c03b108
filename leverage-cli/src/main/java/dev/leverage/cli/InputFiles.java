package dev.leverage.cli;

import dev.leverage.format.Formats;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The files that names stand for: themselves, the records in a folder, or all that match a pattern
 * such as {@code posts/*.md}, where no shell has replaced it.
 */
final class InputFiles {

  private static final Pattern SPECIAL = Pattern.compile("[*?]|\\[[^\\[\\]/]+\\]|\\{[^{}/]+\\}");

  private final Formats formats;
  private final Report report;
  private final CommandLine command;

  InputFiles(Formats formats, Report report, CommandLine command) {
    this.formats = formats;
    this.report = report;
    this.command = command;
  }

  /** Returns the files in the order of their names; where there is none, that is reported. */
  List<Path> of(String name) throws IOException {
    if (isPattern(name)) {
      return matching(name);
    }
    Path path = Inputs.path(name, command);
    return Files.isDirectory(path) ? inFolder(path) : List.of(path);
  }

  /** A file may have brackets in its name. */
  private boolean isPattern(String name) {
    return SPECIAL.matcher(name).find() && !exists(name);
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (java.nio.file.InvalidPathException e) {
      return false; // Windows allows no asterisk in a name.
    }
  }

  private List<Path> inFolder(Path folder) throws IOException {
    List<Path> found =
        walk(folder, 1, file -> !isHidden(folder.relativize(file)) && isRecord(file.toString()));
    if (found.isEmpty()) {
      report.error(
          Location.of(folder.toString()),
          "this folder has no file with an ending of a format",
          ExitCode.FILE);
    }
    return found;
  }

  private boolean isRecord(String name) {
    try {
      formats.forName(name);
      return true;
    } catch (LeverageException e) {
      return false;
    }
  }

  private List<Path> matching(String name) throws IOException {
    String pattern =
        FileSystems.getDefault().getSeparator().equals("\\") ? name.replace('\\', '/') : name;
    Matcher special = SPECIAL.matcher(pattern);
    int split = special.find() ? pattern.lastIndexOf('/', special.start()) + 1 : 0;
    Path folder = Inputs.path(split == 0 ? "." : pattern.substring(0, split), command);
    String rest = pattern.substring(split);
    PathMatcher matcher = matcher(rest, name);
    PathMatcher shallow = matcher(rest.replace("**/", ""), name);
    boolean hidden = rest.startsWith(".") || rest.contains("/.");
    List<Path> found =
        !Files.isDirectory(folder)
            ? List.of()
            : walk(
                folder,
                rest.contains("**") ? Integer.MAX_VALUE : rest.split("/", -1).length,
                file -> {
                  Path inner = folder.relativize(file);
                  return (hidden || !isHidden(inner))
                      && (matcher.matches(inner) || shallow.matches(inner));
                });
    if (found.isEmpty()) {
      report.error(Location.of(name), "no file has a name like this", ExitCode.FILE);
    }
    return split == 0 ? found.stream().map(folder::relativize).toList() : found;
  }

  private PathMatcher matcher(String glob, String name) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new CommandLine.ParameterException(
          command,
          "Not a pattern of names: " + Problem.quoted(name) + " (" + e.getDescription() + ")");
    }
  }

  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> walk(Path folder, int depth, Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).filter(wanted).sorted().toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
