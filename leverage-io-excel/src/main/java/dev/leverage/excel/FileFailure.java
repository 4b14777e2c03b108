package dev.leverage.excel;

import java.io.IOException;

/** Carries a failure of the file itself through code that also throws for bad content. */
final class FileFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final IOException original;

  FileFailure(IOException original) {
    super(original);
    this.original = original;
  }

  IOException original() {
    return original;
  }
}
