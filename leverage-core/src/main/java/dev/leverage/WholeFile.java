package dev.leverage;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its target under another name, forced to
 * the disk, and renamed into place.
 */
final class WholeFile implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream stream;

  private WholeFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
  }

  /** Follows a symbolic link, so that the link stays and the file behind it is replaced. */
  static WholeFile beside(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(
          file.toString(), null, "is not a regular file; write to it as a stream");
    }
    Path name = target.getFileName();
    if (name == null) {
      throw new FileSystemException(file.toString(), null, "is not the name of a file");
    }
    refuseOpen(target);
    Path temporary = target.resolveSibling("." + name + "." + UUID.randomUUID() + ".leverage-tmp");
    try {
      FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new WholeFile(target, temporary, channel);
    } catch (FileSystemException e) {
      throw aboutTarget(e, file);
    }
  }

  /**
   * Office programs put a mark beside a file while it is open: what is written then would be lost
   * when they save, or could not take the file's place at all.
   */
  private static void refuseOpen(Path target) throws FileSystemException {
    for (String mark :
        List.of("~$" + target.getFileName(), ".~lock." + target.getFileName() + "#")) {
      if (Files.exists(target) && Files.exists(target.resolveSibling(mark))) {
        throw new FileSystemException(
            target.toString(),
            null,
            "is open in another program, as "
                + mark
                + " beside it says; close it there, or remove that mark if it is left over");
      }
    }
  }

  /** The temporary name means nothing to the caller, who named the target. */
  private static FileSystemException aboutTarget(FileSystemException e, Path file) {
    String reason = e.getReason();
    if (e instanceof java.nio.file.NoSuchFileException) {
      Path folder = file.toAbsolutePath().getParent();
      boolean exists = folder != null && Files.isDirectory(folder);
      reason = exists ? "its folder takes no new files" : "its folder does not exist";
    } else if (e instanceof java.nio.file.AccessDeniedException) {
      reason = "permission denied";
    }
    FileSystemException renamed = new FileSystemException(file.toString(), null, reason);
    renamed.initCause(e);
    return renamed;
  }

  OutputStream stream() {
    return stream;
  }

  void commit() throws IOException {
    finish();
    install();
    forceDirectory();
  }

  /** Forces the content to the disk; what is left to do is the renaming. */
  void finish() throws IOException {
    stream.flush();
    keepPermissions();
    channel.force(true);
    channel.close();
  }

  /** Renames the finished file into place. */
  void install() throws IOException {
    refuseOpen(target);
    rename(temporary, target);
  }

  /** Keeps the file that is to be replaced under another name, if there is one. */
  Optional<Path> setOldAside() throws IOException {
    if (!Files.exists(target)) {
      return Optional.empty();
    }
    Path old = target.resolveSibling(temporary.getFileName() + ".old");
    try {
      Files.createLink(old, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return Optional.of(old);
  }

  /** Undoes the installation: the old file comes back, or there is none again. */
  void uninstall(Optional<Path> old) throws IOException {
    if (old.isPresent()) {
      rename(old.get(), target);
    } else {
      Files.deleteIfExists(target);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new FileSystemException(
          to.toString(), null, "the file system cannot replace a file in one step");
    } catch (FileSystemException e) {
      FileSystemException renamed =
          new FileSystemException(
              to.toString(),
              null,
              "the file cannot be replaced; it may be open in another program, or be protected");
      renamed.initCause(e);
      throw renamed;
    }
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    PosixFileAttributeView mine =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (old != null && mine != null && Files.exists(target)) {
      mine.setPermissions(old.readAttributes().permissions());
    }
  }

  /**
   * Some systems, Windows among them, do not open directories; there the rename is all there is.
   */
  void forceDirectory() throws IOException {
    Path directory = target.getParent();
    if (directory == null || !Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      return;
    }
    try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(temporary);
  }
}
