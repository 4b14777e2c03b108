package dev.leverage.audit;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures of a sentence that claim to be exact and the record's own. */
final class ProseScanner {

  private static final Pattern WEIGHTED = Pattern.compile("(?i)\\bweighted\\b[^.;]{0,60}$");
  private static final Pattern SUPERVISORY =
      Pattern.compile("(?i)\\bweighted\\b[^.;]{0,30}\\bsupervis[^.;]{0,40}$");
  private static final Pattern LEVERAGE =
      Pattern.compile(
          "(?i)leverage|factor|supervisory|\\bS?LF\\b|weighted|average|\\bmean\\b|record|\\btasks?\\b");
  private static final Pattern SOME_TASKS =
      Pattern.compile(
          "(?i)\\b(?:the|of the|these|those|other|only|just|all but|both|my|our|its)\\s*$");
  private static final Pattern ALL_TASKS =
      Pattern.compile(
          "(?i)\\b(?:today|in all|in total|total|altogether|the day|this day|this record"
              + "|completed|finished|done|recorded|logged)\\b");
  private static final Pattern ENDS_CLAUSE = Pattern.compile("^\\s*(?:[,.:;!—–]|$)");

  /** How many characters on each side are looked at, so that no text takes long. */
  private static final int NEARBY = 120;

  private final WorkingWeek week;
  private final DecimalMark mark;

  ProseScanner(WorkingWeek week, DecimalMark mark) {
    this.week = week;
    this.mark = mark;
  }

  /**
   * Finds figures.
   *
   * @param mostTasks how many tasks there are, since a part of them cannot be more
   */
  List<ProseFigure> scan(Sentence sentence, long mostTasks) {
    List<ProseFigure> figures = new ArrayList<>();
    Matcher matcher = FigurePattern.of(mark).matcher(sentence.text());
    while (matcher.find()) {
      String text = sentence.text();
      int from = Math.max(0, matcher.start() - NEARBY);
      String before = text.substring(from, matcher.start());
      String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + NEARBY));
      if (!FigureContext.isHedged(before, after)) {
        figure(matcher, before, after, sentence, mostTasks).ifPresent(figures::add);
      }
    }
    return figures;
  }

  private Optional<ProseFigure> figure(
      Matcher matcher, String before, String after, Sentence sentence, long mostTasks) {
    Optional<Subject> subject;
    BigInteger unit = BigInteger.ONE;
    if (matcher.group("factor") != null) {
      subject = factor(matcher, before, after, sentence);
    } else if (matcher.group("tokens") != null) {
      unit = multiplier(matcher.group("multiplier"));
      subject = Optional.of(Subject.TOKENS);
    } else if (matcher.group("tasks") != null) {
      subject = tasks(matcher, before, after, sentence, mostTasks);
    } else {
      unit = unitOfTime(matcher);
      subject = time(matcher, before, after, sentence);
    }
    BigInteger size = unit;
    return subject.flatMap(
        known ->
            printed(matcher, size)
                .map(figure -> new ProseFigure(figure, known, sentence.start() + matcher.start())));
  }

  private Optional<Subject> factor(
      Matcher matcher, String before, String after, Sentence sentence) {
    if (matcher.group("digits") == null
        || FigureContext.isComparison(after)
        || (isWhole(matcher) && !LEVERAGE.matcher(sentence.text()).find())) {
      return Optional.empty();
    }
    if (SUPERVISORY.matcher(before).find()) {
      return Optional.of(Subject.SUPERVISORY_WEIGHTED_FACTOR);
    }
    return Optional.of(WEIGHTED.matcher(before).find() ? Subject.WEIGHTED_FACTOR : Subject.FACTOR);
  }

  /** Anything may be 2x or 10x; a leverage factor is mostly printed with a decimal. */
  private boolean isWhole(Matcher matcher) {
    return number(matcher).scale() == 0;
  }

  private Optional<Subject> tasks(
      Matcher matcher, String before, String after, Sentence sentence, long mostTasks) {
    if (SOME_TASKS.matcher(before).find()) {
      return Optional.empty();
    }
    BigDecimal count = number(matcher);
    boolean all =
        ALL_TASKS.matcher(sentence.text()).find()
            || count.compareTo(BigDecimal.valueOf(mostTasks)) > 0
            || (before.isBlank() && ENDS_CLAUSE.matcher(after).find());
    return all ? Optional.of(Subject.TASKS) : Optional.empty();
  }

  private static Optional<Subject> time(
      Matcher matcher, String before, String after, Sentence sentence) {
    String qualifiers = matcher.group("qualifiers").toLowerCase(Locale.ROOT);
    String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
    boolean adjective = matcher.group("gap").contains("-") && qualifiers.isEmpty();
    if (adjective || FigureContext.isNoWork(before, after)) {
      return Optional.empty();
    }
    Subject subject = SubjectOfTime.of(qualifiers, before, after);
    if (unit.startsWith("w") || unit.startsWith("d")) {
      boolean worked = !qualifiers.isEmpty() || subject == Subject.HUMAN;
      return worked ? Optional.of(Subject.HUMAN) : Optional.empty();
    }
    boolean claimed = subject != Subject.TIME || FigureContext.isAboutWork(sentence.text());
    return claimed ? Optional.of(subject) : Optional.empty();
  }

  private BigInteger unitOfTime(Matcher matcher) {
    if (matcher.group("minutes") != null) {
      return BigInteger.valueOf(DurationUnit.MINUTES.millis());
    }
    return BigInteger.valueOf(
        switch (Character.toLowerCase(matcher.group("unit").charAt(0))) {
          case 'w' -> week.millisPerWeek();
          case 'd' -> week.millisPerDay();
          case 'h' -> DurationUnit.HOURS.millis();
          default -> DurationUnit.MINUTES.millis();
        });
  }

  private static BigInteger multiplier(String word) {
    if (word == null) {
      return BigInteger.ONE;
    }
    return switch (Character.toLowerCase(word.charAt(0))) {
      case 'k', 't' -> BigInteger.valueOf(1_000);
      case 'm' -> BigInteger.valueOf(1_000_000);
      default -> BigInteger.valueOf(1_000_000_000);
    };
  }

  private BigDecimal number(Matcher matcher) {
    String digits = matcher.group("digits");
    return digits == null
        ? BigDecimal.valueOf(NumberWords.value(matcher.group("word")))
        : new BigDecimal(
            mark == DecimalMark.COMMA
                ? digits.replace(".", "").replace(',', '.')
                : digits.replace(",", ""));
  }

  private Optional<PrintedFigure> printed(Matcher matcher, BigInteger unit) {
    String text = matcher.group().strip();
    BigDecimal number = number(matcher);
    if (number.signum() < 0) {
      return Optional.empty();
    }
    if (matcher.group("time") != null && matcher.group("minutes") != null) {
      if (number.scale() > 0 || matcher.group("unit").toLowerCase(Locale.ROOT).charAt(0) != 'h') {
        return Optional.empty();
      }
      BigDecimal minutes =
          number.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(matcher.group("minutes")));
      return Optional.of(PrintedFigure.exact(text, minutes, unit, new NumberStyle.Clock("")));
    }
    String word = matcher.group("word");
    String digits = matcher.group("digits");
    if (word != null) {
      boolean capital = Character.isUpperCase(word.charAt(0));
      String rest = text.substring(word.length());
      return Optional.of(
          PrintedFigure.exact(text, number, unit, new NumberStyle.Word(capital, rest)));
    }
    NumberStyle style =
        new NumberStyle.Digits(
            "", text.substring(digits.length()), PrintedNumber.isGrouped(digits, mark), mark);
    return Optional.of(PrintedFigure.exact(text, number, unit, style));
  }
}
