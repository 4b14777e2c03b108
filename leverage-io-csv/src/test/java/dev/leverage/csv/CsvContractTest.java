package dev.leverage.csv;

import dev.leverage.format.RecordFormat;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.RecordFormatContract;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@Tag("any-locale")
@PropertyDefaults(tries = 60)
class CsvContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new CsvFormat();
  }

  @Override
  public Flaw flaw() {
    return Flaw.in("Task,Human est. (h),Agent (min)\nPort the tests,1,soon\n", "2:18");
  }
}
