package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.source.ProblemCode;
import org.junit.jupiter.api.function.Executable;

/** What a notation says about a text that it refuses. */
final class Failures {

  private Failures() {}

  static void assertFails(ProblemCode code, String message, Executable parsing) {
    NotationException failure = assertThrows(NotationException.class, parsing);
    assertEquals(message, failure.getMessage());
    assertEquals(code, failure.code());
  }
}
