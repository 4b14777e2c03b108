package dev.leverage.csv;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Which texts are read by several threads, and how they are cut.
 *
 * @param fewestBytes the smallest file that is cut; 0 to cut all sources
 * @param blockLength how many characters a block has
 * @param mostThreads how many threads read at a time, the caller's included
 * @param pool whose threads help
 */
record Splitting(long fewestBytes, int blockLength, int mostThreads, Executor pool) {

  /**
   * Blocks are large enough for few changes of thread, and small enough for many to be under way;
   * reading in order leaves more than a few threads without work.
   */
  static final Splitting STANDARD = new Splitting(4L << 20, 1 << 15, 4, ForkJoinPool.commonPool());

  /** Returns how many threads read a text, the caller's included. */
  int threads(Source source, ReadOptions options) throws IOException {
    int threads = Math.min(options.parallelism(), mostThreads);
    boolean sure = options.limits().cellLength() >= blockLength;
    return threads > 1 && sure && isLarge(source) ? threads : 1;
  }

  /** A stream is read as it comes, since it may be a slow one. */
  private boolean isLarge(Source source) throws IOException {
    if (fewestBytes == 0) {
      return true;
    }
    if (source.path().isEmpty()) {
      return false;
    }
    Path file = source.path().get();
    return Files.isRegularFile(file) && Files.size(file) >= fewestBytes;
  }
}
