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
 * checksum at the end, which neither POI nor the zip library does. A large part is inflated by a
 * second thread, some blocks ahead; what is wrong with it is said where the block is read.
 */
final class CheckedPart extends FilterInputStream {

  /** A small part may be packed as tight as it likes. */
  private static final long UNSUSPICIOUS = 64L << 20;

  private static final int BYTES_PER_CHARACTER = 4;

  /** A part that is no larger is inflated before a thread would have begun. */
  static final long SMALL = 1 << 20;

  private static final int BLOCK = 1 << 18;
  private static final int BLOCKS_AHEAD = 4;

  /** What was inflated ahead, in an array that is used again once it is read. */
  private static final class Block {

    private final byte[] bytes = new byte[BLOCK];

    /** How many bytes were inflated; fewer than the array holds at the end only. */
    private int count;

    /** Whether they go on for too long without a tag. */
    private boolean tooLong;

    /** Of how many bytes of the archive they and those before them are, if known, or 0. */
    private long stored;
  }

  private final Document document;
  private final String name;
  private final @Nullable InputStreamStatistics statistics;
  private final long expectedBytes;
  private final long expectedChecksum;
  private final CRC32 checksum = new CRC32();
  private final MarkupRuns runs;
  private long bytes;
  private boolean ended;
  private @Nullable WorkAhead<Block> ahead;
  private @Nullable Block block;
  private int position;

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
    if (ahead == null && bytes > SMALL && WorkAhead.pays()) {
      begin();
    }
    int count =
        ahead == null ? inflate(buffer, offset, length) : copy(ahead, buffer, offset, length);
    if (count < 0) {
      ended = true;
      compare();
    }
    return count;
  }

  private int inflate(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count >= 0) {
      checksum.update(buffer, offset, count);
      account(count, runs.exceeds(buffer, offset, count), stored());
    }
    return count;
  }

  private void begin() {
    WorkAhead<Block> begun = new WorkAhead<>();
    for (int number = 0; number < BLOCKS_AHEAD; number++) {
      Block empty = new Block();
      begun.add(() -> filled(empty));
    }
    ahead = begun;
  }

  private Block filled(Block empty) throws IOException {
    empty.count = in.readNBytes(empty.bytes, 0, BLOCK);
    checksum.update(empty.bytes, 0, empty.count);
    empty.tooLong = runs.exceeds(empty.bytes, 0, empty.count);
    empty.stored = stored();
    return empty;
  }

  private int copy(WorkAhead<Block> working, byte[] buffer, int offset, int length)
      throws IOException {
    Block current = block;
    if (current == null || position == current.count) {
      if (current != null) {
        Block read = current;
        working.add(() -> filled(read));
      }
      current = working.next();
      block = current;
      position = 0;
      if (current.count == 0) {
        return -1;
      }
      account(current.count, current.tooLong, current.stored);
    }
    int count = Math.min(length, current.count - position);
    System.arraycopy(current.bytes, position, buffer, offset, count);
    position += count;
    return count;
  }

  private long stored() {
    return statistics == null ? 0 : statistics.getCompressedCount();
  }

  private void account(int count, boolean tooLong, long stored) {
    bytes += count;
    refuseTooMuch(stored);
    if (tooLong) {
      throw document.exceeded(
          Limit.CELL_LENGTH,
          name,
          document.options().limits().cellLength(),
          document.options().limits().cellLength() + 1L);
    }
  }

  private void refuseTooMuch(long stored) {
    Limits limits = document.options().limits();
    if (bytes > limits.inflatedBytes()) {
      throw document.exceeded(Limit.INFLATED_BYTES, name, limits.inflatedBytes(), bytes);
    }
    if (bytes > UNSUSPICIOUS && statistics != null) {
      long ratio = bytes / Math.max(1, stored);
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
  public void close() throws IOException {
    try {
      if (ahead != null) {
        ahead.close();
      }
    } finally {
      super.close();
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
