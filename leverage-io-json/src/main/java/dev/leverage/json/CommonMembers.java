package dev.leverage.json;

import dev.leverage.record.Tokens;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** What a line may state before it is told whether it is a day or a task. */
final class CommonMembers {

  final Approximations approximations = new Approximations();
  Optional<LocalDate> date = Optional.empty();
  Optional<Tokens> tokens = Optional.empty();

  /** Reads the member if it is one of these. */
  void read(String name, JsonCursor cursor) throws IOException {
    switch (name) {
      case Names.DATE -> readDate(cursor);
      case Names.TOKENS -> {
        if (!cursor.is(JsonToken.VALUE_NULL)) {
          tokens = JsonNumber.tokens(cursor);
        }
      }
      case Names.APPROXIMATE -> approximations.read(cursor);
      default -> {}
    }
  }

  private void readDate(JsonCursor cursor) throws IOException {
    if (cursor.is(JsonToken.VALUE_NULL)) {
      return;
    }
    String expected = "a date such as \"2026-04-02\", from 1900 to 9999";
    if (!cursor.is(JsonToken.VALUE_STRING)) {
      cursor.refuse(ProblemCode.BAD_DATE, expected);
      return;
    }
    try {
      LocalDate read = LocalDate.parse(cursor.text());
      if (read.getYear() >= 1900 && read.getYear() <= 9999) {
        date = Optional.of(read);
        return;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    cursor.wrong(ProblemCode.BAD_DATE, expected);
  }

  /** Reads the number of the form that a text claims to have. */
  static void readVersion(JsonCursor cursor) throws IOException {
    boolean known = cursor.isNumber() && cursor.text().equals(Long.toString(Names.VERSION_NUMBER));
    if (!known) {
      throw cursor.fatal(
          ProblemCode.UNSUPPORTED_CONTENT, "the version " + Names.VERSION_NUMBER + " of this form");
    }
  }
}
