package dev.leverage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that appear together: all of them are finished beside their places before the first is
 * renamed, and if a renaming or the forcing of a folder fails, the renamings before it are undone.
 *
 * <p>While they are renamed, each old file has a second name, which ends in {@code
 * .leverage-tmp.old}. It is given up when all is done or undone, and stays only where the disk
 * refuses the undoing too, or the process is killed, since it may be the only copy of what was
 * there.
 */
final class WholeFiles implements Closeable {

  private record Installed(WholeFile file, Optional<Path> old) {}

  private final List<WholeFile> files = new ArrayList<>();
  private final Deque<Path> folders = new ArrayDeque<>();
  private boolean committed;

  /** Opens a file, in folders that are made if they are missing. */
  WholeFile beside(Path file) throws IOException {
    makeFolders(file.toAbsolutePath().getParent());
    WholeFile whole = WholeFile.beside(file);
    files.add(whole);
    return whole;
  }

  private void makeFolders(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.exists(folder)) {
      makeFolders(folder.getParent());
      Files.createDirectory(folder);
      folders.push(folder);
    }
  }

  /** Renames all files into place; each is finished. If this fails, none of them is changed. */
  void commit() throws IOException {
    Deque<Installed> installed = new ArrayDeque<>();
    try {
      for (WholeFile file : files) {
        installed.push(install(file));
      }
      for (WholeFile file : files) {
        file.forceDirectory();
      }
    } catch (IOException | RuntimeException e) {
      undo(installed, e);
      throw e;
    }
    committed = true;
    for (Installed file : installed) {
      if (file.old().isPresent()) {
        Files.deleteIfExists(file.old().get());
      }
    }
  }

  private static Installed install(WholeFile file) throws IOException {
    Optional<Path> old = file.setOldAside();
    try {
      file.install();
    } catch (IOException | RuntimeException e) {
      if (old.isPresent()) {
        Files.deleteIfExists(old.get());
      }
      throw e;
    }
    return new Installed(file, old);
  }

  private static void undo(Deque<Installed> installed, Exception cause) {
    for (Installed file : installed) {
      try {
        file.file().uninstall(file.old());
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (WholeFile file : files) {
      file.close();
    }
    if (!committed) {
      for (Path folder : folders) {
        try {
          Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
          return; // Somebody else has put something there: it is his now.
        }
      }
    }
  }
}
