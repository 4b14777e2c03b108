package dev.leverage.cli;

import dev.leverage.FormattedSource;
import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The documents that the user named, each answered even if another has a problem. */
final class Inputs implements AutoCloseable {

  static final String STANDARD = "-";
  private static final String STANDARD_INPUT = "standard input";

  private final List<FormattedSource> known;
  private final boolean complete;
  private final StandardInput standardInput;
  private final List<InputStream> opened;

  private Inputs(
      List<FormattedSource> known,
      boolean complete,
      StandardInput standardInput,
      List<InputStream> opened) {
    this.known = List.copyOf(known);
    this.complete = complete;
    this.standardInput = standardInput;
    this.opened = List.copyOf(opened);
  }

  /** Finds out the format of each; what is missing or has no known format is reported. */
  static Inputs of(
      ReadingArguments arguments,
      Formats formats,
      Console console,
      Report report,
      CommandLine command)
      throws IOException {
    List<String> names = arguments.inputs();
    if (Collections.frequency(names, STANDARD) > 1) {
      throw new ParameterException(command, "Standard input (-) can be read only once");
    }
    Optional<RecordFormat> format = arguments.format(formats, command);
    InputFiles files = new InputFiles(formats, report, command);
    List<FormattedSource> known = new ArrayList<>();
    List<InputStream> opened = new ArrayList<>();
    boolean complete = true;
    for (String name : names) {
      List<Source> sources =
          name.equals(STANDARD)
              ? List.of(Source.of(STANDARD_INPUT, console.in()))
              : sources(files.of(name), opened, report);
      complete &= !sources.isEmpty();
      for (Source source : sources) {
        FormattedSource input = formatted(source, format, formats, report);
        if (input != null) {
          known.add(input);
        } else {
          complete = false;
        }
      }
    }
    return new Inputs(known, complete, console.in(), opened);
  }

  /** What is no regular file, such as a named pipe, can be read only once, and is a stream. */
  private static List<Source> sources(List<Path> paths, List<InputStream> opened, Report report)
      throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path path : paths) {
      if (FileKind.isStream(path)) {
        try {
          // The stream of a channel would look for its position, which a pipe has not.
          InputStream stream = new FileInputStream(path.toFile());
          opened.add(stream);
          sources.add(Source.of(path.toString(), stream));
        } catch (IOException e) {
          report.unreadable(Location.of(path.toString()), e);
        }
      } else {
        sources.add(Source.of(path));
      }
    }
    return sources;
  }

  static Path path(String name, CommandLine command) {
    try {
      if (!name.isEmpty()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      throw new ParameterException(
          command, "Not the name of a file: " + Problem.quoted(name) + " (" + e.getReason() + ")");
    }
    throw new ParameterException(command, "The name of a file is empty");
  }

  private static @Nullable FormattedSource formatted(
      Source source, Optional<RecordFormat> format, Formats formats, Report report)
      throws IOException {
    try {
      return new FormattedSource(
          source, format.isPresent() ? format.get() : formats.forSource(source));
    } catch (LeverageException e) {
      reportUnknown(source, e, report);
    } catch (IOException e) {
      report.unreadable(source.location(), e);
    }
    return null;
  }

  /** A stream often has no name that could have told the format. */
  private static void reportUnknown(Source source, LeverageException failure, Report report) {
    boolean unknown = failure.problems().get(0).code() == ProblemCode.UNKNOWN_FORMAT;
    if (unknown && source.path().isEmpty()) {
      report.error(
          source.location(),
          "the content does not tell the format; name it with --from",
          ExitCode.USAGE);
    } else {
      report.add(failure);
    }
  }

  List<FormattedSource> known() {
    return known;
  }

  /** Returns an input that can be read only once, if there is one. */
  Optional<Source> stream() {
    return known.stream()
        .map(FormattedSource::source)
        .filter(source -> source.path().isEmpty())
        .findFirst();
  }

  boolean areComplete() {
    return complete;
  }

  /** Delivers each to the sink, and reports what is wrong with any. */
  void deliverEach(Leverage leverage, RecordSink sink, Report report) throws IOException {
    for (FormattedSource input : known) {
      deliver(input, leverage, sink, report);
    }
  }

  /** Delivers one to the sink, and reports what is wrong with it; returns whether it is whole. */
  boolean deliver(FormattedSource input, Leverage leverage, RecordSink sink, Report report)
      throws IOException {
    try {
      report.add(leverage.deliverFormatted(List.of(input), sink));
      return true;
    } catch (LeverageException e) {
      report.add(e);
      return e.problems().stream()
          .filter(Problem::isError)
          .allMatch(problem -> problem.code() == ProblemCode.STRICT);
    } catch (IOException e) {
      report.unreadable(input.source().location(), e);
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : opened) {
      stream.close();
    }
  }

  /** Reads each once more to find what is wrong with it; of standard input that is known. */
  void checkEach(Leverage leverage, Report report) throws IOException {
    if (known.size() == 1 && known.get(0).source().path().isEmpty()) {
      if (standardInput.failure().isPresent()) {
        report.unreadable(known.get(0).source().location(), standardInput.failure().get());
      }
    } else {
      deliverEach(leverage, task -> {}, report);
    }
  }
}
