package dev.leverage.excel;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What has to wait until another part of the workbook is complete: packed in memory, and in a
 * temporary file once it is much.
 */
final class SpooledBytes implements Closeable {

  private static final int IN_MEMORY = 1 << 20;

  private final Overflow overflow = new Overflow();
  private final OutputStream packed = new DeflaterOutputStream(overflow);

  OutputStream stream() {
    return packed;
  }

  /** Returns what was written, as often as it is called; no more is written then. */
  InputStream content() throws IOException {
    packed.close();
    return new InflaterInputStream(overflow.content());
  }

  void copyTo(OutputStream out) throws IOException {
    try (InputStream in = content()) {
      in.transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    packed.close();
    overflow.discard();
  }

  private static final class Overflow extends OutputStream {

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      OutputStream open = out;
      if (open == null && memory.size() + length > IN_MEMORY) {
        Path created = Files.createTempFile("leverage-", ".tmp");
        file = created;
        open = Files.newOutputStream(created);
        out = open;
        memory.writeTo(open);
        memory.reset();
      }
      (open == null ? memory : open).write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }

    InputStream content() throws IOException {
      return file == null
          ? new java.io.ByteArrayInputStream(memory.toByteArray())
          : Files.newInputStream(file);
    }

    void discard() throws IOException {
      close();
      if (file != null) {
        Files.deleteIfExists(file);
      }
    }
  }
}
