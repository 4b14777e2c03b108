package dev.leverage.excel;

import dev.leverage.format.Limits;
import dev.leverage.source.Limit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.jspecify.annotations.Nullable;

/**
 * A part of the package while it is inflated: counted against the limits, and compared with its
 * checksum at the end, which neither POI nor the zip library does.
 */
final class CheckedPart extends FilterInputStream {

  /** A small part may be packed as tight as it likes. */
  private static final long UNSUSPICIOUS = 64L << 20;

  private static final int BYTES_PER_CHARACTER = 4;

  private final Document document;
  private final String name;
  private final @Nullable InputStreamStatistics statistics;
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
      long expectedBytes,
      long expectedChecksum) {
    super(inflated);
    this.document = document;
    this.name = name;
    this.statistics = inflated instanceof InputStreamStatistics counted ? counted : null;
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
    document.checkTime();
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
          Limit.CELL_LENGTH,
          name,
          document.options().limits().cellLength(),
          document.options().limits().cellLength() + 1L);
    }
    return count;
  }

  private void refuseTooMuch() {
    Limits limits = document.options().limits();
    if (bytes > limits.inflatedBytes()) {
      throw document.exceeded(Limit.INFLATED_BYTES, name, limits.inflatedBytes(), bytes);
    }
    if (bytes > UNSUSPICIOUS && statistics != null) {
      long ratio = bytes / Math.max(1, statistics.getCompressedCount());
      if (ratio > limits.inflation()) {
        throw document.exceeded(Limit.INFLATION, name, limits.inflation(), ratio);
      }
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
