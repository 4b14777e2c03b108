package dev.leverage.html;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a page: by its byte order mark, else by its meta element, else as UTF-8; strictly. */
final class PageEncoding {

  /** How far into a page its encoding is looked for. */
  private static final int HEAD_BYTES = 8192;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,1000}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)",
          Pattern.CASE_INSENSITIVE);

  private PageEncoding() {}

  static String decode(byte[] bytes, String name, Problems problems) {
    Optional<Charset> marked = ofMark(bytes);
    Charset charset = marked.isPresent() ? marked.get() : declared(bytes, name, problems);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    String text = out.flip().toString();
    if (result.isError()) {
      throw malformed(charset, bytes, in.position(), new PageText(name, text), problems);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static LeverageException malformed(
      Charset charset, byte[] bytes, int offset, PageText before, Problems problems) {
    String found =
        offset < bytes.length
            ? String.format(
                Locale.ROOT, "the byte 0x%02X at offset %d", bytes[offset] & 0xFF, offset)
            : "an incomplete character at the end";
    return problems.failure(
        Problem.mismatch(
            ProblemCode.MALFORMED_ENCODING,
            before.at(before.text().length()),
            "valid " + charset.name(),
            found));
  }

  /** Returns the encoding whose mark stands at the beginning. */
  static Optional<Charset> ofMark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      case 0xEFBB ->
          bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF
              ? Optional.of(StandardCharsets.UTF_8)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Charset declared(byte[] bytes, String name, Problems problems) {
    int length = Math.min(bytes.length, HEAD_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
    if (!meta.find()) {
      return StandardCharsets.UTF_8;
    }
    String label = meta.group(1);
    try {
      return asOnTheWeb(Charset.forName(label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.MALFORMED_ENCODING,
              Location.of(name),
              "the name of a character encoding such as \"utf-8\" in the page's meta element",
              Problem.quoted(label)));
    }
  }

  /** What could be read as ASCII up to here is not UTF-16, and Latin-1 means Windows there. */
  private static Charset asOnTheWeb(Charset declared) {
    String name = declared.name().toUpperCase(Locale.ROOT);
    if (name.startsWith("UTF-16") || name.startsWith("UTF-32")) {
      return StandardCharsets.UTF_8;
    }
    boolean latin = name.equals("ISO-8859-1") || name.equals("US-ASCII");
    return latin ? Charset.forName("windows-1252") : declared;
  }
}
