package dev.leverage.excel;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/**
 * The records of a BIFF8 stream, one after the other from any place on. A workbook that is
 * encrypted with the password which Excel uses where its owner gave none is decrypted, as Excel
 * does.
 */
final class XlsStream implements Closeable {

  static final int BOF = 0x809;
  static final int EOF = 0x0A;
  static final int BIFF8 = 0x600;

  private static final int FILE_PASS = 0x2F;
  private static final int HEADER = 4;
  private static final int CHUNK = 1 << 16;
  private static final int RECORDS_BETWEEN_LOOKS_AT_THE_CLOCK = 1 << 10;

  private final Document document;
  private final InputStream bytes;
  private RecordInputStream records;
  private int steps;
  private long position;
  private long next;

  private XlsStream(Document document, InputStream bytes) {
    this.document = document;
    this.bytes = bytes;
    this.records = new RecordInputStream(bytes);
  }

  /** Opens a stream at its first record. */
  static XlsStream open(Document document, InputStream bytes) throws IOException {
    return document.digest(XlsWorkbook.BROKEN, () -> new XlsStream(document, bytes));
  }

  /** Opens a stream so that the next record is the one at a place. */
  static XlsStream openAt(Document document, InputStream bytes, long place, boolean encrypted)
      throws IOException {
    if (!encrypted) {
      return document.digest(
          XlsWorkbook.BROKEN,
          () -> {
            skip(bytes, place);
            return new XlsStream(document, bytes);
          });
    }
    XlsStream stream = open(document, bytes);
    while (stream.next < place && stream.next()) {
      // Decrypting depends on what lies before.
    }
    return stream;
  }

  private static void skip(InputStream bytes, long count) throws IOException {
    long left = count;
    while (left > 0) {
      long skipped = bytes.skip(Math.min(left, CHUNK));
      if (skipped <= 0) {
        throw new EOFException("the stream ends before " + count);
      }
      left -= skipped;
    }
  }

  /** Goes to the next record; returns false at the end of the stream. */
  boolean next() throws IOException {
    if (steps++ % RECORDS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
      document.checkTime();
    }
    return document.digest(
        XlsWorkbook.BROKEN,
        () -> {
          records.readRemainder();
          if (!records.hasNextRecord()) {
            return false;
          }
          records.nextRecord();
          position = next;
          next += HEADER + records.remaining();
          if (type() == FILE_PASS) {
            decrypt();
          }
          return true;
        });
  }

  private void decrypt() throws IOException {
    EncryptionInfo encryption = new FilePassRecord(records).getEncryptionInfo();
    boolean open;
    try {
      open = encryption.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    if (!open) {
      throw document.unsupported(FileKind.ENCRYPTED.found());
    }
    records = new RecordInputStream(bytes, encryption, Math.toIntExact(next));
  }

  boolean isEncrypted() {
    return records.isEncrypted();
  }

  /** Returns the kind of the current record. */
  int type() {
    return records.getSid() & 0xffff;
  }

  /** Returns where the current record begins. */
  long position() {
    return position;
  }

  /** Returns the content of the current record, and of those that continue it. */
  RecordInputStream content() {
    return records;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
