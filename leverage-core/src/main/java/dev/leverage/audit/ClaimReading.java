package dev.leverage.audit;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Claim;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a claim as the figures that it prints: two for {@code 85m (1.4h)}. */
final class ClaimReading {

  private static final Pattern TWO_UNITS = Pattern.compile("([^()]+)\\(([^()]+)\\)\\s*");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<before>[~≈]?\\s*)(?<number>\\d[\\d.,]*)(?<after>\\s*(?<unit>[\\p{L}×% -]*?)\\.?\\s*)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "([~≈]?\\s*)(\\d{1,9})\\s*(?:h|hrs?|hours?)\\s*(\\d{1,2})\\s*(?:m|mins?|minutes?)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final int HUNDRED = 100;

  private final WorkingWeek week;
  private final DecimalMark mark;

  ClaimReading(WorkingWeek week, DecimalMark mark) {
    this.week = week;
    this.mark = mark;
  }

  static boolean saysNothing(String text) {
    String stripped = text.strip();
    return stripped.isEmpty()
        || (stripped.length() == 1 && "-–—".contains(stripped))
        || stripped.equalsIgnoreCase("n/a");
  }

  /** Returns the figures in order; empty if the text is not a figure of this kind. */
  List<PrintedFigure> read(Claim claim) {
    Matcher two = TWO_UNITS.matcher(claim.text());
    List<PrintedFigure> figures = new ArrayList<>();
    if (two.matches()) {
      Optional<PrintedFigure> first = figure(two.group(1), claim);
      Optional<PrintedFigure> second = figure(two.group(2), claim);
      first.ifPresent(figures::add);
      // What else stands in parentheses is a remark, such as "weighted".
      second.filter(any -> first.isPresent()).ifPresent(figures::add);
    } else {
      figure(claim.text(), claim).ifPresent(figures::add);
    }
    return figures;
  }

  private Optional<PrintedFigure> figure(String text, Claim claim) {
    Claim.Kind kind = claim.kind();
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches() && isDuration(kind)) {
      return Optional.of(clock(text.strip(), clock));
    }
    Matcher matcher = FIGURE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = PrintedNumber.read(matcher.group("number"), mark);
    Optional<BigInteger> unit = unit(matcher.group("unit").strip().toLowerCase(Locale.ROOT), claim);
    if (number.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    String before = matcher.group("before");
    NumberStyle style =
        new NumberStyle.Digits(
            before.stripLeading(),
            matcher.group("after").stripTrailing(),
            PrintedNumber.isGrouped(matcher.group("number"), mark),
            mark);
    PrintedFigure figure = PrintedFigure.exact(text.strip(), number.get(), unit.get(), style);
    boolean rough = !before.isBlank() || (isWeeks(kind) && isLarge(number.get()));
    return Optional.of(rough ? figure.significant() : figure);
  }

  private PrintedFigure clock(String text, Matcher clock) {
    long minutes = Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3));
    return PrintedFigure.exact(
        text,
        BigDecimal.valueOf(minutes),
        millis(DurationUnit.MINUTES),
        new NumberStyle.Clock(clock.group(1).strip()));
  }

  /** Weeks are printed with two significant figures, so that 123 of them are 120. */
  private static boolean isLarge(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(HUNDRED)) >= 0;
  }

  private static boolean isWeeks(Claim.Kind kind) {
    return kind == Claim.Kind.WEEKS || kind == Claim.Kind.TOTAL_WEEKS;
  }

  private static boolean isDuration(Claim.Kind kind) {
    return switch (kind) {
      case TOTAL_HUMAN_ESTIMATE, TOTAL_AGENT_TIME, TOTAL_SUPERVISION_TIME -> true;
      default -> false;
    };
  }

  private Optional<BigInteger> unit(String word, Claim claim) {
    boolean ofColumn = word.isEmpty() && claim.unit().isPresent();
    return ofColumn
        ? claim.unit().map(unit -> BigInteger.valueOf(unit.toMillis()))
        : unit(word, claim.kind());
  }

  private Optional<BigInteger> unit(String word, Claim.Kind kind) {
    return switch (kind) {
      case LEVERAGE,
          SUPERVISORY_LEVERAGE,
          WEIGHTED_LEVERAGE,
          WEIGHTED_SUPERVISORY_LEVERAGE,
          MEAN_LEVERAGE,
          MEAN_SUPERVISORY_LEVERAGE ->
          one(word.isEmpty() || word.equals("x") || word.equals("×"));
      case ROW_NUMBER -> one(word.isEmpty());
      case TOTAL_TASKS -> one(word.isEmpty() || word.equals("task") || word.equals("tasks"));
      case TOTAL_TOKENS -> tokens(word);
      case WEEKS, TOTAL_WEEKS -> word.isEmpty() ? weeks() : time(word);
      case TOTAL_HUMAN_ESTIMATE ->
          word.isEmpty() ? Optional.of(millis(DurationUnit.HOURS)) : time(word);
      case TOTAL_AGENT_TIME, TOTAL_SUPERVISION_TIME ->
          word.isEmpty() ? Optional.of(millis(DurationUnit.MINUTES)) : time(word);
    };
  }

  private static Optional<BigInteger> one(boolean known) {
    return known ? Optional.of(BigInteger.ONE) : Optional.empty();
  }

  private static Optional<BigInteger> tokens(String word) {
    return switch (word.replace("tokens", "").strip()) {
      case "" -> Optional.of(BigInteger.ONE);
      case "k", "thousand" -> Optional.of(BigInteger.valueOf(1_000));
      case "m", "million" -> Optional.of(BigInteger.valueOf(1_000_000));
      case "b", "billion" -> Optional.of(BigInteger.valueOf(1_000_000_000));
      default -> Optional.empty();
    };
  }

  private Optional<BigInteger> time(String words) {
    return switch (words.substring(words.lastIndexOf(' ') + 1)) {
      case "h", "hr", "hrs", "hour", "hours" -> Optional.of(millis(DurationUnit.HOURS));
      case "m", "min", "mins", "minute", "minutes" -> Optional.of(millis(DurationUnit.MINUTES));
      case "s", "sec", "secs", "second", "seconds" -> Optional.of(millis(DurationUnit.SECONDS));
      case "d", "day", "days" -> Optional.of(BigInteger.valueOf(week.millisPerDay()));
      case "w", "wk", "wks", "week", "weeks" -> weeks();
      default -> Optional.empty();
    };
  }

  private Optional<BigInteger> weeks() {
    return Optional.of(BigInteger.valueOf(week.millisPerWeek()));
  }

  private static BigInteger millis(DurationUnit unit) {
    return BigInteger.valueOf(unit.millis());
  }
}
