package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  private static void write(Path target, String text) throws IOException {
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      file.commit();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void assumePosix() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
  }

  @Test
  void aDeviceIsNotReplaced() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "this system has no such device");
    assertThrows(FileSystemException.class, () -> WholeFile.beside(device));
  }

  @Test
  void theFileAppearsOnlyWhenItIsWhole() throws IOException {
    Path target = folder.resolve("a.md");
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(1);
      assertTrue(Files.notExists(target));
    }
    assertEquals(List.of(), files());
    write(target, "text");
    assertEquals("text", Files.readString(target));
    assertEquals(List.of("a.md"), files());
  }

  @Test
  void withoutCommitTheOldFileStays() throws IOException {
    Path target = Files.writeString(folder.resolve("a.md"), "old");
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(1);
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.md"), files());
  }

  @Test
  void aFileThatIsOpenElsewhereIsLeftAlone() throws IOException {
    Path target = Files.writeString(folder.resolve("a.xlsx"), "old");
    for (String name : List.of("~$a.xlsx", ".~lock.a.xlsx#")) {
      Path mark = Files.writeString(folder.resolve(name), "somebody");
      FileSystemException refusal =
          assertThrows(FileSystemException.class, () -> write(target, "new"));
      assertEquals(
          "is open in another program, as "
              + name
              + " beside it says; close it there, or remove that mark if it is left over",
          refusal.getReason());
      Files.delete(mark);
    }
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(1);
      Path mark = Files.writeString(folder.resolve("~$a.xlsx"), "somebody");
      assertThrows(FileSystemException.class, file::commit);
      Files.delete(mark);
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.xlsx"), files());
  }

  @Test
  void aMoveThatIsRefusedSaysWhatMayBeTheReason() throws IOException {
    Path target = folder.resolve("a.xlsx");
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(1);
      Files.createDirectory(target);
      FileSystemException refusal = assertThrows(FileSystemException.class, file::commit);
      assertEquals(
          "the file cannot be replaced; it may be open in another program, or be protected",
          refusal.getReason());
    }
    assertEquals(List.of("a.xlsx"), files());
  }

  @Test
  void permissionsOfTheOldFileAreKept() throws IOException {
    assumePosix();
    Path target = Files.writeString(folder.resolve("a.md"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    write(target, "new");
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
  }

  @Test
  void aSymbolicLinkStaysAndItsFileIsReplaced() throws IOException {
    assumePosix();
    Path real = Files.writeString(folder.resolve("real.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), Path.of("real.md"));
    write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void aLinkThatLeadsNowhereIsFollowed() throws IOException {
    assumePosix();
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), Path.of("inner", "new.md"));
    write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(inner.resolve("new.md")));
  }

  @Test
  void linksInACircleAreAnError() throws IOException {
    assumePosix();
    Path one = Files.createSymbolicLink(folder.resolve("one.md"), Path.of("two.md"));
    Files.createSymbolicLink(folder.resolve("two.md"), Path.of("one.md"));
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> WholeFile.beside(one));
    assertEquals(one + ": is a link that leads in a circle", thrown.getMessage());
  }

  @Test
  void aReadOnlyFileIsNotReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("a.md"), "old");
    assertTrue(target.toFile().setWritable(false));
    assumeTrue(!Files.isWritable(target), "skipped: this user may write to everything");
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> WholeFile.beside(target));
    assertEquals(target + ": is read-only", thrown.getMessage());
    assertEquals(List.of("a.md"), files());
  }

  @Test
  void aPrivateFileIsPrivateWhileItIsWritten() throws IOException {
    assumePosix();
    Path target = Files.writeString(folder.resolve("a.md"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(1);
      for (String name : files()) {
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
      }
    }
  }

  @Test
  void aStaleTemporaryFileIsRemovedAndAFreshOrLockedOneIsNot() throws IOException {
    Path target = folder.resolve("a.md");
    Path stale = Files.writeString(folder.resolve(".a.md.1.leverage-tmp"), "stale");
    Files.setLastModifiedTime(stale, FileTime.fromMillis(1_700_000_000_000L));
    Files.writeString(folder.resolve(".a.md.2.leverage-tmp"), "fresh");
    Path other = Files.writeString(folder.resolve(".b.md.3.leverage-tmp"), "of another file");
    Files.setLastModifiedTime(other, FileTime.fromMillis(1_700_000_000_000L));
    write(target, "new");
    assertEquals(List.of(".a.md.2.leverage-tmp", ".b.md.3.leverage-tmp", "a.md"), files());
  }

  @Test
  void aNewFileNeverReplacesOneThatAppeared() throws IOException {
    Path target = folder.resolve("a.md");
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write(1);
      Files.writeString(target, "theirs");
      assertThrows(FileAlreadyExistsException.class, file::commitNew);
    }
    assertEquals("theirs", Files.readString(target));
    assertEquals(List.of("a.md"), files());
  }

  @Test
  void aTargetThatCannotBeWrittenIsNamedAndNotTheTemporaryFile() throws IOException {
    Path nowhere = folder.resolve("none").resolve("a.md");
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> WholeFile.beside(nowhere));
    assertEquals(nowhere + ": its folder does not exist", thrown.getMessage());
    FileSystemException directory =
        assertThrows(FileSystemException.class, () -> WholeFile.beside(folder));
    assertEquals(folder + ": is a directory", directory.getMessage());
  }

  @Test
  void aFileThatIsOpenElsewhereIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path target = Files.writeString(folder.resolve("a.xlsx"), "old");
    Files.writeString(folder.resolve("~$a.xlsx"), "somebody");
    assertThrows(FileSystemException.class, () -> WholeFile.beside(target));
    assertEquals(List.of("a.xlsx", "~$a.xlsx"), files());
  }

  @Test
  void permissionsThatNewFilesDoNotGetAreKeptAsWell() throws IOException {
    assumePosix();
    Path target = Files.writeString(folder.resolve("a.md"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxrwxrwx"));
    write(target, "new");
    assertEquals("rwxrwxrwx", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
  }

  @Test
  void anOldTemporaryFileThatIsStillWrittenStays() throws IOException {
    Path target = folder.resolve("a.md");
    try (WholeFile first = WholeFile.beside(target)) {
      Path temporary = folder.resolve(files().get(0));
      Files.setLastModifiedTime(temporary, FileTime.fromMillis(1_700_000_000_000L));
      write(target, "second");
      assertTrue(Files.exists(temporary));
      first.stream().write("first".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      first.commit();
    }
    assertEquals("first", Files.readString(target));
    assertEquals(List.of("a.md"), files());
  }

  @Test
  void aNewFileIsWhole() throws IOException {
    Path target = folder.resolve("a.md");
    try (WholeFile file = WholeFile.beside(target)) {
      file.stream().write("new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      file.commitNew();
    }
    assertEquals("new", Files.readString(target));
    assertEquals(List.of("a.md"), files());
  }

  @Test
  void aFolderThatTakesNoFilesIsNamedAsSuch() {
    Path nowhere = Path.of("/proc/a.md");
    assumeTrue(Files.isDirectory(nowhere.getParent()), "this system has no such folder");
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> WholeFile.beside(nowhere));
    assertEquals("/proc/a.md: its folder takes no new files", thrown.getMessage());
  }
}
