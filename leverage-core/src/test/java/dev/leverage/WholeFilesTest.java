package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

  @TempDir private Path folder;

  private void write(WholeFiles files, String name) throws IOException {
    WholeFile file = files.beside(folder.resolve(name));
    file.stream().write("new".getBytes(StandardCharsets.UTF_8));
    file.finish();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void allAppearAtOnceInFoldersThatAreMade() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    try (WholeFiles files = new WholeFiles()) {
      write(files, "a");
      write(files, "x/y/b");
      assertEquals("old", Files.readString(folder.resolve("a")));
      files.commit();
    }
    assertEquals("new", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a", "x", "x/y", "x/y/b"), files());
  }

  @Test
  void whatIsNotCommittedLeavesNothing() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    try (WholeFiles files = new WholeFiles()) {
      write(files, "a");
      write(files, "x/y/b");
    }
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a"), files());
  }

  @Test
  void ifOneCannotBeRenamedThoseBeforeItAreUndone() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    try (WholeFiles files = new WholeFiles()) {
      write(files, "a");
      write(files, "b");
      write(files, "c");
      Files.createDirectories(folder.resolve("c/in the way"));
      assertThrows(IOException.class, files::commit);
    }
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a", "c", "c/in the way"), files());
  }
}
