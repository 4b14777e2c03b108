package dev.leverage.cli;

import dev.leverage.Revision;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
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

  /** Edits the file; what is wrong is reported, and nothing returned then. */
  static Optional<Revision> edit(Path file, Report report, Edit edit) throws IOException {
    Location location = Location.of(file.toString());
    if (Files.isDirectory(file)) {
      report.error(location, "this is a folder; name the files in it", ExitCode.FILE);
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
