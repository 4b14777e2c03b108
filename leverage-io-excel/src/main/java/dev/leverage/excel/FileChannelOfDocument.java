package dev.leverage.excel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a file and marks its own failures, which are no fault of the document's content. */
final class FileChannelOfDocument implements SeekableByteChannel {

  private final SeekableByteChannel file;

  FileChannelOfDocument(SeekableByteChannel file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    try {
      return file.read(target);
    } catch (IOException e) {
      throw new FileFailure(e);
    }
  }

  @Override
  public long position() throws IOException {
    try {
      return file.position();
    } catch (IOException e) {
      throw new FileFailure(e);
    }
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    try {
      file.position(position);
      return this;
    } catch (IOException e) {
      throw new FileFailure(e);
    }
  }

  @Override
  public long size() throws IOException {
    try {
      return file.size();
    } catch (IOException e) {
      throw new FileFailure(e);
    }
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
