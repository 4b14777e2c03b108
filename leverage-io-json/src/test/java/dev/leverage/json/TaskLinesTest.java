package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.Leverage;
import dev.leverage.format.Feature;
import dev.leverage.format.WriteOptions;
import dev.leverage.format.WriteOptions.LineContent;
import dev.leverage.record.Day;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.testkit.KeptRecord;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A task a line. */
class TaskLinesTest {

  private static final WriteOptions A_TASK_A_LINE =
      WriteOptions.DEFAULT.withLineContent(LineContent.TASK);

  private static final Leverage WRITING = Documents.LEVERAGE.writing(A_TASK_A_LINE);

  private record Written(String text, List<String> losses) {}

  private static Written write(List<Day> days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems = WRITING.write(days, Target.of("out.jsonl", out));
    return new Written(
        out.toString(StandardCharsets.UTF_8), problems.stream().map(Problem::message).toList());
  }

  private static Written rewritten(String lines) throws IOException {
    return write(Documents.read("in.jsonl", lines).days());
  }

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.columns()
        .flatMap(columns -> LeverageArbitraries.days(columns).list().ofMinSize(1).ofMaxSize(4))
        .withoutEdgeCases();
  }

  @Property
  void whatALineOfATaskCanHoldIsReadBack(@ForAll("records") List<Day> days) throws IOException {
    Set<Feature> keeps = new JsonLinesFormat().keeps(A_TASK_A_LINE);
    KeptRecord kept = KeptRecord.of(days, keeps);
    Written written = write(days);
    assertEquals(
        kept.lost().stream()
            .sorted()
            .map(
                feature ->
                    "lost: "
                        + feature.label()
                        + ", which jsonl cannot hold in the form that was asked for")
            .toList(),
        written.losses());
    if (kept.days().isEmpty()) {
      assertEquals("", written.text());
    } else {
      assertEquals(kept.days(), Documents.read("out.jsonl", written.text()).days());
    }
  }

  @Test
  void eachTaskHasTheDateOfItsDay() throws IOException {
    Written written =
        rewritten(
            """
            {"version":1,"date":"2026-04-02","tasks":[{"task":"One","humanHours":4},{"task":"Two"}]}
            {"version":1,"tasks":[{"task":"Three","agentMinutes":8}]}
            """);
    assertEquals(
        """
        {"date":"2026-04-02","task":"One","humanHours":4}
        {"date":"2026-04-02","task":"Two"}
        {"task":"Three","agentMinutes":8}
        """,
        written.text());
    assertEquals(List.of(), written.losses());
  }

  @Test
  void whatBelongsToTheDayIsNamedAsLost() throws IOException {
    Written written =
        rewritten(
            """
            {"version":1,"date":"2026-04-02","title":"A day","tags":["AI"],"tasks":[{"task":"One"}],"tokens":9}
            {"version":1,"date":"2026-04-03","tasks":[]}
            """);
    assertEquals("{\"date\":\"2026-04-02\",\"task\":\"One\"}\n", written.text());
    assertEquals(
        List.of(
            "lost: title, which jsonl cannot hold in the form that was asked for",
            "lost: tags, which jsonl cannot hold in the form that was asked for",
            "lost: days without tasks, which jsonl cannot hold in the form that was asked for",
            "lost: tokens of a day, which jsonl cannot hold in the form that was asked for"),
        written.losses());
  }

  @Test
  void aColumnWithoutAnyValueIsNamedAsLost() throws IOException {
    String line =
        """
        {"version":1,"columns":["Team","Client"],"tasks":[{"task":"One","extra":{"Team":"Blue"}}]}
        """;
    Source source =
        Source.of("in.jsonl", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems = WRITING.convert(source, Target.of("out.jsonl", out));
    assertEquals(
        List.of("lost: the column \"Client\", in which no task has a value"),
        problems.stream().map(Problem::message).toList());
    assertEquals(
        "{\"task\":\"One\",\"extra\":{\"Team\":\"Blue\"}}\n", out.toString(StandardCharsets.UTF_8));
  }
}
