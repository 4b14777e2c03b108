package dev.leverage.csv;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts a text into blocks where rows end by all appearances. */
final class BlockCutter {

  private final Reader in;
  private final CsvDocument document;
  private final int blockLength;
  private CharBuffer left = CharBuffer.allocate(0);
  private boolean ended;
  private @Nullable Exception failure;

  BlockCutter(Reader in, CsvDocument document, int blockLength) {
    this.in = in;
    this.document = document;
    this.blockLength = blockLength;
  }

  /** Returns the next block, or null if the rest must be read in one piece. */
  @Nullable Block next() {
    if (ended) {
      return null;
    }
    char[] text = new char[blockLength];
    int count = left.remaining();
    left.get(text, 0, count);
    count = fill(text, count);
    int cut = ended ? 0 : cut(text, count);
    left = CharBuffer.wrap(text, cut, count - cut);
    ended |= cut == 0;
    return ended ? null : new Block(document, text, cut);
  }

  private int fill(char[] text, int from) {
    int count = from;
    try {
      // Room for two, as the reader needs for a pair of surrogates.
      while (count < text.length - 1) {
        int read = in.read(text, count, text.length - count);
        if (read < 0) {
          ended = true;
          return count;
        }
        count += read;
      }
    } catch (IOException | RuntimeException e) {
      // Thrown when the rows before it have been read.
      failure = e;
      ended = true;
    }
    return count;
  }

  /**
   * Returns where the last row ends: behind the last line with an even number of quotes before it,
   * or, if quotes stand for inches, behind the last line at all; 0 if there is none.
   */
  private static int cut(char[] text, int count) {
    int cut = 0;
    int lastLine = 0;
    boolean quoted = false;
    for (int i = 0; i < count; i++) {
      char c = text[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n') {
        lastLine = i + 1;
        cut = quoted ? cut : lastLine;
      }
    }
    return cut > 0 ? cut : lastLine;
  }

  /** Returns the text behind the last block. */
  Reader rest() {
    return new RestReader(List.of(left), failure == null ? in : new Failed());
  }

  /** Fails as the text failed when it was read ahead, with the problems found since. */
  private final class Failed extends Reader {

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (failure instanceof IOException) {
        throw (IOException) failure;
      }
      if (failure instanceof LeverageException) {
        List<Problem> known = ((LeverageException) failure).problems();
        throw document.problems().failure(known.get(known.size() - 1));
      }
      throw (RuntimeException) Objects.requireNonNull(failure);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
