package dev.leverage.html;

import dev.leverage.format.RecordFormat;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.RecordReaderContract;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@Tag("any-locale")
@PropertyDefaults(tries = 60)
class HtmlContractTest implements RecordReaderContract {

  private static final String HEAD = "<tr><th>Task<th>Human Est.<th>Claude";

  @Override
  public RecordFormat format() {
    return new HtmlFormat();
  }

  @Override
  public byte[] sample() {
    String page =
        "<html><body><h1>April 2, 2026</h1><table>"
            + HEAD
            + "<tr><td>Port the tests<td>16h<td>8m<tr><td>Write the guide<td>1.5h<td>8m</table>"
            + "<h1>April 3, 2026</h1><table>"
            + HEAD
            + "<tr><td>Fix the build<td>2h<td>5m</table></body></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Flaw flaw() {
    return Flaw.in("<table>\n" + HEAD + "\n<tr><td>Port<td>1h<td>soon\n</table>", "3:23");
  }
}
