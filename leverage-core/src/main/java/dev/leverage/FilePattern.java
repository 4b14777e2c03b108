package dev.leverage;

import dev.leverage.record.DayHeader;
import dev.leverage.source.Problem;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files of which each holds one day, such as {@code posts/{date}.md}.
 *
 * <p>What stands in braces is taken from the day: {@code {date}} (such as 2026-04-02), {@code
 * {year}}, {@code {month}}, {@code {day}}, {@code {week}} (such as 2026-W14) and {@code {title}}. A
 * title is made safe for every file system: letters and digits stay, anything else becomes a
 * hyphen, and it never is a device, a hidden file or a folder of its own. Immutable and
 * thread-safe.
 */
public final class FilePattern {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final List<String> WORDS =
      List.of("date", "year", "month", "day", "week", "title");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]+");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])(\\..*)?");
  private static final int LONGEST_TITLE = 60;

  private final String pattern;
  private final FileSystem system;

  private FilePattern(String pattern, FileSystem system) {
    this.pattern = pattern;
    this.system = system;
  }

  /**
   * Returns whether a name is a pattern: whether it has braces.
   *
   * @param name the name of a file, or a pattern, not null
   * @return whether {@link #of} would take it for one
   */
  public static boolean isOne(String name) {
    return PLACEHOLDER.matcher(name).find();
  }

  /**
   * Returns the pattern of a text.
   *
   * @param pattern such as {@code posts/{date}.md}, not null
   * @return the pattern, not null
   * @throws IllegalArgumentException if it has no braces or unknown words in them
   * @throws java.nio.file.InvalidPathException if it can be no name of a file
   */
  public static FilePattern of(String pattern) {
    return of(pattern, FileSystems.getDefault());
  }

  /**
   * Returns the pattern of a text, whose files are on a file system of the caller's, such as one in
   * memory.
   *
   * @param pattern such as {@code posts/{date}.md}, not null
   * @param system where the files are, not null
   * @return the pattern, not null
   * @throws IllegalArgumentException if it has no braces or unknown words in them
   * @throws java.nio.file.InvalidPathException if it can be no name of a file
   */
  public static FilePattern of(String pattern, FileSystem system) {
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(system, "system");
    List<String> words = words(pattern);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no part of the name is in braces: " + pattern);
    }
    for (String word : words) {
      if (!WORDS.contains(word)) {
        throw new IllegalArgumentException(
            "expected one of {"
                + String.join("}, {", WORDS)
                + "}, found "
                + Problem.quoted("{" + word + "}"));
      }
    }
    if (system.getPath(PLACEHOLDER.matcher(pattern).replaceAll("x")).getFileName() == null) {
      throw new IllegalArgumentException("expected the name of a file, found a folder");
    }
    return new FilePattern(pattern, system);
  }

  private static List<String> words(String pattern) {
    List<String> words = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }

  /**
   * Returns the file of a day.
   *
   * @param header date and title of the day, not null
   * @return the file; empty if the day lacks what its name needs
   */
  public Optional<Path> file(DayHeader header) {
    StringBuilder name = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    int copied = 0;
    while (matcher.find()) {
      Optional<String> value = value(matcher.group(1), header);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      name.append(pattern, copied, matcher.start()).append(value.get());
      copied = matcher.end();
    }
    return Optional.of(system.getPath(name.append(pattern.substring(copied)).toString()));
  }

  /**
   * Returns what the names of the files need of each day, such as {@code date}.
   *
   * @return the words in braces, in order
   */
  public List<String> needs() {
    return words(pattern);
  }

  private static Optional<String> value(String word, DayHeader header) {
    return word.equals("title")
        ? header.title().map(FilePattern::safe).filter(title -> !title.isEmpty())
        : header.date().map(date -> ofDate(word, date));
  }

  private static String ofDate(String word, LocalDate date) {
    return switch (word) {
      case "year" -> date.toString().substring(0, 4);
      case "month" -> date.toString().substring(5, 7);
      case "day" -> date.toString().substring(8);
      case "week" ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              date.get(IsoFields.WEEK_BASED_YEAR),
              date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      default -> date.toString();
    };
  }

  private static String safe(String title) {
    String words = UNSAFE.matcher(Normalizer.normalize(title, Normalizer.Form.NFC)).replaceAll("-");
    int length = Math.min(words.codePointCount(0, words.length()), LONGEST_TITLE);
    String cut = words.substring(0, words.offsetByCodePoints(0, length));
    String name = cut.replaceAll("^[-.]+|[-.]+$", "");
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** Returns the pattern as it was given. */
  @Override
  public String toString() {
    return pattern;
  }
}
