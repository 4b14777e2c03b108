package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.WriteOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.testkit.KeptRecord;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("any-locale")
class DelimiterProperties {

  private static final CsvFormat CSV = new CsvFormat();

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.records()
        .map(days -> KeptRecord.of(days, CSV.keeps()).days())
        .filter(days -> !days.isEmpty());
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|', '.', '\'', '~', '-', '=', '#', ' ', '\u00a7');
  }

  @Property(tries = 300)
  void whateverDividesTheCellsIsReadBack(
      @ForAll("records") List<Day> days,
      @ForAll("delimiters") char delimiter,
      @ForAll boolean commas)
      throws IOException {
    DecimalMark mark = commas ? DecimalMark.COMMA : DecimalMark.POINT;
    Leverage leverage =
        Leverage.with(Formats.of(CSV))
            .writing(WriteOptions.DEFAULT.withDecimalMark(mark).withDelimiter(delimiter))
            .reading(ReadOptions.DEFAULT.withDecimalMark(mark).withDelimiter(delimiter));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    leverage.write(days, Target.of("log.csv", bytes));
    Source source = Source.of("log.csv", new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(days, leverage.read(source).days());
  }
}
