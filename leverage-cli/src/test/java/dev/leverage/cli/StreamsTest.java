package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class StreamsTest {

  @TempDir private Path folder;
  private String april = "";

  @BeforeEach
  void writeTheReferenceDay() throws IOException {
    april = ReferenceDay.in(folder).toString();
  }

  private static Ran run(InputStream in, OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = LeverageCommand.run(args, new Console(in, out, err, Ansi.OFF));
    return new Ran(exitCode, "", err.toString(StandardCharsets.UTF_8));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static InputStream failingInput() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Input/output error");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        throw new IOException("Input/output error");
      }
    };
  }

  @Test
  void aClosedPipeIsNoFailure() {
    InputStream none = InputStream.nullInputStream();
    assertEquals(new Ran(0, "", ""), run(none, failing("Broken pipe"), "totals", april));
    assertEquals(0, run(none, failing("Broken pipe"), "--help").exitCode());
    assertEquals(
        0,
        run(none, failing("Broken pipe"), "convert", april, "-o", "-", "--to", "csv").exitCode());
  }

  @Test
  void aFullDiskBehindStandardOutputIsAFailure() {
    InputStream none = InputStream.nullInputStream();
    Ran expected = new Ran(3, "", "standard output: cannot be written: No space left on device\n");
    assertEquals(expected, run(none, failing("No space left on device"), "totals", april));
    assertEquals(
        expected,
        run(none, failing("No space left on device"), "convert", april, "-o", "-", "--to", "csv"));
  }

  @Test
  void aFailureOfStandardInputIsSaid() {
    OutputStream out = OutputStream.nullOutputStream();
    Ran expected = new Ran(3, "", "standard input: cannot be read: Input/output error\n");
    assertEquals(expected, run(failingInput(), out, "totals", "-", "--from", "csv"));
    assertEquals(expected, run(failingInput(), out, "totals", "-"));
    assertEquals(
        expected,
        run(failingInput(), out, "convert", "-", "--from", "csv", "-o", folder + "/out.csv"));
    assertTrue(Files.notExists(folder.resolve("out.csv")));
  }

  @Test
  void anInterruptedCommandSaysNothingAndLeavesNothing() throws IOException {
    Thread.currentThread().interrupt();
    Ran ran;
    try {
      ran = Ran.command("convert", april, "-o", folder + "/out.csv");
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(new Ran(130, "", ""), ran);
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFaultOfOursIsOneLine() {
    Leverage leverage = Leverage.with(Formats.of(new FailingFormat()));
    assertEquals(
        new Ran(
            4,
            "",
            "leverage: a fault of this program, please report it (IllegalStateException:"
                + " broken\\u000aby \\u001b[31ma.fail); --verbose shows where\n"),
        Ran.with(leverage, "", "totals", "a.fail"));
    assertEquals(
        new Ran(4, "", "leverage: out of memory; JAVA_OPTS=-Xmx2g gives it more\n"),
        Ran.with(leverage, "", "totals", "memory.fail"));
  }

  @Test
  void aFaultOfOursIsTracedIfTheUserWants() {
    Leverage leverage = Leverage.with(Formats.of(new FailingFormat()));
    Ran ran = Ran.with(leverage, "", "totals", "a.fail", "--verbose");
    assertEquals(4, ran.exitCode());
    assertTrue(ran.err().contains("\n    at dev.leverage.cli.FailingFormat.reader("), ran.err());
  }

  @Test
  void standardInputBeyondAsciiIsUtf8() {
    InputStream in =
        new ByteArrayInputStream(
            "Task,Human est. (h)\nPrüfung 日本,x\n".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(
        "standard input:2:12: expected a duration such as \"51m\" or \"1.5h\", found \"x\"\n",
        run(in, out, "totals", "-").err());
  }
}
