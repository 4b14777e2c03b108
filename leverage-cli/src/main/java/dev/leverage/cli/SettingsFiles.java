package dev.leverage.cli;

import dev.leverage.source.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of settings: the user's own, and over it the nearest above the folder. A file
 * that is named takes the place of both.
 */
final class SettingsFiles {

  static final String NAME = "leverage.toml";
  static final String VARIABLE = "LEVERAGE_CONFIG";

  private final Surroundings surroundings;
  private final List<Path> files;

  private SettingsFiles(Surroundings surroundings, List<Path> files) {
    this.surroundings = surroundings;
    this.files = files;
  }

  static SettingsFiles of(Surroundings surroundings, @Nullable Path named) {
    if (named != null) {
      return new SettingsFiles(surroundings, List.of(named));
    }
    String variable = surroundings.variables().get(VARIABLE);
    if (variable != null && !variable.isEmpty()) {
      return new SettingsFiles(surroundings, List.of(Path.of(variable)));
    }
    List<Path> found = new ArrayList<>();
    ofUser(surroundings.variables()).filter(Files::isRegularFile).ifPresent(found::add);
    for (Path folder = surroundings.folder(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        if (!found.contains(file)) {
          found.add(file);
        }
        break;
      }
    }
    return new SettingsFiles(surroundings, found);
  }

  private static Optional<Path> ofUser(Map<String, String> variables) {
    try {
      for (String variable : List.of("XDG_CONFIG_HOME", "APPDATA")) {
        String folder = variables.getOrDefault(variable, "");
        if (!folder.isEmpty()) {
          return Optional.of(Path.of(folder, "leverage", NAME));
        }
      }
      String home = variables.getOrDefault("HOME", "");
      return home.isEmpty()
          ? Optional.empty()
          : Optional.of(Path.of(home, ".config", "leverage", NAME));
    } catch (InvalidPathException e) {
      return Optional.empty(); // No file can be found in a folder that cannot be named.
    }
  }

  List<String> names() {
    return files.stream().map(this::name).toList();
  }

  private String name(Path file) {
    Path full = surroundings.folder().resolve(file).normalize();
    return full.startsWith(surroundings.folder())
        ? surroundings.folder().relativize(full).toString()
        : full.toString();
  }

  /** Reads them all, or fails with all that is wrong. */
  Settings read() throws IOException {
    Report report = new Report();
    Settings settings = Settings.DEFAULT;
    for (Path file : files) {
      try {
        settings =
            SettingsFile.over(settings, surroundings.folder().resolve(file), name(file), report);
      } catch (IOException e) {
        report.unreadable(Location.of(name(file)), e);
      }
    }
    if (report.hasErrors()) {
      throw new SettingsException(report);
    }
    return settings;
  }
}
