package dev.leverage.cli;

import dev.leverage.measure.DateRange;
import dev.leverage.measure.Period;
import dev.leverage.rollup.Condition;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Which part of the records a command is about. */
final class FilterArguments {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Only days from this one on, such as 2026-04-01.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Only days up to this one.")
  private @Nullable LocalDate until;

  @Option(
      names = "--last",
      paramLabel = "7d|2w",
      converter = LastConverter.class,
      description = "Only the last so many days or weeks, today among them.")
  private @Nullable Last last;

  @Option(names = "--this-week", description = "Only Monday to Sunday of today's week.")
  private boolean thisWeek;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only days with this tag. If repeated, with all of them.")
  private List<String> tags = List.of();

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE",
      converter = ConditionConverter.class,
      description =
          "Only tasks of this value, such as 'Agent=Claude' or 'Project=Billing'; without a value,"
              + " tasks with an empty cell. If repeated, any of the values of one column, and all"
              + " of the columns.")
  private List<Condition> conditions = List.of();

  /** How many days back: a function of today. */
  record Last(Function<LocalDate, DateRange> range) {}

  /** Returns what is asked for, today being that of the clock. */
  RecordFilter filter(Clock clock, CommandLine command) {
    boolean ends = since != null || until != null;
    if ((last != null && (thisWeek || ends)) || (thisWeek && ends)) {
      throw new ParameterException(
          command, "Give one of --last, --this-week, and --since with --until, not several");
    }
    if (since != null && until != null && until.isBefore(since)) {
      throw new ParameterException(command, "--until " + until + " is before --since " + since);
    }
    RecordFilter filter = RecordFilter.ALL.withDates(dates(clock, command));
    for (String tag : tags) {
      filter = filter.withTag(tag);
    }
    for (Condition condition : conditions) {
      filter = filter.withCondition(condition);
    }
    return filter;
  }

  private DateRange dates(Clock clock, CommandLine command) {
    try {
      if (last != null) {
        return last.range.apply(LocalDate.now(clock));
      }
      if (thisWeek) {
        return DateRange.of(Period.of(LocalDate.now(clock), Period.Length.WEEK));
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new ParameterException(command, "--last goes back further than there are dates");
    }
    return new DateRange(Optional.ofNullable(since), Optional.ofNullable(until));
  }

  /** Says which day was taken for today, if any was. */
  Optional<String> today(RecordFilter filter, Clock clock) {
    return last == null && !thisWeek
        ? Optional.empty()
        : Optional.of(
            filter.dates() + ", today being " + LocalDate.now(clock) + " in " + clock.getZone());
  }

  /** Reads {@code 7d} and {@code 2w}. */
  static final class LastConverter implements ITypeConverter<Last> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})([dw])");

    @Override
    public Last convert(String text) {
      Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "expected a number of days or weeks such as 7d or 2w, found " + Problem.quoted(text));
      }
      int number = Integer.parseInt(matcher.group(1));
      return new Last(
          matcher.group(2).equals("d")
              ? today -> DateRange.lastDays(number, today)
              : today -> DateRange.lastWeeks(number, today));
    }
  }

  /** Reads {@code Agent=Claude}. */
  static final class ConditionConverter implements ITypeConverter<Condition> {

    @Override
    public Condition convert(String text) {
      try {
        return Condition.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "expected a column and a value such as \"Agent=Claude\", found "
                + Problem.quoted(text));
      }
    }
  }
}
