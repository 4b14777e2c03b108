package dev.leverage.excel;

import java.io.IOException;
import java.io.OutputStream;

/**
 * XML as bytes on their way to a stream. Markup goes there as it is, texts with what XML escapes,
 * numbers digit by digit: nothing becomes an object in between.
 */
final class XmlBytes {

  private static final int CAPACITY = 1 << 16;

  /** More than a number takes. */
  private static final int LONGEST_NUMBER = 64;

  private static final int MOST_AT_ONCE = 1 << 12;

  /** The longest entity. */
  private static final int LONGEST_CHARACTER = 5;

  private static final int LAST_OF_ONE_BYTE = 0x7f;
  private static final int LAST_OF_TWO_BYTES = 0x7ff;
  private static final int CONTINUED = 0x80;
  private static final int SIX_BITS = 0x3f;

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private int size;

  XmlBytes(OutputStream out) {
    this.out = out;
  }

  /** Appends bytes, which are markup or escaped. */
  void add(byte[] bytes) throws IOException {
    if (bytes.length > CAPACITY - size) {
      flush();
      if (bytes.length > CAPACITY) {
        out.write(bytes);
        return;
      }
    }
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  /** Appends a character of ASCII that is markup or no special one. */
  void add(char ascii) throws IOException {
    reserve();
    buffer[size++] = (byte) ascii;
  }

  /** Appends text inside an element, in which a surrogate is half of a pair. */
  void addText(String text) throws IOException {
    for (int from = 0; from < text.length(); ) {
      int end = Math.min(from + MOST_AT_ONCE, text.length());
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      if (CAPACITY - size < LONGEST_CHARACTER * (end - from)) {
        flush();
      }
      size = put(text, from, end, size);
      from = end;
    }
  }

  /** Puts text at a place; returns the one behind it. */
  private int put(String text, int from, int end, int place) {
    byte[] bytes = buffer;
    int at = place;
    for (int index = from; index < end; index++) {
      char c = text.charAt(index);
      if (c <= LAST_OF_ONE_BYTE) {
        if (c == '&' || c == '<' || c == '>') {
          byte[] entity = XmlText.ENTITIES[c];
          System.arraycopy(entity, 0, bytes, at, entity.length);
          at += entity.length;
        } else {
          bytes[at++] = (byte) c;
        }
      } else if (c <= LAST_OF_TWO_BYTES) {
        bytes[at++] = (byte) (0xc0 | c >> 6);
        bytes[at++] = continued(c);
      } else if (!Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xe0 | c >> 12);
        bytes[at++] = continued(c >> 6);
        bytes[at++] = continued(c);
      } else {
        int point = Character.toCodePoint(c, text.charAt(++index));
        bytes[at++] = (byte) (0xf0 | point >> 18);
        bytes[at++] = continued(point >> 12);
        bytes[at++] = continued(point >> 6);
        bytes[at++] = continued(point);
      }
    }
    return at;
  }

  private static byte continued(int bits) {
    return (byte) (CONTINUED | (bits & SIX_BITS));
  }

  /** Appends a number that is not negative. */
  void addNumber(long number) throws IOException {
    reserve();
    int end = size + digits(number);
    put(number, end);
    size = end;
  }

  /**
   * Appends a decimal that is not negative, without zeros at the end of its fraction.
   *
   * @param scale how many of the digits are its fraction, 18 at most
   */
  void addDecimal(long unscaled, int scale) throws IOException {
    long shortest = unscaled;
    int decimals = scale;
    while (decimals > 0 && shortest % 10 == 0) {
      shortest /= 10;
      decimals--;
    }
    if (decimals == 0) {
      addNumber(shortest);
      return;
    }
    addNumber(shortest / Decimals.POWERS_OF_TEN[decimals]);
    buffer[size++] = '.';
    long fraction = shortest % Decimals.POWERS_OF_TEN[decimals];
    int end = size + decimals;
    int from = put(fraction, end);
    while (from > size) {
      buffer[--from] = '0';
    }
    size = end;
  }

  /** Puts digits before a place; returns where they begin. */
  private int put(long number, int end) {
    long rest = number;
    int at = end;
    do {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return at;
  }

  private static int digits(long number) {
    int digits = 1;
    while (digits < Decimals.POWERS_OF_TEN.length && number >= Decimals.POWERS_OF_TEN[digits]) {
      digits++;
    }
    return digits;
  }

  private void reserve() throws IOException {
    if (CAPACITY - size < LONGEST_NUMBER) {
      flush();
    }
  }

  /** Passes everything on to the stream, which stays open. */
  void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
