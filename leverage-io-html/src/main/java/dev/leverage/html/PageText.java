package dev.leverage.html;

import dev.leverage.format.Limits;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The source of a page, decoded, and the places in it. */
final class PageText {

  /** What a page may have at most, whatever the limit on bytes is. */
  static final int MOST_BYTES = 64 << 20;

  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?is)\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+"
              + "<(?:!doctype\\s+html|html|table)[\\s>].*");

  private final String name;
  private final String text;
  private final int[] lineStarts;

  PageText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  static PageText read(Source source, Limits limits, Problems problems) throws IOException {
    int most = (int) Math.min(limits.bytes(), MOST_BYTES);
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readNBytes(most + 1);
    }
    if (bytes.length > most) {
      throw problems.failure(
          limits.bytes() > MOST_BYTES
              ? Limit.fixed(source.location(), most, "bytes of a page", "at least " + bytes.length)
              : Limit.BYTES.exceededByNow(source.location(), most, bytes.length));
    }
    PageText page =
        new PageText(source.name(), PageEncoding.decode(bytes, source.name(), problems));
    page.refuseNul(problems);
    return page;
  }

  /** A parser would put another character in its place. */
  private void refuseNul(Problems problems) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.MALFORMED_DOCUMENT, at(nul), "text", "the character U+0000"));
    }
  }

  /** Returns whether a document that begins like this is a web page. */
  static boolean looksLikeOne(byte[] head) {
    String text = new String(head, PageEncoding.ofMark(head).orElse(StandardCharsets.ISO_8859_1));
    text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    return BEGINNING.matcher(text.startsWith("\ufeff") ? text.substring(1) : text).matches();
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  /** Returns the place of a character; its index counts from 0. */
  Location at(int index) {
    int place = Math.min(Math.max(index, 0), text.length());
    int found = Arrays.binarySearch(lineStarts, place);
    int line = found >= 0 ? found : -found - 2;
    return Location.ofText(name, line + 1L, text.codePointCount(lineStarts[line], place) + 1L);
  }

  /** Returns the place of the first character that is no white space, if there is one before. */
  Location atText(int start, int end) {
    int index = start;
    while (index < end && index < text.length() && Character.isWhitespace(text.charAt(index))) {
      index++;
    }
    return at(index < end ? index : start);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
