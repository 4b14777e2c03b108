package dev.leverage.cli;

import dev.leverage.Revision;
import dev.leverage.format.Formats;
import dev.leverage.format.RecordFormat;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that is changed in place, or answered with what is wrong with it. */
final class EditedFile {

  /** What is done to it. */
  interface Edit {
    Revision run() throws IOException;
  }

  private EditedFile() {}

  static Path path(String name, CommandLine command) {
    if (name.equals(Inputs.STANDARD)) {
      throw new ParameterException(
          command, "Standard input (-) cannot be changed in place; name a file");
    }
    return Inputs.path(name, command);
  }

  /** The format that was asked for, else what the file is, or is to be by its name. */
  static RecordFormat format(Path file, Optional<RecordFormat> asked, Formats formats)
      throws IOException {
    if (asked.isPresent()) {
      return asked.get();
    }
    return Files.notExists(file)
        ? ofName(file.toString(), formats)
        : formats.forSource(Source.of(file));
  }

  /** Where no format claims the name, those are told that could make the file. */
  private static RecordFormat ofName(String name, Formats formats) {
    try {
      return formats.forName(name);
    } catch (LeverageException e) {
      RecordFormat[] editable =
          formats.all().stream()
              .filter(format -> format.editor().isPresent())
              .toArray(RecordFormat[]::new);
      if (e.problems().get(0).code() == ProblemCode.UNKNOWN_FORMAT) {
        return Formats.of(editable).forName(name);
      }
      throw e;
    }
  }

  /** Edits the file; what is wrong is reported, and nothing returned then. */
  static Optional<Revision> edit(Path file, Report report, Edit edit) throws IOException {
    Location location = Location.of(file.toString());
    if (Files.isDirectory(file)) {
      report.error(location, "this is a folder; name the files in it", ExitCode.FILE);
      return Optional.empty();
    }
    if (FileKind.isStream(file)) {
      report.error(location, "this is no regular file, and cannot be changed", ExitCode.FILE);
      return Optional.empty();
    }
    try {
      return Optional.of(edit.run());
    } catch (LeverageException e) {
      report.add(e);
    } catch (NoSuchFileException | AccessDeniedException e) {
      report.unreadable(location, e);
    } catch (IOException e) {
      report.unwritable(location, e);
    }
    return Optional.empty();
  }
}
