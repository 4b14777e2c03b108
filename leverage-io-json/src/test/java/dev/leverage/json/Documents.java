package dev.leverage.json;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.measure.Totals;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents in memory, read and written as an application would. */
final class Documents {

  static final Leverage LEVERAGE =
      Leverage.with(Formats.of(new JsonFormat(), new JsonLinesFormat()));

  private Documents() {}

  static LeverageRecord read(String name, byte[] bytes, ReadOptions options) throws IOException {
    return LEVERAGE.reading(options).read(Source.of(name, new ByteArrayInputStream(bytes)));
  }

  static LeverageRecord read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);
  }

  static Totals totals(String name, byte[] bytes, ReadOptions options) throws IOException {
    return LEVERAGE.reading(options).totals(Source.of(name, new ByteArrayInputStream(bytes)));
  }

  static List<String> problems(String name, String text) throws IOException {
    return problems(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);
  }

  static List<String> problems(String name, byte[] bytes, ReadOptions options) throws IOException {
    try {
      return strings(read(name, bytes, options).problems());
    } catch (LeverageException e) {
      return strings(e.problems());
    }
  }

  private static List<String> strings(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  static String write(List<Day> days, RecordFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LEVERAGE.write(days, Target.of("out" + format.endings().get(0), out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
