package dev.leverage.excel;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a workbook, opened as what its content says it is. What comes as a stream is written
 * to a temporary file first, since the list of a zip archive's parts stands at its end.
 */
final class WorkbookFile implements Closeable {

  private final Path path;
  private final @Nullable Path temporary;
  private final Workbook workbook;

  private WorkbookFile(Path path, @Nullable Path temporary, Workbook workbook) {
    this.path = path;
    this.temporary = temporary;
    this.workbook = workbook;
  }

  static WorkbookFile open(Source source, ReadOptions options, Problems problems)
      throws IOException {
    Document document = Document.of(source, options, problems);
    Optional<Path> path = source.path();
    if (path.isPresent()) {
      return new WorkbookFile(path.get(), null, openFile(path.get(), document));
    }
    Path temporary = Files.createTempFile("leverage-", ".tmp");
    try {
      spool(source, temporary, document);
      return new WorkbookFile(temporary, temporary, openFile(temporary, document));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static void spool(Source source, Path file, Document document) throws IOException {
    long left = document.options().limits().bytes();
    try (InputStream in = source.open();
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw tooLarge(document, document.options().limits().bytes() - left);
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private static Workbook openFile(Path file, Document document) throws IOException {
    if (Files.size(file) > document.options().limits().bytes()) {
      throw tooLarge(document, Files.size(file));
    }
    FileKind kind = FileKind.of(file);
    switch (kind) {
      case ZIP -> {
        return XlsxWorkbook.open(file, document);
      }
      case XLS -> {
        return XlsWorkbook.open(file, document);
      }
      case EMPTY ->
          throw document
              .problems()
              .failure(
                  Problem.mismatch(
                      ProblemCode.EMPTY_INPUT,
                      Location.of(document.name()),
                      "an Excel workbook",
                      "nothing"));
      default -> throw document.unsupported(kind.found());
    }
  }

  private static RuntimeException tooLarge(Document document, long reached) {
    return document.exceeded(
        Limit.BYTES, document.location(), document.options().limits().bytes(), reached);
  }

  /** Returns the file as it is. */
  byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  Workbook workbook() {
    return workbook;
  }

  @Override
  public void close() throws IOException {
    try {
      workbook.close();
    } finally {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
