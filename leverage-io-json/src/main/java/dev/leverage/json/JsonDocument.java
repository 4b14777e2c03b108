package dev.leverage.json;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Utf8Reader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** The characters of a source, which must be UTF-8 without a mark. */
final class JsonDocument {

  private JsonDocument() {}

  static Reader open(Source source, ReadOptions options, Problems problems) throws IOException {
    InputStream in = new BufferedInputStream(source.open());
    try {
      refuseMark(in, source);
      return new Utf8Reader(in, source.name(), options.limits().bytes(), problems);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static void refuseMark(InputStream in, Source source) throws IOException {
    in.mark(3);
    byte[] head = in.readNBytes(3);
    in.reset();
    if (head.length == 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      throw new BrokenJsonException(
          Problem.mismatch(
              ProblemCode.MALFORMED_ENCODING,
              Location.ofText(source.name(), 1, 1),
              "JSON in UTF-8 without a byte order mark, as RFC 8259 has it",
              "the mark; save the file without it"));
    }
  }
}
