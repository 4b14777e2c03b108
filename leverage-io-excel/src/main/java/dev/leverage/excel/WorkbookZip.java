package dev.leverage.excel;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The zip archive that is written, all of whose parts bear one time. A large part is packed on a
 * thread of its own while its next rows are made; the bytes below are written by the caller's
 * thread alone.
 */
final class WorkbookZip implements Closeable {

  /** Not the first moment of 1980: the JDK stores that one by the time zone of the machine too. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 1, 0);

  /** The quickest but one: 7 % less to store, for little time beside that of making the rows. */
  private static final int LEVEL = 2;

  /** A part that is no larger is packed before a thread would have begun. */
  private static final long SMALL = 1 << 20;

  private static final int MOST_BLOCKS_AHEAD = 8;

  private final OutputStream out;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
  private final Archive zip = new Archive(packed);
  private final Content content = new Content();
  private @Nullable WorkAhead<byte[]> ahead;
  private long bytesOfPart;

  WorkbookZip(OutputStream out) {
    this.out = out;
    zip.setLevel(LEVEL);
  }

  /** Asks for what is packed in larger pieces than the JDK does. */
  private static final class Archive extends ZipOutputStream {

    Archive(OutputStream out) {
      super(out);
      buf = new byte[1 << 15];
    }
  }

  void begin(String part) throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(TIME);
    bytesOfPart = 0;
    zip.putNextEntry(entry);
  }

  /** Returns what the content of each part is written to. */
  OutputStream stream() {
    return content;
  }

  void write(byte[] bytes) throws IOException {
    content.write(bytes, 0, bytes.length);
  }

  /** What takes the content of a part. */
  private final class Content extends OutputStream {

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      bytesOfPart += length;
      if (ahead == null && bytesOfPart > SMALL && WorkAhead.pays()) {
        ahead = new WorkAhead<>();
      }
      if (ahead == null) {
        zip.write(bytes, offset, length);
        pass(taken());
      } else {
        byte[] block = Arrays.copyOfRange(bytes, offset, offset + length);
        ahead.add(
            () -> {
              zip.write(block);
              return taken();
            });
        awaitBlocks(ahead, MOST_BLOCKS_AHEAD);
      }
    }
  }

  private void awaitBlocks(WorkAhead<byte[]> working, int most) throws IOException {
    while (working.size() > most) {
      pass(working.next());
    }
  }

  private byte[] taken() {
    byte[] bytes = packed.toByteArray();
    packed.reset();
    return bytes;
  }

  private void pass(byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      out.write(bytes);
    }
  }

  void end() throws IOException {
    WorkAhead<byte[]> working = ahead;
    if (working != null) {
      awaitBlocks(working, 0);
      working.close();
      ahead = null;
    }
    zip.closeEntry();
    pass(taken());
  }

  /** Writes the list of parts, and leaves the bytes below open. */
  void finish() throws IOException {
    zip.finish();
    pass(taken());
    out.flush();
  }

  /** Releases the memory of packing, outside the Java heap; the archive may be left incomplete. */
  @Override
  public void close() throws IOException {
    try (out;
        zip) {
      if (ahead != null) {
        ahead.close();
      }
    }
  }
}
