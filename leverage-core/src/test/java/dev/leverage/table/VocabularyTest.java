package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Claim;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private final Vocabulary vocabulary = Vocabulary.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#                           | ROW_NUMBER           |         |",
        "Task                        | TITLE                |         |",
        "**Task**                    | TITLE                |         |",
        "TITLE                       | TITLE                |         |",
        "Date                        | DATE                 |         |",
        "Human Est.                  | HUMAN_ESTIMATE       |         |",
        "Human est. (h)              | HUMAN_ESTIMATE       | HOURS   |",
        "Human hrs                   | HUMAN_ESTIMATE       | HOURS   |",
        "human  (MIN)                | HUMAN_ESTIMATE       | MINUTES |",
        "Claude                      | AGENT_TIME           |         | Claude",
        "Claude Time                 | AGENT_TIME           |         | Claude",
        "Claude min                  | AGENT_TIME           | MINUTES | Claude",
        "claude code [min]           | AGENT_TIME           | MINUTES | Claude Code",
        "Copilot Time                | AGENT_TIME           |         | Copilot",
        "AI                          | AGENT_TIME           |         |",
        "Agent (min)                 | AGENT_TIME           | MINUTES |",
        "Agent name                  | AGENT_NAME           |         |",
        "Human Est                   | HUMAN_ESTIMATE       |         |",
        "Est. hours                  | HUMAN_ESTIMATE       | HOURS   |",
        "Human-equivalent hours      | HUMAN_ESTIMATE       | HOURS   |",
        "Human (h)                   | HUMAN_ESTIMATE       | HOURS   |",
        "AI min                      | AGENT_TIME           | MINUTES |",
        "Claude wall-clock time      | AGENT_TIME           |         | Claude",
        "Wall-clock (min)            | AGENT_TIME           | MINUTES |",
        "Sup.                        | SUPERVISION_TIME     |         |",
        "Supv.                       | SUPERVISION_TIME     |         |",
        "Sup. min                    | SUPERVISION_TIME     | MINUTES |",
        "Supervision (min)           | SUPERVISION_TIME     | MINUTES |",
        "Tokens                      | TOKENS               |         |",
        "Day tokens                  | DAY_TOKENS           |         |",
        "Weeks                       | WEEKS                |         |",
        "Leverage                    | LEVERAGE             |         |",
        "LF                          | LEVERAGE             |         |",
        "Factor                      | LEVERAGE             |         |",
        "SLF                         | SUPERVISORY_LEVERAGE |         |",
        "Sup. Factor                 | SUPERVISORY_LEVERAGE |         |",
        "Supervisory leverage        | SUPERVISORY_LEVERAGE |         |",
      })
  void knowsTheHeadersThatPeoplePublish(
      String header, Field field, DurationUnit unit, String agent) {
    assertEquals(
        Optional.of(new Meaning(field, Optional.ofNullable(unit), Optional.ofNullable(agent))),
        vocabulary.meaning(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Project", "Human resources", "Tokens (h)", "Task (h)", "Taskmaster"})
  void leavesOtherHeadersToTheRecord(String header) {
    assertEquals(Optional.empty(), vocabulary.meaning(header));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Total tasks                                  | TOTAL_TASKS",
        "Tasks completed                              | TOTAL_TASKS",
        "Total human-equivalent hours                 | TOTAL_HUMAN_ESTIMATE",
        "Human-equivalent hours                       | TOTAL_HUMAN_ESTIMATE",
        "Human equivalent                             | TOTAL_HUMAN_ESTIMATE",
        "Human-equivalent weeks                       | TOTAL_WEEKS",
        "Total Claude minutes                         | TOTAL_AGENT_TIME",
        "Total agent minutes                          | TOTAL_AGENT_TIME",
        "Claude wall-clock time                       | TOTAL_AGENT_TIME",
        "Claude wall-clock                            | TOTAL_AGENT_TIME",
        "Total supervisory minutes                    | TOTAL_SUPERVISION_TIME",
        "Supervisory time                             | TOTAL_SUPERVISION_TIME",
        "**Total tokens**                             | TOTAL_TOKENS",
        "Tokens consumed                              | TOTAL_TOKENS",
        "Weighted average leverage factor             | WEIGHTED_LEVERAGE",
        "Weighted avg leverage factor                 | WEIGHTED_LEVERAGE",
        "Weighted average supervisory leverage factor | WEIGHTED_SUPERVISORY_LEVERAGE",
        "Weighted avg supervisory factor              | WEIGHTED_SUPERVISORY_LEVERAGE",
      })
  void knowsTheLabelsOfAggregateTables(String label, Claim.Kind kind) {
    assertEquals(Optional.of(kind), vocabulary.aggregate(label));
  }

  @Test
  void doesNotTakeOtherLabelsForAggregates() {
    assertEquals(Optional.empty(), vocabulary.aggregate("Total cost"));
    assertEquals(Optional.empty(), vocabulary.aggregate("Weather"));
  }

  @Test
  void aTaskHeaderHasATitleAndAFigure() {
    assertTrue(vocabulary.isTaskHeader(TextRow.of("Task", "Human Est.")));
    assertTrue(vocabulary.isTaskHeader(TextRow.of("Tokens", "Task", "Project")));
    assertFalse(vocabulary.isTaskHeader(TextRow.of("Task", "Owner")));
    assertFalse(vocabulary.isTaskHeader(TextRow.of("Human Est.", "Claude")));
    assertTrue(vocabulary.isTaskHeader(TextRow.of("Taks", "Human Est.", "Claude")));
    assertFalse(vocabulary.isTaskHeader(TextRow.of("Taks", "Human Est.", "Owner")));
    assertFalse(vocabulary.isTaskHeader(TextRow.of("Tasks", "Human Est.", "Claude")));
    assertFalse(vocabulary.isTaskHeader(TextRow.of("Month", "Tasks", "Human hrs", "Claude min")));
  }

  @ParameterizedTest
  @CsvSource({
    "Project, Project",
    "Leverage, Leverage (2)",
    "Leverage (2), Leverage (3)",
    "Leverage (9), Leverage (10)",
    "Human hrs, Human hrs (2)",
    "Humen Est., Humen Est. (2)",
    "Phase (2), Phase (2)"
  })
  void aColumnNamedLikeAKnownOneGetsANumber(String column, String header) {
    assertEquals(header, vocabulary.extraHeader(column));
    assertEquals(column, vocabulary.extraColumn(header));
  }

  @Test
  void takesWordsAndAgentsOfACaller() {
    Vocabulary german = vocabulary.with("Aufwand", Field.HUMAN_ESTIMATE).withAgent("Devin");
    assertEquals(
        Optional.of(
            new Meaning(Field.HUMAN_ESTIMATE, Optional.of(DurationUnit.HOURS), Optional.empty())),
        german.meaning("AUFWAND (h)"));
    assertEquals(
        Optional.of(new Meaning(Field.AGENT_TIME, Optional.empty(), Optional.of("Devin"))),
        german.meaning("devin time"));
    assertEquals(Optional.empty(), vocabulary.meaning("Aufwand"));
  }

  @Test
  void aDashboardHeaderHasADateACountOfTasksAndAFigureButNoTitle() {
    assertTrue(vocabulary.isDashboardHeader(TextRow.of("Date", "Tasks", "Human hrs")));
    assertFalse(vocabulary.isDashboardHeader(TextRow.of("Date", "Tasks", "Leverage")));
    assertFalse(vocabulary.isDashboardHeader(TextRow.of("Date", "Task", "Tasks", "Human hrs")));
    assertFalse(vocabulary.isDashboardHeader(TextRow.of("Date", "Human hrs", "Claude min")));
  }

  @Property
  void everyNameOfAColumnComesBackFromItsHeader(@ForAll String name) {
    String header = vocabulary.extraHeader(name);
    assertEquals(Optional.empty(), vocabulary.meaning(header));
    assertEquals(name, vocabulary.extraColumn(header));
  }

  @Test
  void aHeaderMayBeMappedToAnyThatIsKnown() {
    assertEquals(
        Optional.of(
            new Meaning(Field.HUMAN_ESTIMATE, Optional.of(DurationUnit.MINUTES), Optional.empty())),
        vocabulary.mapping("Aufwand", "Human est. (min)").meaning("aufwand"));
    assertEquals(
        Optional.of(new Meaning(Field.AGENT_TIME, Optional.empty(), Optional.of("Claude"))),
        vocabulary.mapping("Zeit", "Claude time").meaning("Zeit"));
  }

  @Test
  void aMappedHeaderMayNameTheUnitAndTheAgent() {
    assertEquals(
        Optional.of(
            new Meaning(Field.HUMAN_ESTIMATE, Optional.of(DurationUnit.HOURS), Optional.empty())),
        vocabulary.mapping("Aufwand (h)", "human").meaning("Aufwand (h)"));
    assertEquals(
        Optional.of(
            new Meaning(Field.AGENT_TIME, Optional.of(DurationUnit.MINUTES), Optional.of("Devin"))),
        vocabulary.mapping("Devin (min)", "agent").meaning("Devin (min)"));
    assertEquals(
        Optional.of(new Meaning(Field.AGENT_TIME, Optional.empty(), Optional.of("Devin"))),
        vocabulary.mapping("Devin", "agent").meaning("Devin"));
  }

  @Test
  void onlyAHeaderThatIsToBeKeptIsKept() {
    Vocabulary told = vocabulary.mapping("Tokens", "keep").mapping("Name", "title");
    assertTrue(told.isKept("tokens"));
    assertFalse(told.isKept("Name"));
    assertFalse(told.isKept("Date"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "human-equivalentt | HUMAN_ESTIMATE | human-equivalent",
        "humanequivalent   | HUMAN_ESTIMATE | human equivalent",
        "Humen Est. (h)    | HUMAN_ESTIMATE | human est",
        "Cluade            | AGENT_TIME     | claude",
        "Cluade            | HUMAN_ESTIMATE |",
        "Project           | TOKENS         |",
      })
  void theNearestWordOfItsKindIsMeant(String header, Field field, String nearest) {
    assertEquals(Optional.ofNullable(nearest), vocabulary.nearest(header, field));
  }

  @Test
  void onlyATitleOfMoreThanThreeLettersIsMisspelt() {
    assertEquals(Optional.of("task"), vocabulary.nearestTitle("Taks"));
    assertEquals(Optional.empty(), vocabulary.nearestTitle("Humen"));
    assertEquals(Optional.empty(), vocabulary.nearestTitle("Tasks"));
    assertEquals(Optional.empty(), vocabulary.with("Job", Field.TITLE).nearestTitle("Jab"));
    assertFalse(vocabulary.isTaskHeader(TextRow.of("Humen", "Claude", "Sup.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120h               | 120h",
        " **120h**          | 120h",
        "*a*                | a",
        "**                 | **",
        "*a_                | *a_",
        "`120h`             | 120h",
        "[120h](log.md)     | 120h",
        "**[120h](log.md)** | 120h",
        "[a](b) [c](d)      | [a](b) [c](d)",
        "[a](b) c           | [a](b) c",
        "[a](b)c)           | [a](b)c)",
        "a [b](c)           | a [b](c)",
        "[a] (b)            | [a] (b)",
        "[a]                | [a]",
      })
  void aTextIsPlainWithoutTheMarkupAroundIt(String text, String plain) {
    assertEquals(plain, Vocabulary.plain(text));
  }

  @Test
  void aHeaderMayBeALink() {
    assertEquals(Optional.of(Meaning.of(Field.TITLE)), vocabulary.meaning("[Task](tasks.md)"));
    assertEquals(Optional.of(Meaning.of(Field.DATE)), vocabulary.meaning("**[Date](d.md)**"));
  }

  @Test
  void aHeaderIsOneOfTasksOrOfDays() {
    assertTrue(vocabulary.isHeader(TextRow.of("Task", "Human")));
    assertTrue(vocabulary.isHeader(TextRow.of("Date", "Tasks", "Human")));
    assertFalse(vocabulary.isHeader(TextRow.of("Name", "Colour")));
  }
}
