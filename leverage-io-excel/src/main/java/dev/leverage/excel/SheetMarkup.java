package dev.leverage.excel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The XML of a part as the pieces that it consists of, each to the byte: tags, texts, comments.
 *
 * <p>Bytes are taken for characters, so that nothing has to be encoded anew; in every encoding that
 * is read here the characters of markup are single bytes. The part was read before and found
 * well-formed.
 */
final class SheetMarkup {

  enum Kind {
    START,
    END,
    EMPTY,
    TEXT,
    /** A comment, a processing instruction, or a text given as {@code CDATA}. */
    OTHER,
    END_OF_PART
  }

  private static final int LONGEST_TEXT = 1 << 13;

  private final InputStream in;
  private final StringBuilder piece = new StringBuilder();
  private int peeked = -2;

  SheetMarkup(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Moves to the next piece. */
  Kind next() throws IOException {
    piece.setLength(0);
    int first = read();
    if (first < 0) {
      return Kind.END_OF_PART;
    }
    if (first != '<') {
      text();
      return Kind.TEXT;
    }
    int second = read();
    switch (second) {
      case '?' -> {
        until("?>");
        return Kind.OTHER;
      }
      case '!' -> {
        int third = read();
        until(third == '-' ? "-->" : third == '[' ? "]]>" : ">");
        return Kind.OTHER;
      }
      case '/' -> {
        until(">");
        return Kind.END;
      }
      default -> {
        tag(second);
        return piece.charAt(Math.max(0, piece.length() - 2)) == '/' ? Kind.EMPTY : Kind.START;
      }
    }
  }

  String piece() {
    return piece.toString();
  }

  /** Returns the piece while the cursor stays where it is. */
  CharSequence view() {
    return piece;
  }

  private void text() throws IOException {
    while (piece.length() < LONGEST_TEXT) {
      int c = read();
      if (c == '<') {
        piece.setLength(piece.length() - 1);
        peeked = c;
        return;
      }
      if (c < 0) {
        return;
      }
    }
  }

  /** The shortest of what ends so is {@code <!-->}, which is not well-formed. */
  private void until(String end) throws IOException {
    while (read() >= 0) {
      int start = piece.length() - end.length();
      if (start > 2 && piece.indexOf(end, start) == start) {
        return;
      }
    }
  }

  private void tag(int second) throws IOException {
    int quote = 0;
    for (int c = second; c >= 0 && (quote != 0 || c != '>'); c = read()) {
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
  }

  private int read() throws IOException {
    int c = peeked == -2 ? in.read() : peeked;
    peeked = -2;
    if (c >= 0) {
      piece.append((char) c);
    }
    return c;
  }
}
