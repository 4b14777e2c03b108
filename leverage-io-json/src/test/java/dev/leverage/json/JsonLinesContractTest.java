package dev.leverage.json;

import dev.leverage.format.RecordFormat;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.Promise;
import dev.leverage.testkit.RecordFormatContract;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@Tag("any-locale")
@PropertyDefaults(tries = 30)
class JsonLinesContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new JsonLinesFormat();
  }

  @Override
  public Flaw flaw() {
    return Flaw.in("{\"task\":\"Port\",\"humanHours\":\"soon\"}\n", "1:29 (/humanHours)");
  }

  /** Columns are members; a record without days has no line, and nothing is no log. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.LIMIT_OF_COLUMNS, Promise.EMPTY_RECORD));
  }
}
