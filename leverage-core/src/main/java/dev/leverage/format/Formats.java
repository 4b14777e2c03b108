package dev.leverage.format;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The formats that are at hand, found by name, by the ending of a file, or by content.
 *
 * <pre>{@code
 * Formats formats = Formats.installed();
 * RecordFormat csv = formats.named("csv");
 * }</pre>
 *
 * <p>Two formats that claim one name or ending are an error when it is looked up, and never before.
 * Instances are immutable and thread-safe.
 */
public final class Formats {

  private static final Location LOOKUP = Location.of("formats");

  private final List<RecordFormat> formats;

  private Formats(List<RecordFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Returns just the given formats; nothing is discovered.
   *
   * @param formats the formats, none of them null
   * @return the registry, not null
   */
  public static Formats of(RecordFormat... formats) {
    return new Formats(Arrays.asList(formats));
  }

  /**
   * Returns the formats that are installed beside this library, on its module path or class path.
   *
   * <p>They are found by this library's own class loader, whatever the thread's context loader is.
   *
   * @return the registry, ordered by name, not null
   */
  public static Formats installed() {
    return new Formats(
        ServiceLoader.load(RecordFormat.class, Formats.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Formats::byName)
            .toList());
  }

  // Not built of comparators: that loads classes at each start of the command.
  private static int byName(RecordFormat left, RecordFormat right) {
    int byName = left.name().compareTo(right.name());
    return byName != 0 ? byName : left.getClass().getName().compareTo(right.getClass().getName());
  }

  /**
   * Returns these formats and others.
   *
   * @param more the formats to add, none of them null
   * @return the larger registry, not null
   */
  public Formats with(RecordFormat... more) {
    return new Formats(
        java.util.stream.Stream.concat(formats.stream(), Arrays.stream(more)).toList());
  }

  /**
   * Returns all formats.
   *
   * @return the formats in order, unmodifiable, not null
   */
  public List<RecordFormat> all() {
    return formats;
  }

  /**
   * Returns the format of a name, such as {@code csv}.
   *
   * @param name the name, in any case
   * @return the format, not null
   * @throws LeverageException if no format, or more than one, has this name
   */
  public RecordFormat named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<RecordFormat> found = matching(format -> format.name().equals(wanted));
    if (found.isEmpty()) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.UNKNOWN_FORMAT,
              LOOKUP,
              "the name of a format (" + names() + ")",
              Problem.quoted(name)));
    }
    return only(found, LOOKUP, "the name \"" + wanted + "\"");
  }

  /**
   * Returns the format that claims the ending of a file name, such as that of {@code april.xlsx}.
   *
   * @param fileName a name or path, in any case
   * @return the format, not null
   * @throws LeverageException if no format, or more than one, claims the ending
   */
  public RecordFormat forName(String fileName) {
    List<RecordFormat> found = claiming(fileName);
    if (found.isEmpty()) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.UNKNOWN_FORMAT,
              Location.of(fileName),
              "a name that ends in one of " + endings(),
              ending(fileName)));
    }
    return only(found, Location.of(fileName), "the ending " + ending(fileName));
  }

  /**
   * Returns the format of a document: by the ending of its name or, where no format claims that, by
   * its content.
   *
   * @param source the document, not null; not consumed
   * @return the format, not null
   * @throws IOException if the document cannot be opened
   * @throws LeverageException if neither ending nor content tells exactly one format
   */
  public RecordFormat forSource(Source source) throws IOException {
    List<RecordFormat> found = claiming(source.name());
    if (found.isEmpty()) {
      byte[] head = source.head();
      found = matching(format -> format.recognises(head));
    }
    if (found.isEmpty()) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.UNKNOWN_FORMAT,
              source.location(),
              "a name that ends in one of " + endings() + ", or content that tells the format",
              "neither; name the format with --from"));
    }
    return only(found, source.location(), "it");
  }

  private List<RecordFormat> claiming(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return matching(format -> format.endings().stream().anyMatch(name::endsWith));
  }

  private List<RecordFormat> matching(Predicate<RecordFormat> condition) {
    return formats.stream().filter(condition).toList();
  }

  private static RecordFormat only(List<RecordFormat> found, Location location, String what) {
    if (found.size() > 1) {
      String claimants =
          found.stream()
              .map(format -> format.name() + " (" + format.getClass().getName() + ")")
              .collect(Collectors.joining(" and "));
      throw new LeverageException(
          Problem.of(
              ProblemCode.CONFLICTING_FORMATS,
              location,
              "the formats " + claimants + " all claim " + what));
    }
    return found.get(0);
  }

  private static String ending(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "no ending" : Problem.quoted(last.substring(dot));
  }

  private String names() {
    return formats.stream().map(RecordFormat::name).collect(Collectors.joining(", "));
  }

  private String endings() {
    return formats.stream()
        .flatMap(format -> format.endings().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
