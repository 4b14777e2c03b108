package dev.leverage.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files that this process holds open, where the system lists them. */
final class OpenFiles {

  private static final Path LIST = Path.of("/proc/self/fd");

  private OpenFiles() {}

  /** Returns whether a file is open; false on systems that do not tell. */
  static boolean isOpen(Path file) throws IOException {
    if (!Files.isDirectory(LIST)) {
      return false;
    }
    Path real = file.toRealPath();
    try (Stream<Path> open = Files.list(LIST)) {
      return open.anyMatch(link -> leadsTo(link, real));
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
