package dev.leverage;

import dev.leverage.source.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What a conversion came to. Immutable and thread-safe.
 *
 * @param problems what is to be said about all documents, such as losses; no errors
 * @param days how many days were written: a date that occurs several times counts once, each day
 *     without a date for itself
 * @param tasks how many tasks were written
 * @param files the files that were written, in order; none if it was a stream
 */
public record Converted(List<Problem> problems, long days, long tasks, List<Path> files) {

  /** Copies the lists. */
  public Converted {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }
}
