package dev.leverage.audit;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Severity;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an {@link Audit} found at one place, such as {@code april.md:34:86: error: leverage factor:
 * expected 141.2x, found 141.3x}.
 *
 * <p>Findings are data: programs read {@link #code()}, {@link #location()}, {@link #expected()} and
 * {@link #found()}; people read {@link #toString()}. Instances are immutable and thread-safe.
 *
 * @param code what kind of finding it is, not null
 * @param severity how much it matters, not null
 * @param location where, not null
 * @param message one sentence without the place, not null
 * @param expected what the place ought to print, in its own style and precision, if that can be
 *     said
 * @param found what it prints, if that can be said
 */
public record Finding(
    FindingCode code,
    Severity severity,
    Location location,
    String message,
    Optional<String> expected,
    Optional<String> found) {

  /** Checks the parts. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
  }

  static Finding found(FindingCode code, Location location, String message, String found) {
    return new Finding(
        code, code.severity(), location, message, Optional.empty(), Optional.of(found));
  }

  static Finding mismatch(
      FindingCode code, Location location, String message, String expected, String found) {
    return new Finding(
        code, code.severity(), location, message, Optional.of(expected), Optional.of(found));
  }

  /**
   * Returns whether a printed figure is wrong beyond doubt.
   *
   * @return true if the severity is {@link Severity#ERROR}
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * Prints place, severity and message on one line, with control characters escaped, such as {@code
   * april.md:34:86: error: leverage factor: expected 141.2x, found 141.3x}.
   */
  @Override
  public String toString() {
    return Problem.printable(
        location + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message);
  }
}
