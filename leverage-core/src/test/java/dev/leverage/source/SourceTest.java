package dev.leverage.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where documents come from and go to. */
class SourceTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.csv"), text);
  }

  @Test
  void aFileIsNamedByItsPathAndReadAsOftenAsOneLikes() throws IOException {
    Path file = file("0123456789");
    Source source = Source.of(file);
    assertEquals(file.toString(), source.toString());
    assertEquals(Optional.of(file), source.path());
    assertArrayEquals("0123456789".getBytes(StandardCharsets.UTF_8), source.head());
    for (int i = 0; i < 2; i++) {
      try (InputStream in = source.open()) {
        assertEquals("0123456789", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void theHeadOfALongFileIsItsBeginning() throws IOException {
    assertEquals(8192, Source.of(file("x".repeat(10_000))).head().length);
  }

  @Test
  void aSourceHasTheDeadlineThatItWasGiven() throws IOException {
    Deadline deadline = Deadline.in(1, new Problems());
    Source source = Source.of(file(""));
    assertSame(Deadline.NONE, source.deadline());
    assertSame(deadline, source.within(deadline).deadline());
  }

  private static void shorten(Path file, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  @Test
  void aFileThatBecomesShorterWhileItIsReadIsNotTakenForWhole() throws IOException {
    Path file = file("0123456789");
    try (InputStream in = Source.of(file).open()) {
      assertEquals('0', in.read());
      assertEquals(2, in.skip(2));
      shorten(file, 5);
      byte[] buffer = new byte[10];
      assertEquals(2, in.read(buffer));
      FileSystemException thrown = assertThrows(FileSystemException.class, () -> in.read(buffer));
      assertEquals(file + ": became shorter while it was read: 5 of 10 bytes", thrown.getMessage());
      assertThrows(FileSystemException.class, in::read);
    }
  }

  @Test
  void aWholeFileEndsHoweverItIsRead() throws IOException {
    Path file = file("\0" + "012");
    try (InputStream in = Source.of(file).open()) {
      assertFalse(in.markSupported());
      assertEquals(0, in.read(new byte[0]));
      assertEquals(0, in.read());
      assertEquals('0', in.read());
      assertEquals(1, in.skip(1));
      assertEquals(1, in.read(new byte[5]));
      assertEquals(-1, in.read());
      assertEquals(-1, in.read(new byte[5]));
    }
    Files.writeString(file, "0123", StandardOpenOption.TRUNCATE_EXISTING);
    try (InputStream in = Source.of(file).open()) {
      assertEquals('0', in.read());
      Files.writeString(file, "more", StandardOpenOption.APPEND);
      assertEquals(7, in.readAllBytes().length);
    }
  }

  @Test
  void aDeadlineDoesNotChangeWhatIsRead() throws IOException {
    Deadline deadline = Deadline.in(60, new Problems());
    try (InputStream in = Source.of(file("0123")).within(deadline).open()) {
      assertEquals(1, in.skip(1));
      assertEquals('1', in.read());
      assertEquals(2, in.read(new byte[5]));
    }
  }

  @Test
  void aTargetIsNamedAndItsStreamIsFlushedAndNotClosed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream buffered = new BufferedOutputStream(bytes);
    Target target = Target.of("out.csv", buffered);
    assertEquals("out.csv", target.toString());
    assertEquals(Location.of("out.csv"), target.location());
    try (OutputStream out = target.stream()) {
      out.write(new byte[] {1, 2});
    }
    assertEquals(2, bytes.size());
    buffered.write(3);
    buffered.flush();
    assertEquals(3, bytes.size());
  }

  @Test
  void aStreamOfTheCallersIsNotClosed() throws IOException {
    boolean[] closed = {false};
    InputStream theirs =
        new ByteArrayInputStream(new byte[3]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Source.of("a.csv", theirs).open().close();
    assertFalse(closed[0]);
    new Utf8Reader(theirs, "a.csv", 9, new Problems()).close();
    assertTrue(closed[0]);
  }

  @Test
  void aLimitSaysHowMuchIsAllowedAndWhetherASettingRaisesIt() {
    Location place = Location.of("a.csv");
    assertEquals("rows", Limit.ROWS.unit());
    assertEquals(
        "a.csv: expected at most 5 rows (limits.rows), found 6",
        Limit.ROWS.exceeded(place, 5, 6).toString());
    assertEquals(
        "a.csv: expected at most 5 elements, which no setting raises, found 6",
        Limit.fixed(place, 5, "elements", "6").toString());
  }
}
