package dev.leverage.notation;

import dev.leverage.record.Measure;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads one duration of any accepted spelling. */
final class DurationReader {

  private static final BigDecimal MAX_MILLIS = BigDecimal.valueOf(Measure.MAX_MILLIS);

  private final String text;
  private final DurationNotation notation;
  private final DecimalMark mark;
  private final TextScanner scanner;

  private DurationReader(String text, DurationNotation notation, DecimalMark mark) {
    this.text = text;
    this.notation = notation;
    this.mark = mark;
    this.scanner = new TextScanner(text);
  }

  static Measure read(String text, DurationNotation notation, DecimalMark mark) {
    return new DurationReader(text, notation, mark).measure();
  }

  private Measure measure() {
    boolean approximate = scanner.acceptAny("~≈");
    boolean negative = scanner.acceptAny("-−–");
    BigDecimal millis = amount();
    skipOtherClaim();
    if (!scanner.atEnd()) {
      throw bad("");
    }
    if (negative) {
      throw failure(ProblemCode.NEGATIVE_DURATION, "a duration that is not negative");
    }
    return new Measure(inRange(millis), approximate);
  }

  private long inRange(BigDecimal millis) {
    BigDecimal rounded = millis.setScale(0, RoundingMode.HALF_EVEN);
    if (rounded.compareTo(MAX_MILLIS) > 0) {
      throw failure(ProblemCode.OUT_OF_RANGE, "a duration of at most 100,000,000 hours");
    }
    return rounded.longValueExact();
  }

  private BigDecimal amount() {
    BigDecimal number = number();
    if (scanner.accept(':')) {
      return clock(number);
    }
    String word = scanner.word();
    return word.isEmpty()
        ? number.multiply(BigDecimal.valueOf(notation.bareUnit().millis()))
        : parts(number, word, notation.takesWorkingWeeks());
  }

  /** Reads what follows the hours of {@code 1:30} or {@code 1:30:00}. */
  private BigDecimal clock(BigDecimal hours) {
    int minutes = scanner.digits(2, 2);
    int seconds = scanner.accept(':') ? scanner.digits(2, 2) : 0;
    if (hours.scale() > 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) {
      throw bad("");
    }
    long rest = minutes * DurationUnit.MINUTES.millis() + seconds * DurationUnit.SECONDS.millis();
    return hours
        .multiply(BigDecimal.valueOf(DurationUnit.HOURS.millis()))
        .add(BigDecimal.valueOf(rest));
  }

  /** Reads what follows the first number of {@code 1h 30m}. */
  private BigDecimal parts(BigDecimal first, String firstWord, boolean workingWeeks) {
    WrittenUnit unit = unit(firstWord, workingWeeks);
    BigDecimal last = first;
    BigDecimal sum = millis(first, unit);
    while (!atEndOfParts()) {
      BigDecimal next = number();
      WrittenUnit shorter = unit(scanner.word(), workingWeeks);
      if (last.scale() > 0 || shorter.compareTo(unit) <= 0) {
        throw bad("");
      }
      sum = sum.add(millis(next, shorter));
      last = next;
      unit = shorter;
    }
    return sum;
  }

  private boolean atEndOfParts() {
    return scanner.atEnd() || scanner.nextIsAnyOf("()");
  }

  private BigDecimal millis(BigDecimal number, WrittenUnit unit) {
    return number.multiply(BigDecimal.valueOf(unit.millis(notation.workingWeek())));
  }

  private WrittenUnit unit(String word, boolean workingWeeks) {
    boolean ofWork = word.equals("working") || word.equals("work");
    WrittenUnit unit = WrittenUnit.of(ofWork ? scanner.word() : word);
    if (unit == null || (ofWork && !unit.isOfWork())) {
      throw bad("");
    }
    if (unit.isOfWork() && !workingWeeks) {
      throw bad(" (only human estimates have days and weeks)");
    }
    return unit;
  }

  private BigDecimal number() {
    BigDecimal number = scanner.number(mark);
    if (number == null) {
      throw bad("");
    }
    return number;
  }

  /**
   * Skips the {@code (7.5 working days)} that tells the same length in another unit. Anything but a
   * duration in parentheses is refused, since it would be lost.
   */
  private void skipOtherClaim() {
    if (scanner.accept('(')) {
      scanner.acceptAny("~≈");
      parts(number(), scanner.word(), true);
      if (!scanner.accept(')')) {
        throw bad("");
      }
    }
  }

  private NotationException bad(String hint) {
    return new NotationException(
        ProblemCode.BAD_DURATION,
        "a duration such as \"51m\" or " + Problem.quoted(mark.inPlaceOfPoint("1.5h")),
        Problem.quoted(text) + hint);
  }

  private NotationException failure(ProblemCode code, String expected) {
    return new NotationException(code, expected, Problem.quoted(text));
  }
}
