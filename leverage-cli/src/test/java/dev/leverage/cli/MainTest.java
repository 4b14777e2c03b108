package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
class MainTest {

  @TempDir private Path folder;

  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leverage.cli.Main"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(folder.toFile()).start();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void standardStreamsAreUtf8WhateverThePlatformSays() throws Exception {
    Process process = start("convert", "-", "-o", "-", "--to", "csv");
    String csv = ReferenceDay.HEADER + "2026-04-02,Prüfung 日本,1,,,,,,,\r\n";
    process.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertEquals(csv, text(process.getInputStream().readAllBytes()));
    assertEquals("standard output: 1 day, 1 task\n", text(process.getErrorStream().readAllBytes()));
    assertEquals(0, process.waitFor());
  }

  @Test
  void theExitCodeIsThatOfTheCommand() throws Exception {
    Process process = start("totals", "none.csv");
    assertEquals(
        "none.csv: there is no such file\n", text(process.getErrorStream().readAllBytes()));
    assertEquals(3, process.waitFor());
  }

  @Test
  void aSignalEndsItWithoutATemporaryFile() throws Exception {
    Process process = start("convert", "-", "--from", "csv", "-o", "out.csv");
    waitForFile();
    process.toHandle().destroy();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, files());
    assertEquals("", text(process.getErrorStream().readAllBytes()));
  }

  private void waitForFile() throws Exception {
    for (int tries = 0; files() == 0 && tries < 600; tries++) {
      Thread.sleep(50);
    }
    assertEquals(1, files());
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
