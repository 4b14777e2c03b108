package dev.leverage.integration.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A channel whose writes, forces and closing may fail; a failed close has closed all the same. */
final class FaultyChannel extends FileChannel {

  private final FileChannel inner;
  private final Faults faults;
  private final boolean directory;
  private final boolean writing;

  FaultyChannel(FileChannel inner, Faults faults, boolean directory, boolean writing) {
    this.inner = inner;
    this.faults = faults;
    this.directory = directory;
    this.writing = writing;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    return inner.read(buffer);
  }

  @Override
  public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
    return inner.read(buffers, offset, length);
  }

  @Override
  public int read(ByteBuffer buffer, long position) throws IOException {
    return inner.read(buffer, position);
  }

  /** Half of what a failing write is given reaches the disk. */
  @Override
  public int write(ByteBuffer buffer) throws IOException {
    try {
      faults.at("write");
    } catch (IOException e) {
      ByteBuffer half = buffer.duplicate();
      half.limit(half.position() + half.remaining() / 2);
      inner.write(half);
      throw e;
    }
    return inner.write(buffer);
  }

  @Override
  public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
    faults.at("write");
    return inner.write(buffers, offset, length);
  }

  @Override
  public int write(ByteBuffer buffer, long position) throws IOException {
    faults.at("write");
    return inner.write(buffer, position);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    faults.at(directory ? "force directory" : "force");
    inner.force(metaData);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    inner.close();
    if (writing) {
      faults.at("close");
    }
  }

  @Override
  public long position() throws IOException {
    return inner.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    inner.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return inner.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    inner.truncate(size);
    return this;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return inner.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    faults.at("write");
    return inner.transferFrom(source, position, count);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return inner.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return inner.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return inner.tryLock(position, size, shared);
  }
}
