package dev.leverage.excel;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A list of strings that takes little memory however long it is: past some megabytes it lies in a
 * temporary file, of which the blocks used last are kept.
 *
 * <p>Each string is its length and its bytes. The place of every {@value #STEP}th is remembered;
 * one between is found from there.
 */
final class StringStore implements Closeable {

  private static final int IN_MEMORY = 4 << 20;
  private static final int STEP = 16;
  private static final int BLOCK = 1 << 13;
  private static final int CACHED_BLOCKS = 64;

  private byte[] buffer = new byte[1 << 12];
  private int buffered;
  private long flushed;
  private long[] places = new long[64];
  private int size;

  private @Nullable Path file;
  private @Nullable FileChannel channel;
  private final byte[][] blocks = new byte[CACHED_BLOCKS][];
  private final long[] blockNumbers = new long[CACHED_BLOCKS];

  private long position;
  private int next = -1;
  private final byte[] length = new byte[Integer.BYTES];

  void add(CharSequence text) throws IOException {
    if (size % STEP == 0) {
      if (size / STEP == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[size / STEP] = flushed + buffered;
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    reserve(bytes.length + Integer.BYTES);
    ByteBuffer.wrap(buffer, buffered, Integer.BYTES).putInt(bytes.length);
    System.arraycopy(bytes, 0, buffer, buffered + Integer.BYTES, bytes.length);
    buffered += Integer.BYTES + bytes.length;
    size++;
  }

  private void reserve(int more) throws IOException {
    if (buffered + more > IN_MEMORY) {
      flush();
    }
    if (buffered + more > buffer.length) {
      buffer =
          Arrays.copyOf(buffer, Math.max(buffered + more, Math.min(2 * buffer.length, IN_MEMORY)));
    }
  }

  private void flush() throws IOException {
    FileChannel out = channel;
    if (out == null) {
      Path created = Files.createTempFile("leverage-", ".tmp");
      file = created;
      out =
          FileChannel.open(
              created,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      channel = out;
    }
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, buffered);
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
    flushed += buffered;
    buffered = 0;
  }

  /** Ends the adding; strings can be had from now on. */
  void complete() throws IOException {
    if (channel != null) {
      flush();
      buffer = new byte[0];
      Arrays.fill(blockNumbers, -1);
    }
  }

  int size() {
    return size;
  }

  String get(int index) throws IOException {
    // Most workbooks number their strings in the order of their cells.
    if (index != next) {
      position = places[index / STEP];
      for (int skipped = index % STEP; skipped > 0; skipped--) {
        int passed = readInt();
        position += passed;
      }
    }
    next = -1;
    byte[] bytes = new byte[readInt()];
    read(bytes);
    next = index + 1;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int readInt() throws IOException {
    read(length);
    return ByteBuffer.wrap(length).getInt();
  }

  private void read(byte[] target) throws IOException {
    if (channel == null) {
      System.arraycopy(buffer, (int) position, target, 0, target.length);
      position += target.length;
      return;
    }
    int done = 0;
    while (done < target.length) {
      byte[] block = block(position / BLOCK);
      int offset = (int) (position % BLOCK);
      int count = Math.min(target.length - done, BLOCK - offset);
      System.arraycopy(block, offset, target, done, count);
      done += count;
      position += count;
    }
  }

  private byte[] block(long number) throws IOException {
    int slot = (int) (number % CACHED_BLOCKS);
    byte[] block = blocks[slot];
    if (block != null && blockNumbers[slot] == number) {
      return block;
    }
    if (block == null) {
      block = new byte[BLOCK];
      blocks[slot] = block;
    }
    FileChannel in = channel;
    if (in == null) {
      throw new EOFException("the strings were closed");
    }
    ByteBuffer bytes = ByteBuffer.wrap(block);
    long from = number * BLOCK;
    int count = 0;
    while (bytes.hasRemaining() && count >= 0) {
      count = in.read(bytes, from + bytes.position());
    }
    blockNumbers[slot] = number;
    return block;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
