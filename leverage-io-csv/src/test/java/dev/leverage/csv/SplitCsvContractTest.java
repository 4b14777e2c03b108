package dev.leverage.csv;

import dev.leverage.format.RecordFormat;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.RecordFormatContract;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** Texts cut into the smallest of blocks, parsed by several threads: nobody can tell. */
@Tag("any-locale")
@PropertyDefaults(tries = 30)
class SplitCsvContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new CsvFormat(new Splitting(0, 100, 2, ForkJoinPool.commonPool()));
  }

  @Override
  public Flaw flaw() {
    return Flaw.in("Task,Human est. (h),Agent (min)\nPort the tests,1,soon\n", "2:18");
  }
}
