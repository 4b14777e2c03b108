package dev.leverage.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.leverage.format.Limits;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * The records of a text that FastCSV divides on two threads: the one that asks for them cuts the
 * text at ends of lines and divides what the other has not begun, as the library does it with its
 * own parser. The data has no line break within a cell.
 */
final class FastCsvBlocks implements Iterator<CsvRecord>, AutoCloseable {

  private static final int BLOCK = 1 << 15;
  private static final int AHEAD = 4;

  private final Reader text;
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final Deque<FutureTask<List<CsvRecord>>> blocks = new ArrayDeque<>();
  private Iterator<CsvRecord> records = Collections.emptyIterator();
  private char[] left = new char[0];
  private boolean ended;

  FastCsvBlocks(Reader text) {
    this.text = text;
  }

  @Override
  public boolean hasNext() {
    while (!records.hasNext() && nextBlock()) {
      // A block may have no record.
    }
    return records.hasNext();
  }

  @Override
  public CsvRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return records.next();
  }

  private boolean nextBlock() {
    try {
      while (blocks.size() < AHEAD && !ended) {
        char[] block = cut();
        FutureTask<List<CsvRecord>> task = new FutureTask<>(() -> divided(block));
        blocks.add(task);
        other.execute(task);
      }
      if (blocks.isEmpty()) {
        return false;
      }
      FutureTask<List<CsvRecord>> first = blocks.remove();
      first.run();
      Iterator<FutureTask<List<CsvRecord>>> following = blocks.iterator();
      while (!first.isDone() && following.hasNext()) {
        following.next().run();
      }
      records = first.get().iterator();
      return true;
    } catch (IOException | InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CsvRecord> divided(char[] block) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .maxBufferSize(Limits.DEFAULT.cellLength())
            .skipEmptyLines(false)
            .ofCsvRecord(new CharArrayReader(block))) {
      return reader.stream().toList();
    }
  }

  private char[] cut() throws IOException {
    char[] block = Arrays.copyOf(left, left.length + BLOCK);
    int length = left.length;
    while (length < block.length && !ended) {
      int count = text.read(block, length, block.length - length);
      ended = count < 0;
      length += Math.max(count, 0);
    }
    int end = length;
    while (!ended && block[end - 1] != '\n') {
      end--;
    }
    left = Arrays.copyOfRange(block, end, length);
    return Arrays.copyOf(block, end);
  }

  @Override
  public void close() {
    other.shutdownNow();
  }
}
