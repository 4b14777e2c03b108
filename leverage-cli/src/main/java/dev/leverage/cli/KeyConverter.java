package dev.leverage.cli;

import dev.leverage.measure.Period;
import dev.leverage.rollup.Key;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what totals are divided by: a period, agent, tag, or the name of a column. */
final class KeyConverter implements ITypeConverter<Key>, Iterable<String> {

  private static final String COLUMN = "column:";

  @Override
  public Key convert(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "day" -> Key.period(Period.Length.DAY);
      case "week" -> Key.period(Period.Length.WEEK);
      case "month" -> Key.period(Period.Length.MONTH);
      case "quarter" -> Key.period(Period.Length.QUARTER);
      case "year" -> Key.period(Period.Length.YEAR);
      case "agent" -> Key.agent();
      case "tag" -> Key.tag();
      default -> column(text);
    };
  }

  /** Returns what is known without a record, for completion. */
  @Override
  public Iterator<String> iterator() {
    return List.of("day", "week", "month", "quarter", "year", "agent", "tag").iterator();
  }

  private static Key column(String text) {
    String name = (text.startsWith(COLUMN) ? text.substring(COLUMN.length()) : text).strip();
    if (name.isEmpty()) {
      throw new TypeConversionException(
          "expected day, week, month, quarter, year, agent, tag or the name of a column, found"
              + " nothing");
    }
    return Key.column(name);
  }
}
