package dev.leverage.examples.todo;

import dev.leverage.format.RecordFormat;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.LeverageArbitraries;
import dev.leverage.testkit.Promise;
import dev.leverage.testkit.RecordFormatContract;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A format of one's own passes the contract: two methods, and what it cannot hold. */
@Tag("any-locale")
@PropertyDefaults(tries = 60)
class TodoContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new TodoFormat();
  }

  @Override
  public Flaw flaw() {
    return Flaw.in("x Port the tests human:16h\nx Write the guide human:soon\n", "2:1");
  }

  @Override
  public Set<Promise> promises() {
    return Set.of(Promise.EMPTY_RECORD);
  }

  /** Titles are words with single spaces; others are refused. */
  @Provide
  @Override
  public Arbitrary<List<Day>> records() {
    Arbitrary<String> titles =
        Arbitraries.of("Port", "tests", "+billing", "@home", "=1+1", "日本語", "ß")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(words -> String.join(" ", words));
    return LeverageArbitraries.records().flatMap(days -> titles.map(title -> titled(days, title)));
  }

  private static List<Day> titled(List<Day> days, String title) {
    return days.stream()
        .map(
            day ->
                new Day(
                    day.header(),
                    day.tasks().stream().map(task -> titled(task, title)).toList(),
                    day.figures(),
                    day.body()))
        .toList();
  }

  private static Task titled(Task task, String title) {
    Task.Builder copy =
        Task.titled(title)
            .human(task.humanEstimate().orElse(null))
            .agentTime(task.agentTime().orElse(null))
            .supervision(task.supervisionTime().orElse(null))
            .tokens(task.tokens().orElse(null))
            .agent(task.agent().orElse(null));
    task.extras().forEach(copy::extra);
    return copy.build();
  }
}
