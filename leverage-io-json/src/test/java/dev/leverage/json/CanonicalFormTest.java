package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  private static final Day FULL =
      Day.on(LocalDate.of(2026, 4, 2))
          .title("A full day")
          .tags(List.of("AI", "Time Record"))
          .task(
              Task.titled("Port the billing tests")
                  .human(Measure.ofHours(16).approximately())
                  .agent("Claude")
                  .agentTime(Measure.ofMillis(450_000))
                  .supervision(Measure.ofMillis(1))
                  .tokens(Tokens.of(150_000).approximately())
                  .extra("Project", "Billing")
                  .extra("Client", "</script>\u202e\u009b")
                  .build())
          .task(Task.titled("Look").human(Measure.ofMinutes(40)).build())
          .tokens(Tokens.of(2_412_000).approximately())
          .body(
              new Body(
                  List.of(
                      new Block.Heading(2, "Task Log"),
                      Block.Marker.TASK_LOG,
                      new Block.Prose("One\ntwo."),
                      Block.Marker.AGGREGATES)))
          .build();

  private static final Day STATED =
      Day.on(LocalDate.of(2026, 4, 2))
          .statedTotals(
              new StatedTotals(
                  15,
                  Optional.of(Measure.ofHours(374)),
                  Optional.of(Measure.ofMinutes(431).approximately()),
                  Optional.empty()))
          .build();

  @Test
  void aDocumentHasATaskALineAndNamesInAFixedOrder() throws IOException {
    assertEquals(
        """
        {
          "format": "leverage",
          "version": 1,
          "columns": ["Project", "Client"],
          "days": [
            {
              "date": "2026-04-02",
              "title": "A full day",
              "tags": ["AI", "Time Record"],
              "tasks": [
                {"task": "Port the billing tests", "humanHours": 16, "agent": "Claude", \
        "agentMinutes": 7.5, "supervisionMinutes": 0.00002, "tokens": 150000, \
        "approximate": ["humanHours", "tokens"], \
        "extra": {"Project": "Billing", "Client": "\\u003C/script>\\u202E\\u009B"}},
                {"task": "Look", "humanHours": 0.6666667}
              ],
              "tokens": 2412000,
              "approximate": ["tokens"],
              "body": [
                {"heading": "Task Log", "level": 2},
                {"table": "tasks"},
                {"prose": "One\\ntwo."},
                {"table": "aggregates"}
              ]
            },
            {
              "date": "2026-04-02",
              "tasks": [],
              "statedTotals": {"tasks": 15, "humanHours": 374, "agentMinutes": 431, \
        "approximate": ["agentMinutes"]}
            }
          ]
        }
        """,
        Documents.write(List.of(FULL, STATED), new JsonFormat()));
  }

  @Test
  void eachLineSaysAllOfItself() throws IOException {
    assertEquals(
        """
        {"version":1,"date":"2026-04-02","tasks":[],"statedTotals":{"tasks":15,"humanHours":374,\
        "agentMinutes":431,"approximate":["agentMinutes"]}}
        {"version":1,"tasks":[{"task":"x"}]}
        """,
        Documents.write(
            List.of(STATED, Day.builder().task(Task.titled("x").build()).build()),
            new JsonLinesFormat()));
  }

  @Test
  void everythingComesBack() throws IOException {
    String text = Documents.write(List.of(FULL, STATED), new JsonFormat());
    assertEquals(List.of(FULL, STATED), Documents.read("a.json", text).days());
  }

  @Test
  void aRecordWithoutDaysIsADocumentToo() throws IOException {
    String text = Documents.write(List.of(), new JsonFormat());
    assertEquals(List.of(), Documents.read("a.json", text).days());
  }

  @Test
  void linesAppendedToLinesAreOneRecord() throws IOException {
    String both =
        Documents.write(List.of(FULL), new JsonLinesFormat())
            + Documents.write(List.of(STATED), new JsonLinesFormat());
    assertEquals(List.of(FULL, STATED), Documents.read("a.jsonl", both).days());
  }

  @Test
  void halfASurrogatePairIsRefused() {
    Day day = Day.builder().task(Task.titled("\ud83d").build()).build();
    LeverageException refused =
        assertThrows(
            LeverageException.class, () -> Documents.write(List.of(day), new JsonFormat()));
    assertEquals(
        "out.json: expected text that UTF-8 can hold, found half a surrogate pair in \"\\ud83d\"",
        refused.getMessage());
  }
}
