package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Documents with bytes missing or changed: read, or refused with a place, and nothing else. */
class DamageProperties {

  @Provide
  Arbitrary<Day> days() {
    return LeverageArbitraries.days();
  }

  @Provide
  Arbitrary<RecordFormat> formats() {
    return Arbitraries.of(new JsonFormat(), new JsonLinesFormat());
  }

  @Provide
  Arbitrary<Double> places() {
    return Arbitraries.doubles().between(0, 1).withoutEdgeCases();
  }

  private static byte[] bytes(Day day, RecordFormat format) throws IOException {
    return Documents.write(List.of(day), format).getBytes(StandardCharsets.UTF_8);
  }

  private static void read(byte[] bytes, RecordFormat format) throws IOException {
    Documents.read("a" + format.endings().get(0), bytes, ReadOptions.DEFAULT);
  }

  @Property
  void aDocumentThatIsCutOffIsRefused(
      @ForAll("days") Day day,
      @ForAll("formats") RecordFormat format,
      @ForAll("places") double place)
      throws IOException {
    byte[] whole = bytes(day, format);
    // The last two bytes are a brace and the end of the line, which may be missing.
    int length = (int) (place * (whole.length - 2));
    assertThrows(LeverageException.class, () -> read(Arrays.copyOf(whole, length), format));
  }

  @Property
  void aChangedByteIsReadOrRefusedWithAPlace(
      @ForAll("days") Day day,
      @ForAll("formats") RecordFormat format,
      @ForAll("places") double place,
      @ForAll byte changed)
      throws IOException {
    byte[] bytes = bytes(day, format);
    bytes[(int) (place * (bytes.length - 1))] = changed;
    try {
      read(bytes, format);
    } catch (LeverageException e) {
      assertTrue(
          e.problems().stream().allMatch(problem -> problem.toString().startsWith("a.json")),
          e::getMessage);
    }
  }
}
