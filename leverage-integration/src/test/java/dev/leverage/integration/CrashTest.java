package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.Leverage;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Task;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crashes, full disks, rivals and interruptions: a file is whole before, and whole after. */
class CrashTest {

  private static final Leverage LEVERAGE = Leverage.installed();

  /** All of them with -Pfull. */
  private static final int KILLS = Boolean.getBoolean("leverage.full") ? 200 : 10;

  @TempDir private Path folder;

  private static byte[] bytes(int version, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LEVERAGE.write(Rewriter.version(version), Target.of(name, out));
    return out.toByteArray();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void assertWhole(Path file, byte[] first, byte[] second) throws IOException {
    byte[] found = Files.readAllBytes(file);
    assertTrue(
        Arrays.equals(found, first) || Arrays.equals(found, second),
        "neither version is whole: " + found.length + " bytes");
  }

  @Test
  void aProcessThatIsKilledLeavesOneOfTwoWholeVersions() throws Exception {
    Path file = folder.resolve("log.csv");
    byte[] first = bytes(0, "log.csv");
    byte[] second = bytes(1, "log.csv");
    Random random = new Random(20_261_122);
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Rewriter.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        assertEquals('!', writer.getInputStream().read(), "the writer does not write");
        TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
      } finally {
        writer.destroyForcibly().waitFor();
      }
      assertWhole(file, first, second);
    }
    makeTemporaryFilesOld();
    LEVERAGE.write(Rewriter.version(0), file);
    assertEquals(List.of("log.csv"), files(), "stale files are recognised and removed");
  }

  private void makeTemporaryFilesOld() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.filter(path -> path.toString().endsWith(".leverage-tmp")).toList()) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
  }

  @Test
  void aTemporaryFileInUseIsNotTakenForAStaleOne() throws Exception {
    Path file = folder.resolve("log.csv");
    saveInTheMiddleOfASave(file);
    assertArrayEquals(bytes(0, "log.csv"), Files.readAllBytes(file));
    assertEquals(List.of("log.csv"), files());
  }

  /** The second save begins and ends while the first has its temporary file open. */
  private void saveInTheMiddleOfASave(Path file) throws IOException {
    LEVERAGE.convert(
        List.of(
            Source.of(
                "first.csv",
                new ByteArrayInputStream(bytes(0, "first.csv")) {
                  private boolean done;

                  @Override
                  public synchronized int read(byte[] buffer, int offset, int length) {
                    if (!done) {
                      done = true;
                      saveBetween(file);
                    }
                    return super.read(buffer, offset, length);
                  }
                })),
        file);
  }

  private void saveBetween(Path file) {
    try {
      makeTemporaryFilesOld();
      LEVERAGE.write(Rewriter.version(1), file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofTwoWritersOneWinsAndAReaderSeesAWholeFile() throws Exception {
    Path file = folder.resolve("log.csv");
    byte[] first = bytes(0, "log.csv");
    byte[] second = bytes(1, "log.csv");
    LEVERAGE.write(Rewriter.version(0), file);
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> saves = new ArrayList<>();
      for (int version = 0; version < 2; version++) {
        int own = version;
        saves.add(
            writers.submit(
                () -> {
                  for (int save = 0; save < 100; save++) {
                    LEVERAGE.write(Rewriter.version(own), file);
                  }
                  return own;
                }));
      }
      while (!saves.stream().allMatch(Future::isDone)) {
        assertWhole(file, first, second);
      }
      for (Future<?> save : saves) {
        save.get();
      }
    } finally {
      writers.shutdownNow();
    }
    assertWhole(file, first, second);
    assertEquals(List.of("log.csv"), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.xlsx"})
  void aFullDeviceIsAnError(String name) throws IOException {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.exists(device), "skipped: this system has no /dev/full");
    try (OutputStream full = new FileOutputStream(device.toFile())) {
      assertThrows(
          IOException.class, () -> LEVERAGE.write(Rewriter.version(0), Target.of(name, full)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.xlsx"})
  void aFullDiskLeavesTheOldFile(String name) throws Exception {
    int mounted = run("mount", "-t", "tmpfs", "-o", "size=48k", "none", folder.toString());
    assumeTrue(mounted == 0, "skipped: a small file system cannot be mounted here");
    try {
      Path file = Files.writeString(folder.resolve(name), "the only copy");
      IOException full =
          assertThrows(IOException.class, () -> LEVERAGE.write(Rewriter.version(1), file));
      assertTrue(full.getMessage().contains("space"), full.toString());
      assertEquals("the only copy", Files.readString(file));
      assertEquals(List.of(name), files());
    } finally {
      run("umount", folder.toString());
    }
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      return -1;
    }
  }

  @Test
  void aFileThatIsCutOffWhileItIsReadIsAnError() throws IOException {
    Path file = folder.resolve("log.csv");
    StringBuilder text = new StringBuilder("Task,Human est. (h),Agent (min)\n");
    for (int row = 0; row < 200_000; row++) {
      text.append("Port the tests,1,5\n");
    }
    Files.writeString(file, text);
    IOException cut =
        assertThrows(
            IOException.class,
            () ->
                LEVERAGE.deliver(
                    List.of(Source.of(file)),
                    new RecordSink() {
                      private boolean done;

                      @Override
                      public void task(Task task) throws IOException {
                        if (!done) {
                          done = true;
                          cutOff(file);
                        }
                      }
                    }));
    assertEquals(
        file + ": became shorter while it was read: 1900013 of 3800032 bytes", cut.getMessage());
  }

  /** At the end of a row, so that nothing else gives it away. */
  private static void cutOff(Path file) throws IOException {
    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
      opened.setLength(32 + 19L * 99_999);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.xlsx"})
  void anInterruptedSaveLeavesTheOldFile(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "the only copy");
    try {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, () -> LEVERAGE.write(Rewriter.version(0), file));
    } finally {
      assertTrue(Thread.interrupted(), "the thread is still marked as interrupted");
    }
    assertEquals("the only copy", Files.readString(file, StandardCharsets.UTF_8));
    assertEquals(List.of(name), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.xlsx"})
  void exhaustedMemoryInTheMiddleOfASaveLeavesTheOldFile(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "the only copy");
    Source source =
        Source.of(
            "log.csv",
            new ByteArrayInputStream(bytes(0, "log.csv")) {
              @Override
              public synchronized int read(byte[] buffer, int offset, int length) {
                if (pos > count / 2) {
                  throw new OutOfMemoryError("for a test");
                }
                return super.read(buffer, offset, length);
              }
            });
    assertThrows(OutOfMemoryError.class, () -> LEVERAGE.convert(List.of(source), file));
    assertEquals("the only copy", Files.readString(file, StandardCharsets.UTF_8));
    assertEquals(List.of(name), files());
  }
}
