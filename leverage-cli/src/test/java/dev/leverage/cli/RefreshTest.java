package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

  private static final String POST =
      """
      | # | Task | Human Est. | Claude | Factor |
      |---|---|---|---|---|
      | 1 | Plan | 1h | 2m | 31.0x |
      | 2 | Build | 2h | 2m | 60x |
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeThePost() throws IOException {
    Files.writeString(folder.resolve("april.md"), POST);
  }

  private String post() throws IOException {
    return Files.readString(folder.resolve("april.md"));
  }

  @Test
  void wrongFiguresArePutRight() throws IOException {
    assertEquals(
        new Ran(0, "april.md:3:24: leverage: 31.0x becomes 30.0x\n", "april.md: 1 change made\n"),
        Ran.in(folder, "refresh", "%april.md"));
    assertEquals(POST.replace("31.0x", "30.0x"), post());
  }

  @Test
  void aFileWithNothingToDoIsLeftAlone() throws IOException {
    Path file = folder.resolve("april.md");
    Files.writeString(file, POST.replace("31.0x", "30.0x"));
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, longAgo);
    assertEquals(
        new Ran(0, "", "april.md: nothing to do\n"), Ran.in(folder, "refresh", "%april.md"));
    assertEquals(longAgo, Files.getLastModifiedTime(file));
    assertEquals(0, Ran.in(folder, "refresh", "%april.md", "--check").exitCode());
  }

  @Test
  void checkSaysWhatWouldChange() throws IOException {
    assertEquals(
        new Ran(
            1, "april.md:3:24: leverage: 31.0x becomes 30.0x\n", "april.md: 1 change to be made\n"),
        Ran.in(folder, "refresh", "%april.md", "--check"));
    assertEquals(POST, post());
  }

  @Test
  void diffShowsTheLines() throws IOException {
    assertEquals(
        new Ran(
            0,
            """
            --- april.md
            +++ april.md
            @@ -3,2 +3,2 @@
            -| 1 | Plan | 1h | 2m | 31.0x |
            -| 2 | Build | 2h | 2m | 60x |
            +| 1 | Build | 2h | 2m | 60x |
            +| 2 | Plan | 1h | 2m | 30.0x |
            """,
            "april.md: 3 changes to be made\n"),
        Ran.in(folder, "refresh", "%april.md", "--diff", "--sort"));
    assertEquals(POST, post());
  }

  @Test
  void everyFileIsAnswered() throws IOException {
    Files.writeString(folder.resolve("read.md"), "# Read me\n");
    Files.writeString(folder.resolve("april.html"), "<p>none</p>");
    assertEquals(
        new Ran(
            3,
            "april.md:3:24: leverage: 31.0x becomes 30.0x\n",
            """
            none.md: there is no such file
            read.md:1:1: expected a table of tasks with a header such as "| Task | Human Est. | Claude |", found none
            april.html: files of the format html cannot be changed in place
            april.md: 1 change made
            """),
        Ran.in(folder, "refresh", "%none.md", "%read.md", "%april.html", "%april.md"));
  }

  @Test
  void standardInputIsNoFile() {
    assertEquals(2, Ran.command("refresh", "-").exitCode());
  }

  @Test
  void aFileOfAnyNameIsReadAsTheFormatThatIsNamed() throws IOException {
    Path file = folder.resolve("april.log");
    Files.writeString(file, POST);
    assertEquals(
        new Ran(0, "april.log:3:24: leverage: 31.0x becomes 30.0x\n", "april.log: 1 change made\n"),
        Ran.in(folder, "refresh", "%april.log", "--from", "markdown"));
    assertEquals(POST.replace("31.0x", "30.0x"), Files.readString(file));
  }

  @Test
  void aHeaderIsReadAsItIsSaidToBe() throws IOException {
    Path file = folder.resolve("april.md");
    Files.writeString(file, POST.replace("Human Est.", "Mensch"));
    assertEquals(
        new Ran(0, "april.md:3:24: leverage: 31.0x becomes 30.0x\n", "april.md: 1 change made\n"),
        Ran.in(folder, "refresh", "%april.md", "--map", "Mensch=human"));
  }
}
