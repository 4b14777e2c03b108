package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.columns()
        .flatMap(columns -> LeverageArbitraries.days(columns).list().ofMinSize(1).ofMaxSize(4))
        .withoutEdgeCases();
  }

  @Property
  void whatIsWrittenAsADocumentIsReadBack(@ForAll("records") List<Day> days) throws IOException {
    assertComesBack(days, new JsonFormat());
  }

  @Property
  void whatIsWrittenAsLinesIsReadBack(@ForAll("records") List<Day> days) throws IOException {
    assertComesBack(days, new JsonLinesFormat());
  }

  private static void assertComesBack(List<Day> days, dev.leverage.format.RecordFormat format)
      throws IOException {
    String text = Documents.write(days, format);
    String name = "record" + format.endings().get(0);
    var read = Documents.read(name, text);
    assertEquals(List.of(), read.problems());
    assertEquals(days, read.days());
    assertEquals(columnOrder(days), columnOrder(read.days()));
    assertEquals(text, Documents.write(read.days(), format));
  }

  /** Equality of tasks does not look at the order of their columns. */
  private static List<String> columnOrder(List<Day> days) {
    return days.stream().map(day -> Columns.of(day.tasks()).toString()).toList();
  }
}
