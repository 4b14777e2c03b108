package dev.leverage.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leverage.format.CellRange;
import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.PrintedFactor;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.DateOfName;
import dev.leverage.table.DayHeading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a value or is refused; what is read prints and reads back, and prints the same. */
class NotationFuzzTest {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private static final List<Optional<DateOrder>> ORDERS = orders();

  private static List<Optional<DateOrder>> orders() {
    List<Optional<DateOrder>> orders = new ArrayList<>();
    orders.add(Optional.empty());
    for (DateOrder order : DateOrder.values()) {
      orders.add(Optional.of(order));
    }
    return orders;
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static Stream<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a text, or tells that it is refused by one of some codes. */
  private static <V> Optional<V> read(
      Supplier<Optional<V>> parser, ProblemCode code, ProblemCode... more) {
    try {
      return parser.get();
    } catch (NotationException refused) {
      Set<ProblemCode> codes = EnumSet.of(code, more);
      assertTrue(codes.contains(refused.code()), refused.code()::toString);
      assertFalse(refused.expected().isBlank(), "nothing is expected");
      assertFalse(refused.found().isBlank(), "nothing is found");
      return Optional.empty();
    }
  }

  static Stream<byte[]> durationTexts() {
    return texts(
        "120h",
        "1.5 hours",
        "~40 min",
        "90s",
        "1h 30m",
        "1:30:00",
        "2d",
        "1.1w",
        "3 working days",
        "1,200h",
        "1.234,5 h",
        "60h (7.5 working days)",
        "≈ 51",
        "n/a",
        "–");
  }

  @MethodSource("durationTexts")
  @FuzzTest
  void durations(byte[] utf8) {
    String text = text(utf8);
    for (DurationNotation base :
        List.of(DurationNotation.ofHumanEstimates(), DurationNotation.ofTimes())) {
      for (DurationUnit unit : DurationUnit.values()) {
        for (DecimalMark mark : DecimalMark.values()) {
          duration(text, base.withBareUnit(unit).withDecimalMark(mark));
        }
      }
    }
  }

  private static void duration(String text, DurationNotation notation) {
    Optional<Measure> read =
        read(
            () -> notation.parse(text),
            ProblemCode.BAD_DURATION,
            ProblemCode.NEGATIVE_DURATION,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.AMBIGUOUS_VALUE);
    if (read.isPresent()) {
      String printed = notation.print(read.get());
      assertEquals(read, notation.withDecimalMark(DecimalMark.POINT).parse(printed));
      assertEquals(read, notation.withDecimalMark(DecimalMark.UNDECIDED).parse(printed));
      assertEquals(read, notation.parse(" " + text + " "), "with spaces");
      assertTrue(DurationNotation.isBareNumber(text) == isBare(text, notation), text);
    }
  }

  /** A number is bare if it is another length where bare numbers are of another unit. */
  private static boolean isBare(String text, DurationNotation notation) {
    Optional<Measure> inSeconds = notation.withBareUnit(DurationUnit.SECONDS).parse(text);
    Measure least = inSeconds.orElseThrow();
    try {
      return !inSeconds.equals(notation.withBareUnit(DurationUnit.MINUTES).parse(text))
          || (least.millis() == 0 && DurationNotation.isBareNumber(text));
    } catch (NotationException beyondTheRange) {
      return true;
    }
  }

  @FuzzTest
  void printedDurations(FuzzedDataProvider data) {
    long millis = data.consumeLong(0, Measure.MAX_MILLIS);
    Measure measure = new Measure(millis, data.consumeBoolean());
    for (DurationNotation notation :
        List.of(DurationNotation.ofHumanEstimates(), DurationNotation.ofTimes())) {
      assertEquals(Optional.of(measure), notation.parse(notation.print(measure)));
      for (DurationUnit unit : DurationUnit.values()) {
        String plain = DurationNotation.printPlain(measure, unit);
        assertEquals(Optional.of(measure), notation.withBareUnit(unit).parse(plain), plain);
        String decimals = DurationNotation.printPlainWithDecimals(measure, unit);
        assertEquals(Optional.of(measure), notation.withBareUnit(unit).parse(decimals), decimals);
      }
    }
  }

  static Stream<byte[]> tokenTexts() {
    return texts(
        "2,412,000", "361.0M", "~595,000", "150k tokens", "1.5B", "≈ 12", "1.234.567", "-");
  }

  @MethodSource("tokenTexts")
  @FuzzTest
  void tokens(byte[] utf8) {
    String text = text(utf8);
    for (DecimalMark mark : DecimalMark.values()) {
      Optional<Tokens> read =
          read(
              () -> TokenNotation.parse(text, mark),
              ProblemCode.BAD_TOKENS,
              ProblemCode.OUT_OF_RANGE,
              ProblemCode.AMBIGUOUS_VALUE);
      if (read.isPresent()) {
        String printed = TokenNotation.print(read.get());
        assertEquals(read, TokenNotation.parse(printed, DecimalMark.POINT), printed);
        for (DecimalMark other : DecimalMark.values()) {
          String plain = TokenNotation.printPlain(read.get());
          assertEquals(read, TokenNotation.parse(plain, other), plain);
        }
        assertEquals(read, TokenNotation.parse("\t" + text + " ", mark), "with spaces");
      }
    }
  }

  static Stream<byte[]> factorTexts() {
    return texts("141.2x", "1,297.7x", "180 ×", "0.5X", "1.440,0x", "12", "~ 400x", "n/a");
  }

  @MethodSource("factorTexts")
  @FuzzTest
  void factors(byte[] utf8) {
    String text = text(utf8);
    for (DecimalMark mark : DecimalMark.values()) {
      Optional<PrintedFactor> read =
          read(
              () -> FactorNotation.parse(text, mark),
              ProblemCode.BAD_FACTOR,
              ProblemCode.OUT_OF_RANGE,
              ProblemCode.AMBIGUOUS_VALUE);
      if (read.isPresent()) {
        BigDecimal value = read.get().value();
        String guess = read.get().approximate() ? "~" : "";
        String printed = guess + FactorNotation.print(value);
        assertEquals(read, FactorNotation.parse(printed, DecimalMark.POINT), printed);
        String plain = guess + FactorNotation.printPlain(value);
        assertEquals(read, FactorNotation.parse(plain, DecimalMark.POINT), plain);
        assertEquals(read, FactorNotation.parse(" " + text + "\t", mark), "with spaces");
      }
    }
  }

  static Stream<byte[]> dateTexts() {
    return texts(
        "2026-04-02",
        "April 2, 2026",
        "Thursday, APR 02, 2026",
        "Apr. 2, 2026",
        "2 April 2026",
        "4/2/2026",
        "4.2.2026",
        "29-2-2024",
        "Leverage Record: April 02, 2026",
        "log-2026-04-02.md");
  }

  @MethodSource("dateTexts")
  @FuzzTest
  void dates(byte[] utf8) {
    String text = text(utf8);
    Optional<LocalDate> without = Optional.empty();
    for (Optional<DateOrder> order : ORDERS) {
      Optional<LocalDate> read =
          read(
              () -> DateNotation.parse(text, order),
              ProblemCode.BAD_DATE,
              ProblemCode.AMBIGUOUS_VALUE);
      if (order.isEmpty()) {
        without = read;
      } else if (without.isPresent()) {
        assertEquals(without, read, "a date that has one reading, by " + order);
      }
      read.ifPresent(NotationFuzzTest::dateIsPrinted);
    }
  }

  private static void dateIsPrinted(LocalDate date) {
    assertTrue(date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR, date::toString);
    Optional<LocalDate> expected = Optional.of(date);
    for (Optional<DateOrder> order : ORDERS) {
      assertEquals(expected, DateNotation.parse(DateNotation.print(date), order));
      assertEquals(expected, DateNotation.parse(DateNotation.printLong(date), order));
    }
  }

  @MethodSource("dateTexts")
  @FuzzTest
  void headings(byte[] utf8) {
    String text = text(utf8);
    Optional<LocalDate> only = DayHeading.onlyDate(text);
    Optional<LocalDate> any = DayHeading.date(text);
    if (only.isPresent()) {
      assertEquals(only, any, "a heading that is a date names that date");
    }
    any.ifPresent(NotationFuzzTest::headingIsPrinted);
    DateOfName.ofFile(text).ifPresent(NotationFuzzTest::nameIsPrinted);
  }

  private static void headingIsPrinted(LocalDate date) {
    String heading = DayHeading.standard(Optional.of(date));
    assertEquals(Optional.of(date), DayHeading.date(heading));
    assertEquals(Optional.of(date), DayHeading.onlyDate(heading));
    assertTrue(DayHeading.isStandard(heading, Optional.of(date)), heading);
  }

  private static void nameIsPrinted(LocalDate date) {
    assertEquals(Optional.of(date), DateOfName.ofFile("a/" + date + ".md"));
  }

  static Stream<byte[]> rangeTexts() {
    return texts("A3:H40", "a:h", "$3:$40", "XFD1048576:XFD1048576");
  }

  @MethodSource("rangeTexts")
  @FuzzTest
  void ranges(byte[] utf8) {
    Optional<CellRange> read = CellRange.parse(text(utf8));
    if (read.isPresent()) {
      assertEquals(read, CellRange.parse(read.get().toString()), () -> read.get().toString());
    }
  }
}
