package dev.leverage.csv;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into blocks where rows end by all appearances: at any end of a line, or, if cells
 * have several lines, at one with an even number of quotes before it.
 */
final class BlockCutter {

  private final Reader in;
  private final CsvDocument document;
  private final int blockLength;
  private final boolean countsQuotes;
  private CharBuffer left = CharBuffer.allocate(0);
  private boolean ended;
  private @Nullable Exception failure;

  BlockCutter(Reader in, CsvDocument document, int blockLength, boolean countsQuotes) {
    this.in = in;
    this.document = document;
    this.blockLength = blockLength;
    this.countsQuotes = countsQuotes;
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

  /** Returns where the last row ends, or 0 if there is no end of a line. */
  private int cut(char[] text, int count) {
    int cut = countsQuotes ? behindLastLineOutsideQuotes(text, count) : 0;
    return cut > 0 ? cut : behindLastLine(text, count);
  }

  private static int behindLastLine(char[] text, int count) {
    int cut = count;
    while (cut > 0 && text[cut - 1] != '\n') {
      cut--;
    }
    return cut;
  }

  /** Returns 0 if there is none, as where a quote stands for inches. */
  private static int behindLastLineOutsideQuotes(char[] text, int count) {
    int cut = 0;
    boolean quoted = false;
    for (int i = 0; i < count; i++) {
      char c = text[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n' && !quoted) {
        cut = i + 1;
      }
    }
    return cut;
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
