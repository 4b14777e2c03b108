package dev.leverage.excel;

import org.apache.poi.hssf.record.RecordInputStream;

/** Texts within a record of BIFF8: a flag, and characters of one or two bytes. */
final class XlsText {

  private static final int TWO_BYTES = 1;

  private XlsText() {}

  /** Reads the flag and as many characters. */
  static String read(RecordInputStream content, int length) {
    if (length == 0) {
      return "";
    }
    boolean wide = (content.readUByte() & TWO_BYTES) != 0;
    return wide ? content.readUnicodeLEString(length) : content.readCompressedUnicode(length);
  }
}
