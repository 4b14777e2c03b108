package dev.leverage.markdown;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.record.Day;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads and writes documents in memory. */
final class Documents {

  static final Leverage LEVERAGE = Leverage.with(Formats.of(new MarkdownFormat()));

  private Documents() {}

  static LeverageRecord record(String markdown) {
    return record("post.md", markdown.getBytes(StandardCharsets.UTF_8));
  }

  static LeverageRecord record(String name, byte[] bytes) {
    try {
      return LEVERAGE.read(Source.of(name, new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Day> read(String markdown) {
    return record(markdown).days();
  }

  static String write(List<Day> days) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      LEVERAGE.write(days, Target.of("post.md", bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static String write(Day... days) {
    return write(List.of(days));
  }
}
