package dev.leverage.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a name stands for. */
final class FileKind {

  private FileKind() {}

  /** Returns whether it is neither file nor folder: a named pipe, a device, a terminal. */
  static boolean isStream(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }
}
