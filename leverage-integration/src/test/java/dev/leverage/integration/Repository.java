package dev.leverage.integration;

import java.nio.file.Files;
import java.nio.file.Path;

/** The tree that is being built. */
final class Repository {
  private Repository() {}

  /** Returns the root of the repository: the nearest folder, from here upwards, with Maven's. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new IllegalStateException("not in the repository: " + here);
  }
}
