package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.Formats;
import dev.leverage.format.Limits;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
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

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
  private static final Task TASK = Task.titled("Port").build();

  private final EditableFormat format = new EditableFormat();
  private final Leverage leverage = Leverage.with(Formats.of(format));

  @Test
  void aFileIsRefreshedInPlaceByTheFormatOfItsName() throws IOException {
    Files.writeString(file(), "a\n");
    Revision planned = leverage.planRefresh(file(), RefreshOptions.DEFAULT.sorting());
    assertEquals("a\nsorted\n", new String(planned.after(), StandardCharsets.UTF_8));
    assertEquals("a\n", Files.readString(file()));
    Revision written = leverage.refresh(file());
    assertEquals("a\nrefreshed\n", Files.readString(file()));
    assertEquals("a\n", new String(written.before(), StandardCharsets.UTF_8));
    leverage.refresh(file(), RefreshOptions.DEFAULT.sorting());
    assertEquals("a\nrefreshed\nsorted\n", Files.readString(file()));
    leverage.refresh(file(), format, RefreshOptions.DEFAULT);
    assertTrue(Files.readString(file()).endsWith("sorted\nrefreshed\n"));
  }

  @Test
  void aDateThatNoDayCanHaveIsRefused() throws IOException {
    Files.writeString(file(), "a\n");
    LocalDate before = LocalDate.of(1899, 12, 31);
    assertThrows(IllegalArgumentException.class, () -> leverage.add(file(), TASK, before));
    assertEquals("a\n", Files.readString(file()));
  }

  @Test
  void anInterruptedThreadPlansNothing() throws IOException {
    Files.writeString(file(), "a\n");
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          InterruptedIOException.class, () -> leverage.planRefresh(file(), RefreshOptions.DEFAULT));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void aTaskIsAddedToAFileThatIsThere() throws IOException {
    Files.writeString(file(), "a\n");
    Revision revision = leverage.add(file(), TASK, DATE);
    assertEquals("a\n2026-04-02 Port\n", Files.readString(file()));
    assertEquals(file() + ": line: 2026-04-02 Port is added", revision.changes().get(0).toString());
  }

  @Test
  void aTaskIsWrittenToAFileThatIsNotThere() throws IOException {
    Files.delete(file());
    Revision revision = leverage.add(file(), TASK, DATE);
    assertEquals("Port\n", Files.readString(file()));
    assertEquals(0, revision.before().length);
    assertEquals("Port\n", new String(revision.after(), StandardCharsets.UTF_8));
    assertEquals(1, revision.changes().size());
    assertEquals("file", revision.changes().get(0).what());
    assertEquals("the day 2026-04-02", revision.changes().get(0).after());
    assertEquals(
        List.of(file() + ": lost: date, which editable cannot hold"),
        revision.problems().stream().map(Problem::toString).toList());
    Files.delete(file());
    leverage.add(file(), format, TASK, DATE);
    assertEquals("Port\n", Files.readString(file()));
  }

  private static Edit edited(Problems problems, ProblemCode code) {
    problems.add(Problem.of(code, Location.of("a.txt"), "something"));
    return edit("new");
  }

  @Test
  void anErrorLeavesTheFileAsItIs() throws IOException {
    assertThrows(
        LeverageException.class,
        () ->
            editing().write((editor, source, problems) -> edited(problems, ProblemCode.BAD_DATE)));
    assertEquals("old", Files.readString(file()));
  }

  @Test
  void aWarningIsToldAndRefusedWhereTheEditIsStrict() throws IOException {
    Editing strict = new Editing(file(), format, Limits.DEFAULT, true);
    assertThrows(
        LeverageException.class,
        () -> strict.write((editor, source, problems) -> edited(problems, ProblemCode.DOUBTFUL)));
    assertEquals("old", Files.readString(file()));
    Revision revision =
        editing().write((editor, source, problems) -> edited(problems, ProblemCode.DOUBTFUL));
    assertEquals("new", Files.readString(file()));
    assertEquals(1, revision.problems().size());
  }

  @Test
  void aFileMayHaveAsManyBytesAsTheLimitAllows() throws IOException {
    Limits three = Limits.DEFAULT.withBytes(3);
    new Editing(file(), format, three, false).write((editor, source, problems) -> edit("new"));
    assertEquals("new", Files.readString(file()));
    Files.writeString(file(), "four");
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () ->
                new Editing(file(), format, three, false)
                    .plan((editor, source, problems) -> edit("new")));
    assertEquals(
        file() + ": expected at most 3 bytes (limits.bytes), found 4", refused.getMessage());
    Files.writeString(file(), "old\0");
    assertThrows(
        LeverageException.class,
        () ->
            new Editing(file(), format, three, false)
                .plan((editor, source, problems) -> edit("new")));
  }

  @Test
  void aThreadThatIsInterruptedLeavesTheFileAsItIs() throws IOException {
    try {
      assertThrows(
          InterruptedIOException.class,
          () ->
              editing()
                  .write(
                      (editor, source, problems) -> {
                        Thread.currentThread().interrupt();
                        return edit("new");
                      }));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals("old", Files.readString(file()));
  }

  @Test
  void aTaskIsAddedToAFileThatIsKnownByWhatStandsInIt() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd"), "editable\n");
    leverage.add(odd, TASK, DATE);
    assertEquals("editable\n2026-04-02 Port\n", Files.readString(odd));
  }

  @Test
  void aStrictEditIsRefusedWhereItsFirstWarningIs() {
    Editing strict = new Editing(file(), format, Limits.DEFAULT, true);
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () ->
                strict.plan(
                    (editor, source, problems) -> {
                      problems.add(
                          Problem.of(ProblemCode.INFERRED, Location.of("note"), "something"));
                      return edited(problems, ProblemCode.DOUBTFUL);
                    }));
    Problem last = refused.problems().get(refused.problems().size() - 1);
    assertEquals(ProblemCode.STRICT, last.code());
    assertEquals(Location.of("a.txt"), last.location());
  }
}
