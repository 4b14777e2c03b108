package dev.leverage.markdown;

import dev.leverage.format.RecordFormat;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.RecordFormatContract;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@Tag("any-locale")
@PropertyDefaults(tries = 60)
class MarkdownContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new MarkdownFormat();
  }

  @Override
  public Flaw flaw() {
    return Flaw.in("| Task | Human Est. | Claude |\n|---|---|---|\n| Port | 1h | soon |\n", "3:15");
  }
}
