package dev.leverage;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its target under another name, forced to
 * the disk, and renamed into place.
 *
 * <p>A symbolic link is followed, also one that leads to nothing yet: the link stays, and the file
 * behind it is replaced. The temporary file is locked while it is written, so that one left by a
 * process that was killed can be told from one in use, and is removed by a later write.
 */
final class WholeFile implements Closeable {

  /** What the names of temporary files end in; nobody else's do. */
  static final String ENDING = ".leverage-tmp";

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_LINKS = 40;

  /** A writer locks its file at once; an unlocked file of this age is nobody's. */
  private static final Duration STALE = Duration.ofHours(1);

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

  /** Begins to write a file, whose old content stays until the new one is committed. */
  static WholeFile beside(Path file) throws IOException {
    Path target = behindLinks(file);
    refuseUnlessReplaceable(target, file);
    Path name = target.getFileName();
    if (name == null) {
      throw new FileSystemException(file.toString(), null, "is not the name of a file");
    }
    Path temporary = target.resolveSibling("." + name + "." + UUID.randomUUID() + ENDING);
    try {
      FileChannel channel =
          FileChannel.open(
              temporary,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              permissionsOf(target));
      lock(channel);
      removeStale(target, name);
      return new WholeFile(target, temporary, channel);
    } catch (FileSystemException e) {
      throw aboutTarget(e, file);
    }
  }

  private static Path behindLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(file.toString(), null, "is a link that leads in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return Files.exists(target) ? target.toRealPath() : target;
  }

  private static void refuseUnlessReplaceable(Path target, Path file) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(
          file.toString(), null, "is not a regular file; write to it as a stream");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new FileSystemException(file.toString(), null, "is read-only");
    }
    refuseOpen(target);
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

  /** A private file is private from its first byte on. */
  private static FileAttribute<?>[] permissionsOf(Path target) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old == null || !Files.exists(target)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(old.readAttributes().permissions())
    };
  }

  /** Not every file system has locks; without one a stale file is never told, and stays. */
  private static boolean lock(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void removeStale(Path target, Path name) {
    Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    String beginning = "." + name + ".";
    Instant latest = Instant.now().minus(STALE);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, path -> isTemporary(path, beginning))) {
      for (Path path : files) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(latest)) {
          removeUnlessLocked(path);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be tidied up harms nobody; the write itself must not fail for it.
      return;
    }
  }

  private static boolean isTemporary(Path path, String beginning) {
    Path name = path.getFileName();
    return name != null
        && name.toString().startsWith(beginning)
        && name.toString().endsWith(ENDING);
  }

  private static void removeUnlessLocked(Path path) throws IOException {
    boolean stale;
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      stale = lock(channel);
    }
    if (stale) {
      Files.deleteIfExists(path);
    }
  }

  /** The temporary name means nothing to the caller, who named the target. */
  private static FileSystemException aboutTarget(FileSystemException e, Path file) {
    String reason = e.getReason();
    if (e instanceof NoSuchFileException) {
      Path folder = file.toAbsolutePath().getParent();
      boolean exists = folder != null && Files.isDirectory(folder);
      reason = exists ? "its folder takes no new files" : "its folder does not exist";
    } else if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    }
    FileSystemException renamed = new FileSystemException(file.toString(), null, reason);
    renamed.initCause(e);
    return renamed;
  }

  OutputStream stream() {
    return stream;
  }

  /** Puts the new content in the place of the old. */
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
      copy(target, old);
    }
    return Optional.of(old);
  }

  private static void copy(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      Files.deleteIfExists(to);
      throw e;
    }
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

  /**
   * Puts the content where there is no file, also where one has appeared in the meantime.
   *
   * @throws FileAlreadyExistsException if there is one, which stays as it is
   */
  void commitNew() throws IOException {
    finish();
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(temporary, target);
    }
    forceDirectory();
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
    try {
      channel.close();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
