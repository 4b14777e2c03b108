package dev.leverage.json;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a document twice where its columns are not listed at its beginning: a record begins with
 * its columns, so they are looked for first. A stream is written to a temporary file for that.
 */
final class ColumnSearch {

  /** Opens a document with columns that are known, or become known as it is read. */
  interface Opening {
    RecordReader open(Source source, KnownColumns columns, Problems problems) throws IOException;
  }

  private static final RecordSink NOBODY = task -> {};

  private ColumnSearch() {}

  static RecordReader open(Source source, Opening opening, ReadOptions options, Problems problems)
      throws IOException {
    if (source.path().isPresent()) {
      return opening.open(source, found(source, opening, options), problems);
    }
    Path temporary = Files.createTempFile("leverage-", ".tmp");
    try {
      spool(source, temporary, options, problems);
      Source copy = Source.of(temporary).within(source.deadline());
      KnownColumns columns = found(copy, opening, options);
      InputStream in = Files.newInputStream(temporary);
      return new SpooledReader(
          opening.open(Source.of(source.name(), in).within(source.deadline()), columns, problems),
          in,
          temporary);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static KnownColumns found(Source source, Opening opening, ReadOptions options)
      throws IOException {
    KnownColumns columns = new KnownColumns(options.limits().columns());
    Problems unheard = new Problems();
    try (RecordReader reader = opening.open(source, columns, unheard)) {
      reader.drainTo(NOBODY);
    } catch (LeverageException e) {
      // Whoever reads the document in earnest finds the same, and says it.
    }
    columns.complete();
    return columns;
  }

  private static void spool(Source source, Path file, ReadOptions options, Problems problems)
      throws IOException {
    long left = options.limits().bytes();
    try (InputStream in = source.open();
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw problems.failure(
              Limit.BYTES.exceededByNow(
                  source.location(), options.limits().bytes(), options.limits().bytes() - left));
        }
        out.write(buffer, 0, count);
      }
    }
  }

  /** Reads a temporary file, and deletes it at the end. */
  private record SpooledReader(RecordReader reader, InputStream in, Path file)
      implements RecordReader {

    @Override
    public boolean advance(RecordSink sink) throws IOException {
      return reader.advance(sink);
    }

    @Override
    public void close() throws IOException {
      try {
        reader.close();
      } finally {
        in.close();
        Files.deleteIfExists(file);
      }
    }
  }
}
