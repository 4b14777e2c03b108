package dev.leverage.cli;

import dev.leverage.format.Limits;
import dev.leverage.measure.WorkingWeek;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.table.Misspelling;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads one {@code leverage.toml}: each key is known and well, or an error with its place. */
final class SettingsFile {

  private static final long MOST_BYTES = 1 << 20;
  private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

  /** What cannot be the value of its key. */
  private static final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadValue(String expected, Object found) {
      super("expected " + expected + ", found " + Problem.quoted(String.valueOf(found)));
    }
  }

  private final String name;
  private final Report report;
  private Settings settings;

  private SettingsFile(String name, Settings before, Report report) {
    this.name = name;
    this.settings = before;
    this.report = report;
  }

  /** Returns the settings with those of the file over them; what is wrong is reported. */
  static Settings over(Settings before, Path file, String name, Report report) throws IOException {
    SettingsFile reading = new SettingsFile(name, before, report);
    if (Files.size(file) > MOST_BYTES) {
      report.error(
          Location.of(name),
          "expected at most " + MOST_BYTES + " bytes of settings",
          ExitCode.FILE);
      return before;
    }
    reading.read(Toml.parse(file));
    return reading.settings;
  }

  private void read(TomlParseResult document) {
    for (TomlParseError error : document.errors()) {
      wrong(error.position(), String.valueOf(error.getMessage()));
    }
    if (!document.errors().isEmpty()) {
      return;
    }
    List<List<String>> keys = new ArrayList<>(document.keyPathSet(false));
    keys.sort(Comparator.comparing((List<String> key) -> line(document, key)));
    BigDecimal[] hours = {null, null};
    for (List<String> key : keys) {
      Object value = document.get(key);
      TomlPosition place = document.inputPositionOf(key);
      try {
        set(key, value, hours);
        settings = settings.withOrigin(String.join(".", key), name + ":" + place.line());
      } catch (BadValue e) {
        wrong(place, String.join(".", key) + ": " + e.getMessage());
      } catch (IllegalArgumentException e) {
        wrong(place, String.valueOf(e.getMessage()));
      }
    }
    setWeek(hours);
  }

  private static int line(TomlParseResult document, List<String> key) {
    TomlPosition place = document.inputPositionOf(key);
    return place == null ? 0 : place.line();
  }

  private void wrong(TomlPosition place, String message) {
    report.error(Location.ofText(name, place.line(), place.column()), message, ExitCode.FILE);
  }

  private void set(List<String> key, Object value, BigDecimal[] hours) {
    if (key.size() == 2 && key.get(0).equals(SettingKey.HEADERS)) {
      String meaning = text(value);
      try {
        Vocabulary.standard().mapping(key.get(1), meaning);
      } catch (IllegalArgumentException e) {
        throw new BadValue("a meaning such as title, human, agent, tokens or keep", meaning);
      }
      settings = settings.withHeader(key.get(1), meaning);
      return;
    }
    String dotted = String.join(".", key);
    SettingKey known =
        SettingKey.of(dotted).orElseThrow(() -> new IllegalArgumentException(unknown(dotted)));
    Limits limits = settings.limits();
    switch (known) {
      case AGENT -> settings = settings.withAgent(text(value));
      case DAY_HOURS -> hours[0] = number(value);
      case WEEK_HOURS -> hours[1] = number(value);
      case NEW_TAGS -> settings = settings.withTags(texts(value));
      case BYTES -> settings = settings.withLimits(limits.withBytes(count(value)));
      case INFLATED_BYTES -> settings = settings.withLimits(limits.withInflatedBytes(count(value)));
      case INFLATION -> settings = settings.withLimits(limits.withInflation(smallCount(value)));
      case ROWS -> settings = settings.withLimits(limits.withRows(count(value)));
      case COLUMNS -> settings = settings.withLimits(limits.withColumns(smallCount(value)));
      case CELL_LENGTH -> settings = settings.withLimits(limits.withCellLength(smallCount(value)));
      case TASKS_PER_DAY ->
          settings = settings.withLimits(limits.withTasksPerDay(smallCount(value)));
      case NESTING ->
          settings = settings.withLimits(limits.withNesting(count(value, Limits.MOST_NESTING)));
      case SECONDS -> settings = settings.withLimits(limits.withSeconds(count(value)));
    }
  }

  private static String unknown(String key) {
    List<String> known = new ArrayList<>(SettingKey.keys());
    known.add(SettingKey.HEADERS);
    Optional<String> near = Misspelling.nearest(key, known);
    return "there is no setting "
        + Problem.quoted(key)
        + near.map(word -> "; did you mean " + word + "?")
            .orElse("; there are " + String.join(", ", known));
  }

  private void setWeek(BigDecimal[] hours) {
    if (hours[0] == null && hours[1] == null) {
      return;
    }
    WorkingWeek old = settings.week();
    try {
      settings =
          settings.withWeek(
              new WorkingWeek(
                  hours[0] == null ? old.millisPerDay() : millis(hours[0]),
                  hours[1] == null ? old.millisPerWeek() : millis(hours[1])));
    } catch (IllegalArgumentException | ArithmeticException e) {
      report.error(Location.of(name), "week: " + e.getMessage(), ExitCode.FILE);
    }
  }

  private static long millis(BigDecimal hours) {
    return hours.multiply(MILLIS_PER_HOUR).longValueExact();
  }

  private static String text(Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new BadValue("a text", value);
  }

  private static List<String> texts(Object value) {
    if (value instanceof TomlArray array) {
      return array.toList().stream().map(SettingsFile::text).toList();
    }
    throw new BadValue("a list of texts such as [\"AI\"]", value);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    if (value instanceof Double decimal && Double.isFinite(decimal)) {
      return new BigDecimal(decimal.toString());
    }
    throw new BadValue("a number of hours", value);
  }

  private static long count(Object value) {
    if (value instanceof Long whole && whole >= 1) {
      return whole;
    }
    throw new BadValue("a whole number from 1 on", value);
  }

  private static int smallCount(Object value) {
    return count(value, Integer.MAX_VALUE);
  }

  private static int count(Object value, int most) {
    if (value instanceof Long whole && whole >= 1 && whole <= most) {
      return whole.intValue();
    }
    throw new BadValue("a whole number from 1 to " + most, value);
  }
}
