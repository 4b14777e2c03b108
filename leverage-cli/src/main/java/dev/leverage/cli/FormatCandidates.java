package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.format.RecordFormat;
import java.util.Iterator;

/** The names of the installed formats, for completion. */
final class FormatCandidates implements Iterable<String> {

  /** Looks for formats only now, since every command has such an option and few are completed. */
  @Override
  public Iterator<String> iterator() {
    return Leverage.installed().formats().all().stream().map(RecordFormat::name).iterator();
  }
}
