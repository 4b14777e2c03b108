package dev.leverage.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip archive that is written, all of whose parts bear one time. */
final class WorkbookZip implements Closeable {

  /** Not the first moment of 1980: the JDK stores that one by the time zone of the machine too. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 1, 0);

  private final ZipOutputStream zip;

  WorkbookZip(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  void begin(String part) throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  OutputStream stream() {
    return zip;
  }

  void write(byte[] bytes) throws IOException {
    zip.write(bytes);
  }

  void end() throws IOException {
    zip.closeEntry();
  }

  /** Writes the list of parts, and leaves the bytes below open. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  /** Releases the memory of packing, outside the Java heap; the archive may be left incomplete. */
  @Override
  public void close() throws IOException {
    zip.close();
  }
}
