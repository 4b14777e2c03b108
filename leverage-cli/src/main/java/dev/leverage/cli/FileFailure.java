package dev.leverage.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what a file or stream refused; the name stands before it already. */
final class FileFailure {

  private FileFailure() {}

  static String whenReading(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    return "cannot be read: " + reason(failure);
  }

  static String whenWriting(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "cannot be written: its folder does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "cannot be written: permission denied";
    }
    return "cannot be written: " + reason(failure);
  }

  private static String reason(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return "it is not encoded as UTF-8";
    }
    if (failure instanceof FileSystemException of && of.getReason() != null) {
      return of.getReason();
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
