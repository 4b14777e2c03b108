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
@PropertyDefaults(tries = 60)
class JsonContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new JsonFormat();
  }

  @Override
  public Flaw flaw() {
    return Flaw.in(
        "{\"days\": [{\"tasks\": [{\"task\": \"Port\", \"humanHours\": \"soon\"}]}]}",
        "1:53 (/days/0/tasks/0/humanHours)");
  }

  /** Columns are members, the names of which the document gives where they stand. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.LIMIT_OF_COLUMNS));
  }
}
