package dev.leverage.html;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import java.time.LocalDate;
import java.util.Optional;

/** A moment as pages state it for machines, such as {@code 2026-04-02T18:00:00Z}. */
final class Moment {

  private static final int DATE_LENGTH = 10;

  private Moment() {}

  /** Returns the date of a moment; its time is left out. */
  static Optional<LocalDate> date(String text) {
    String moment = text.strip();
    boolean timed = moment.length() > DATE_LENGTH && "Tt ".indexOf(moment.charAt(DATE_LENGTH)) >= 0;
    String date = timed ? moment.substring(0, DATE_LENGTH) : moment;
    if (date.length() != DATE_LENGTH) {
      return Optional.empty();
    }
    try {
      return DateNotation.parse(date, Optional.empty());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }
}
