package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.LeverageRecord;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs write by hand, which is not the form that we write. */
class LenientReadingTest {

  private static Task only(String members) throws IOException {
    return Documents.read("a.json", "{\"days\":[{\"tasks\":[" + members + "]}]}")
        .days()
        .get(0)
        .tasks()
        .get(0);
  }

  @Test
  void theLeastDocumentIsAnObjectWithDays() throws IOException {
    assertEquals(List.of(), Documents.read("a.json", "{\"days\":[]}").days());
    assertEquals(
        List.of(Day.builder().build()), Documents.read("a.json", "{\"days\":[{}]}").days());
  }

  @Test
  void membersMayComeInAnyOrder() throws IOException {
    Day day =
        Documents.read(
                "a.json",
                """
                {"days": [{"body": [{"prose": "x"}], "date": "2026-04-02", "tags": ["AI"],
                  "tasks": [{"agent": "Codex", "humanHours": 1, "task": "a"}],
                  "title": "T", "tokens": 5}], "version": 1}
                """)
            .days()
            .get(0);
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), day.date());
    assertEquals(Optional.of("T"), day.title());
    assertEquals(List.of("AI"), day.tags());
    assertEquals(Optional.of(Tokens.of(5)), day.tokens());
    assertEquals(1, day.body().blocks().size());
  }

  @Test
  void aDayOfMoreTasksThanAreHeldBackBeginsWithItsTitle() throws IOException {
    ReadOptions two = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withTasksPerDay(2));
    String tasks = "\"tasks\":[{\"task\":\"a\"},{\"task\":\"b\"},{\"task\":\"c\"}]";
    byte[] before =
        ("{\"days\":[{\"title\":\"T\"," + tasks + "}]}").getBytes(StandardCharsets.UTF_8);
    assertEquals(3, Documents.totals("a.json", before, two).tasks());
    for (String member : List.of("\"title\":\"T\"", "\"tags\":[]", "\"date\":\"2026-04-02\"")) {
      byte[] after =
          ("{\"days\":[{" + tasks + "," + member + "}]}").getBytes(StandardCharsets.UTF_8);
      String name = member.substring(0, member.indexOf(':')).replace("\"", "");
      assertEquals(
          "a.json:1:60 (/days/0/"
              + name
              + "): expected date, title and tags before the tasks of a day that has more than 2"
              + " (limits.tasks-per-day), found the property \""
              + name
              + "\"",
          assertThrows(LeverageException.class, () -> Documents.totals("a.json", after, two))
              .getMessage());
    }
  }

  /** Tells of tasks and blocks and their places. */
  private static RecordSink watching(List<String> seen) {
    return new RecordSink() {
      @Override
      public boolean acceptsClaims() {
        return true;
      }

      @Override
      public void day(DayHeader header) {
        seen.add("day");
      }

      @Override
      public void task(Task task) {
        seen.add(task.title());
      }

      @Override
      public void task(Task task, Location location) {
        seen.add(task.title() + " " + location);
      }

      @Override
      public void block(Block block, Location location) {
        seen.add(block + " " + location);
      }

      @Override
      public void endDay(DayFigures figures) {
        seen.add("end");
      }
    };
  }

  private static List<String> watched(RecordFormat format, String name, String text)
      throws IOException {
    List<String> seen = new ArrayList<>();
    Source source =
        Source.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try (RecordReader reader = format.reader(source, ReadOptions.DEFAULT, new Problems())) {
      reader.drainTo(watching(seen));
    }
    return seen;
  }

  @Test
  void whoTakesPlacesIsToldThoseOfTasksAndBlocks() throws IOException {
    String day = "{\"tasks\":[{\"task\":\"a\"}],\"body\":[{\"prose\":\"x\"}]}";
    assertEquals(
        List.of(
            "day",
            "a a.json:1:28 (/days/0/tasks/0/task)",
            "Prose[markdown=x] a.json:1:42 (/days/0/body/0)",
            "end"),
        watched(new JsonFormat(), "a.json", "{\"days\":[" + day + "]}"));
    assertEquals(
        List.of(
            "day",
            "a a.jsonl:1:19 (/tasks/0/task)",
            "Prose[markdown=x] a.jsonl:1:33 (/body/0)",
            "end",
            "day",
            "b a.jsonl:2:9 (/task)",
            "end"),
        watched(new JsonLinesFormat(), "a.jsonl", day + "\n{\"task\":\"b\"}\n"));
  }

  @Test
  void aDayThatIsBrokenOffEnds() throws IOException {
    String begun =
        "{\"date\":\"2026-04-02\",\"title\":\"T\",\"tags\":[],\"tasks\":[{\"task\":\"a\"},";
    assertEquals(
        List.of(
            "day", "a a.jsonl:1:61 (/tasks/0/task)", "end", "day", "b a.jsonl:2:9 (/task)", "end"),
        watched(new JsonLinesFormat(), "a.jsonl", begun + "\n{\"task\":\"b\"}\n"));
    assertEquals(
        List.of(), watched(new JsonLinesFormat(), "a.jsonl", "{\"tasks\":[{\"task\":\"a\"},\n"));
  }

  @Test
  void numbersAreExactHoweverTheyAreWritten() throws IOException {
    assertEquals(
        Optional.of(Measure.ofHours(16)),
        only("{\"task\":\"a\",\"humanHours\":1.6e1}").humanEstimate());
    assertEquals(
        Optional.of(Measure.ofMillis(2_400_000)),
        only("{\"task\":\"a\",\"humanHours\":0.6666667}").humanEstimate());
    assertEquals(
        Optional.of(Measure.ZERO), only("{\"task\":\"a\",\"humanHours\":-0.0}").humanEstimate());
    assertEquals(
        Optional.of(Measure.ZERO),
        only("{\"task\":\"a\",\"humanHours\":1e-999999999}").humanEstimate());
    assertEquals(
        Optional.of(Tokens.of(2_412_000)), only("{\"task\":\"a\",\"tokens\":2.412e6}").tokens());
  }

  @Test
  void nullIsUnknown() throws IOException {
    assertEquals(
        Task.titled("a").build(),
        only(
            "{\"task\":\"a\",\"humanHours\":null,\"agentMinutes\":null,\"supervisionMinutes\":null,"
                + "\"tokens\":null,\"agent\":null,\"Project\":null}"));
  }

  @Test
  void whatNobodyKnowsIsKept() throws IOException {
    LeverageRecord record =
        Documents.read(
            "a.json",
            """
            {"days": [{"tasks": [
              {"task": "a", "Project": "Billing", "Points": 5.00, "links": {"pr": [12, true, null, "x"]}},
              {"task": "b", "Points": 8}]}]}
            """);
    assertEquals(
        Map.of("Project", "Billing", "Points", "5.00", "links", "{\"pr\":[12,true,null,\"x\"]}"),
        record.days().get(0).tasks().get(0).extras());
    assertEquals(
        new Columns(List.of("Project", "Points", "links")),
        Columns.of(record.days().get(0).tasks()));
    assertEquals(
        List.of(
            "a.json:2:49 (/days/0/tasks/0/Points): the column \"Points\" has a value that is not a"
                + " string, which is kept as the text of its JSON (and 1 more like it)",
            "a.json:2:64 (/days/0/tasks/0/links): the column \"links\" has a value that is not a"
                + " string, which is kept as the text of its JSON"),
        record.problems().stream().map(Problem::toString).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":1,\"x\":{\"task\":[1]},\"days\":[]}",
        "{\"days\":[",
      })
  void whatBeginsLikeADocumentIsRecognisedAsOne(String head) {
    assertTrue(new JsonFormat().recognises(head.getBytes(StandardCharsets.UTF_8)));
    assertFalse(new JsonLinesFormat().recognises(head.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"x\":{\"days\":[],\"task\":1}}",
        "[{\"days\":[]}]",
        "{\"x\":nil",
        "3"
      })
  void whatBeginsLikeNeitherIsNotRecognised(String head) {
    assertFalse(new JsonFormat().recognises(head.getBytes(StandardCharsets.UTF_8)));
    assertFalse(new JsonLinesFormat().recognises(head.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatTotalsCannotKeepIsSaid() throws IOException {
    assertEquals(
        List.of(
            "a.json:1:37 (/days/0/statedTotals/coffees): left out, since a total has no property"
                + " \"coffees\""),
        Documents.problems(
            "a.json", "{\"days\":[{\"statedTotals\":{\"tasks\":1,\"coffees\":{\"a\":1}}}]}"));
  }

  @Test
  void whatADayCannotKeepIsSaid() throws IOException {
    assertEquals(
        List.of("a.json:1:11 (/days/0/weather): left out, since a day has no property \"weather\""),
        Documents.problems("a.json", "{\"days\":[{\"weather\":{\"sun\":1}}]}"));
  }

  @Test
  void linesOfTasksOfOneDateAreADay() throws IOException {
    LeverageRecord record =
        Documents.read(
            "a.ndjson",
            """
            {"date":"2026-04-02","task":"a","Project":"X"}
            {"Client":"Y","date":"2026-04-02","task":"b","tokens":7,"approximate":["tokens"]}

            {"date":"2026-04-03","tasks":[{"task":"c"}]}
            {"date":"2026-04-03","task":"d"}
            {"task":"e"}
            {"date":"2026-04-02","task":"f"}
            {"date":"2026-04-05","tokens":9}
            """);
    assertEquals(
        List.of(
            "[a, b] Optional[2026-04-02]",
            "[c] Optional[2026-04-03]",
            "[d] Optional[2026-04-03]",
            "[e] Optional.empty",
            "[f] Optional[2026-04-02]",
            "[] Optional[2026-04-05]"),
        record.days().stream()
            .map(day -> day.tasks().stream().map(Task::title).toList() + " " + day.date())
            .toList());
    assertEquals(Optional.of(new Tokens(7, true)), record.days().get(0).tasks().get(1).tokens());
    assertEquals(
        List.of(
            "a.ndjson:7:29 (/task): the date 2026-04-02 occurs again after other lines, and the"
                + " tasks are read as a day of their own"),
        record.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void theContentTellsDocumentsFromLines() {
    byte[] document = "{\"format\":\"leverage\",\"da".getBytes(StandardCharsets.UTF_8);
    byte[] line = "{\"version\":1,\"tasks\":[]}".getBytes(StandardCharsets.UTF_8);
    byte[] other = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(true, false, false),
        List.of(document, line, other).stream().map(new JsonFormat()::recognises).toList());
    assertEquals(
        List.of(false, true, false),
        List.of(document, line, other).stream().map(new JsonLinesFormat()::recognises).toList());
  }
}
