package dev.leverage.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * A part of the package while it is inflated: counted against the limits, and compared with its
 * checksum at the end, which neither POI nor the zip library does.
 */
final class CheckedPart extends FilterInputStream {

  /** What no honest sheet reaches; a bomb of zeros is packed a thousand times as tight. */
  private static final int MOST_INFLATION = 250;

  /** A small part may be packed as tight as it likes. */
  private static final long UNSUSPICIOUS = 64L << 20;

  private static final int BYTES_PER_CHARACTER = 4;

  private final Document document;
  private final String name;
  private final long storedBytes;
  private final long expectedBytes;
  private final long expectedChecksum;
  private final CRC32 checksum = new CRC32();
  private final MarkupRuns runs;
  private long bytes;
  private boolean ended;

  CheckedPart(
      Document document,
      String name,
      InputStream inflated,
      long storedBytes,
      long expectedBytes,
      long expectedChecksum) {
    super(inflated);
    this.document = document;
    this.name = name;
    this.storedBytes = storedBytes;
    this.expectedBytes = expectedBytes;
    this.expectedChecksum = expectedChecksum;
    this.runs =
        new MarkupRuns((long) BYTES_PER_CHARACTER * document.options().limits().cellLength());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int count = super.read(buffer, offset, length);
    if (count < 0) {
      ended = true;
      compare();
      return -1;
    }
    checksum.update(buffer, offset, count);
    bytes += count;
    refuseTooMuch();
    if (runs.exceeds(buffer, offset, count)) {
      throw document.exceeded(
          document.location(),
          document.options().limits().cellLength() + " characters in a cell (limit: cell length)",
          "more in " + name);
    }
    return count;
  }

  private void refuseTooMuch() {
    long most = document.options().limits().inflatedBytes();
    if (bytes > most) {
      throw document.exceeded(
          document.location(),
          most + " bytes in a part once inflated (limit: inflated bytes)",
          "more in " + name);
    }
    if (bytes > UNSUSPICIOUS && bytes / MOST_INFLATION > storedBytes) {
      throw document.exceeded(
          document.location(),
          MOST_INFLATION + " times the stored bytes in a part once inflated",
          "more in " + name);
    }
  }

  private void compare() {
    if (bytes != expectedBytes || checksum.getValue() != expectedChecksum) {
      throw document.malformed("a damaged one: the checksum of " + name + " is wrong");
    }
  }

  /** Reads what is left, so that the checksum of a part that was not read to its end counts too. */
  void finish() throws IOException {
    byte[] rest = new byte[8192];
    while (read(rest, 0, rest.length) >= 0) {
      // Only the checksum matters.
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
