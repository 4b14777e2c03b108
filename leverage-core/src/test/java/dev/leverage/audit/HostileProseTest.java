package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Block;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose made to exhaust a reader of it. */
class HostileProseTest {

  private static final int SMALL_STACK = 256 << 10;

  @ParameterizedTest
  @ValueSource(
      strings = {">", "> ", "`", "` ", "[", "](", "<a ", "~~", "**", "1 ", "1, ", "\\", "|", "x "})
  void endlessMarkupIsNoReasonToFail(String markup) throws Exception {
    FutureTask<List<Finding>> audited = new FutureTask<>(() -> audit(markup.repeat(40_000)));
    new Thread(null, audited, "audit", SMALL_STACK).start();
    assertEquals(List.of(), audited.get());
  }

  private static List<Finding> audit(String prose) throws IOException {
    Audit audit = new Audit();
    audit.begin(Columns.NONE);
    audit.day(DayHeader.UNKNOWN);
    audit.block(new Block.Prose(prose), Location.ofText("a.md", 1, 1));
    audit.endDay(DayFigures.NONE);
    return audit.findings();
  }
}
