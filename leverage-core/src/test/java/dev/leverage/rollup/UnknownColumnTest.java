package dev.leverage.rollup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Columns;
import dev.leverage.source.Location;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownColumnTest {

  @Test
  void tenColumnsAreNamed() {
    assertTrue(
        message(10)
            .endsWith(
                "there are \"c0\", \"c1\", \"c2\", \"c3\", \"c4\", \"c5\","
                    + " \"c6\", \"c7\", \"c8\", \"c9\""),
        message(10));
    assertTrue(message(11).endsWith("\"c9\" and others"), message(11));
    assertTrue(message(0).endsWith("there are no columns of the record's own"), message(0));
  }

  private static String message(int columns) {
    List<String> names = IntStream.range(0, columns).mapToObj(index -> "c" + index).toList();
    return UnknownColumn.problem(
            "Customer", new Columns(names), List.of("Agent"), Location.of("totals"))
        .toString();
  }
}
