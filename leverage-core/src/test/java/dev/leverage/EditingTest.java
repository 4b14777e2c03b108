package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.Limits;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.txt");
  }

  @BeforeEach
  void writeTheFile() throws IOException {
    Files.writeString(file(), "old");
  }

  private Editing editing() {
    return new Editing(file(), new EditableFormat(), Limits.DEFAULT, false);
  }

  private static Edit edit(String text) {
    Change change = new Change(Location.of("a.txt"), "text", "old", text);
    return Edit.of(text.getBytes(StandardCharsets.UTF_8), List.of(change));
  }

  @Test
  void aChangeIsWritten() throws IOException {
    Revision revision = editing().write((editor, source, problems) -> edit("new"));
    assertEquals("new", Files.readString(file()));
    assertEquals("a.txt: text: old becomes new", revision.changes().get(0).toString());
  }

  @Test
  void aPlanIsNot() throws IOException {
    Revision revision = editing().plan((editor, source, problems) -> edit("new"));
    assertEquals("old", Files.readString(file()));
    assertEquals("new", new String(revision.after(), StandardCharsets.UTF_8));
  }

  @Test
  void aFileWithNothingToDoIsLeftAlone() throws IOException {
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file(), longAgo);
    editing().write((editor, source, problems) -> edit("old"));
    assertEquals(longAgo, Files.getLastModifiedTime(file()));
  }

  @Test
  void aFileThatChangesInTheMeantimeIsLeftAsItIs() throws IOException {
    LeverageException failure =
        assertThrows(
            LeverageException.class,
            () ->
                editing()
                    .write(
                        (editor, source, problems) -> {
                          Files.writeString(file(), "theirs");
                          return edit("new");
                        }));
    assertEquals(ProblemCode.UNWRITABLE_TARGET, failure.problems().get(0).code());
    assertEquals("theirs", Files.readString(file()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFormatWithoutAnEditorIsRefused() {
    LeverageException failure =
        assertThrows(
            LeverageException.class,
            () -> new Editing(file(), new LineFormat(), Limits.DEFAULT, false));
    assertEquals(ProblemCode.UNSUPPORTED_OPERATION, failure.problems().get(0).code());
  }
}
