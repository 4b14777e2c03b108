package dev.leverage.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Inputs to begin with: the records of the examples, small documents that are hard to read, and,
 * where it is fuzzed and they are there, files of other people's test suites.
 *
 * <p>Inputs of one test alone, such as those that were found by fuzzing, lie where Jazzer looks.
 */
final class Seeds {

  private static final Path EXAMPLES = Path.of("..", "examples", "records");
  private static final Path DOCUMENTS =
      Path.of("src", "test", "resources", "dev", "leverage", "fuzz", "documents");
  private static final String CORPORA = "leverage.fuzz.corpora";
  private static final long MOST_BYTES = 1 << 16;

  private Seeds() {}

  /** How a file becomes an input. */
  private interface Input {
    byte[] of(byte[] file) throws IOException;
  }

  static Stream<byte[]> csv() {
    return Stream.concat(ours("csv", ".csv"), corpus("csv", ".csv", file -> file));
  }

  static Stream<byte[]> markdown() {
    return Stream.concat(ours("markdown", ".md"), corpus("markdown", ".md", file -> file));
  }

  static Stream<byte[]> html() {
    return ours("html", ".html");
  }

  static Stream<byte[]> json() {
    return ours("json", ".json");
  }

  static Stream<byte[]> jsonLines() {
    return ours("jsonLines", ".jsonl");
  }

  static Stream<byte[]> xlsx() {
    return Stream.concat(
        Stream.concat(example(".xlsx").map(file -> input(file, Packaged::text)), documents("xlsx")),
        corpus("excel", ".xlsx", Packaged::text));
  }

  static Stream<byte[]> xls() throws IOException {
    return Stream.concat(Stream.of(Binary.sample()), corpus("excel", ".xls", Binary::records));
  }

  private static Stream<byte[]> ours(String folder, String ending) {
    return Stream.concat(example(ending), documents(folder));
  }

  private static Stream<byte[]> documents(String folder) {
    try (Stream<Path> files = Files.list(DOCUMENTS.resolve(folder))) {
      return files.sorted().map(Seeds::bytes).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<byte[]> example(String ending) {
    return Stream.of(bytes(EXAMPLES.resolve("2026-04-02" + ending)));
  }

  /** Files that are no whole documents of their kind give no input. */
  private static Stream<byte[]> corpus(String name, String ending, Input input) {
    String corpora = System.getProperty(CORPORA, "");
    Path folder = Path.of(corpora).resolve(name);
    if (corpora.isEmpty() || !Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && file.toFile().length() <= MOST_BYTES)
          .sorted()
          .toList()
          .stream()
          .map(file -> input(bytes(file), whole -> wholeOrNothing(whole, input)))
          .filter(bytes -> bytes.length > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] wholeOrNothing(byte[] file, Input input) {
    try {
      return input.of(file);
    } catch (IOException | RuntimeException notWhole) {
      return new byte[0];
    }
  }

  private static byte[] input(byte[] file, Input input) {
    try {
      return input.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
