package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads pages in memory. */
final class Pages {

  static final Leverage LEVERAGE = Leverage.with(Formats.of(new HtmlFormat()));

  /** A table of one task, on one line. */
  static final String TABLE =
      "<table><thead><tr><th>Task</th><th>Human Est.</th><th>Claude</th></tr></thead>"
          + "<tbody><tr><td>a</td><td>1h</td><td>5m</td></tr></tbody></table>";

  private Pages() {}

  static LeverageRecord record(String html) {
    return record("post.html", html.getBytes(StandardCharsets.UTF_8));
  }

  static LeverageRecord record(String name, byte[] bytes) {
    try {
      return LEVERAGE.read(Source.of(name, new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LeverageRecord record(String html, Limits limits) {
    try {
      return LEVERAGE
          .reading(ReadOptions.DEFAULT.withLimits(limits))
          .read(
              Source.of(
                  "post.html", new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Day day(String html) {
    List<Day> days = record(html).days();
    assertEquals(1, days.size());
    return days.get(0);
  }

  /** Returns the prose of a page that has a table of tasks below it. */
  static List<String> prose(String html) {
    return day(html + TABLE).body().blocks().stream()
        .filter(block -> block != Block.Marker.TASK_LOG)
        .map(Pages::markdown)
        .toList();
  }

  private static String markdown(Block block) {
    if (block instanceof Block.Heading heading) {
      return "#".repeat(heading.level()) + " " + heading.markdown();
    }
    return block instanceof Block.Prose prose ? prose.markdown() : block.toString();
  }

  static List<String> problems(String html) {
    return record(html).problems().stream().map(Problem::toString).toList();
  }

  static void assertRefused(String message, String html) {
    assertRefused(message, html.getBytes(StandardCharsets.UTF_8));
  }

  static void assertRefused(String message, byte[] bytes) {
    LeverageException e = assertThrows(LeverageException.class, () -> record("post.html", bytes));
    assertEquals(message, e.getMessage());
  }

  /** Returns a page of the examples, which is the one copy of the reference day as a page. */
  static String saved(String name) {
    try {
      return Files.readString(Path.of("..", "examples", "records", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
