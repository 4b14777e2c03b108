package dev.leverage;

import dev.leverage.format.DaySink;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes each day as a document of its own, under a name that no other day has. */
final class DayFiles implements DaySink {

  private final FilePattern pattern;
  private final boolean replacing;
  private final WholeFiles files;
  private final RecordFormat format;
  private final WriteOptions options;
  private final Problems problems;

  private final List<Problem> refusals = new ArrayList<>();
  private final Map<String, Path> names = new HashMap<>();
  private final List<Path> written = new ArrayList<>();
  private Columns columns = Columns.NONE;

  DayFiles(
      FilePattern pattern,
      boolean replacing,
      WholeFiles files,
      RecordFormat format,
      WriteOptions options,
      Problems problems) {
    this.pattern = pattern;
    this.replacing = replacing;
    this.files = files;
    this.format = format;
    this.options = options;
    this.problems = problems;
  }

  List<Path> files() {
    return written;
  }

  @Override
  public void begin(Columns begun) {
    columns = begun;
  }

  @Override
  public void day(Day day) throws IOException {
    Optional<Path> named = pattern.file(day.header());
    if (named.isEmpty()) {
      refuseUnnamed(day);
      return;
    }
    Path file = named.get();
    refuseUnlessFree(file, day);
    if (refusals.isEmpty()) {
      write(day, file);
    }
  }

  private void refuseUnnamed(Day day) {
    String needed = String.join("}, {", pattern.needs());
    String which =
        day.title().map(title -> "the day " + Problem.quoted(title)).orElse("a day without title");
    refuse(
        ProblemCode.UNNAMED_DAY,
        pattern.toString(),
        which
            + day.date().map(date -> " of " + date).orElse(", which has no date,")
            + " does not tell {"
            + needed
            + "}"
            + (day.date().isEmpty() ? "; --date gives it one" : ""));
  }

  /** Names that differ only in case, or in how an accent is written, are one file on some disks. */
  private void refuseUnlessFree(Path file, Day day) {
    String key =
        Normalizer.normalize(file.normalize().toString(), Normalizer.Form.NFC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    Path other = names.putIfAbsent(key, file);
    if (other != null) {
      refuse(
          ProblemCode.REPEATED_DAY,
          file.toString(),
          "would be the file of two days"
              + day.date().map(date -> ", the second of " + date).orElse("")
              + (pattern.needs().contains("date") ? "; --merge-days makes one day of a date" : ""));
    } else if (!replacing && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      refuse(
          ProblemCode.EXISTING_TARGET, file.toString(), "exists already; --overwrite replaces it");
    }
  }

  private void refuse(ProblemCode code, String place, String message) {
    if (refusals.size() < Problems.DEFAULT_LIMIT) {
      refusals.add(Problem.of(code, Location.of(place), message));
    }
  }

  private void write(Day day, Path file) throws IOException {
    WholeFile whole = files.beside(file);
    Target target = Target.of(file.toString(), whole.stream());
    try (RecordSink writer = format.writer(target, options, problems)) {
      writer.begin(columns);
      DayReader.deliver(day, writer);
      writer.end();
    }
    whole.finish();
    written.add(file);
  }

  @Override
  public void end() {
    refusals.forEach(problems::add);
  }
}
