package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of YAML is read at the head of a document, and what is refused. */
@Tag("any-locale")
class FrontMatterTest {

  private final Problems problems = new Problems();

  private FrontMatter read(String... lines) {
    return FrontMatterReading.read(new SourceText("post.md", Arrays.asList(lines)), problems);
  }

  private FrontMatter entry(String line) {
    return read("---", line, "---");
  }

  private List<String> said() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "title: Notes¦Notes",
        "title:   Notes of a day  ¦Notes of a day",
        "title: Notes # not these¦Notes",
        "title: Notes #4¦Notes",
        "title: Notes#4¦Notes#4",
        "title: a:b¦a:b",
        "title: -5¦-5",
        "title: \"a: # b\"¦a: # b",
        "title: \"a\" # b¦a",
        "title: 'a ''b'': c'¦a 'b': c",
        "title: \"\\\"\\\\\\/\\t\\x41\\u00e9\\U0001F680\"¦\"\\/\tAé🚀",
        "\"title\": Notes¦Notes",
        "'title' : Notes¦Notes"
      })
  void aTitleIsATextOnOneLine(String line, String title) {
    assertEquals(Optional.of(title), entry(line).title());
    assertEquals(List.of(), said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title:", "title: ''", "title: \" \"", "title: ~", "title: NULL", "title: # x"})
  void aTitleOfNothingIsNone(String line) {
    assertEquals(Optional.empty(), entry(line).title());
    assertEquals(List.of(), said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: a: b",
        "title: a:",
        "title: [a]",
        "title: {a}",
        "title: |",
        "title: >-",
        "title: &a b",
        "title: *a",
        "title: !a b",
        "title: @a",
        "title: ? a",
        "title: \"a",
        "title: 'a",
        "title: 'a''",
        "title: \"a\" b",
        "title: 'a' b",
        "title: \"\\q\"",
        "title: \"\\",
        "title: \"\\x4\"",
        "title: \"\\u00g0\"",
        "title: \"\\U00110000\""
      })
  void whatIsNoTextOnOneLineIsRefused(String line) {
    assertEquals(Optional.empty(), entry(line).title());
    assertEquals(
        List.of(
            "post.md:2:8: expected a text on one line, in quotes if it has a colon, found "
                + Problem.quoted(line.substring(7))),
        said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "tags: [AI, Time Record]¦[AI, Time Record]",
        "tags: [ 'a, b' , \"c]\" ]¦[a, b, c]]",
        "tags: [a, b,]¦[a, b]",
        "tags: []¦[]",
        "tags: AI¦[AI]",
        "tags: 'Time Record'¦?",
        "tags: [a] # b¦[a]"
      })
  void tagsAreAList(String line, String tags) {
    if (tags.equals("?")) {
      entry(line);
      assertEquals(1, said().size());
    } else {
      assertEquals(tags, entry(line).tags().toString());
      assertEquals(List.of(), said());
    }
  }

  @Test
  void tagsMayStandOnLinesOfTheirOwn() {
    FrontMatter flow = read("---", "tags: [AI, # one", "  'b',", "  c", "]", "title: x", "---");
    assertEquals(List.of("AI", "b", "c"), flow.tags());
    assertEquals(Optional.of("x"), flow.title());
    FrontMatter block =
        read(
            "---",
            "tags: # these",
            "- AI",
            "",
            "  - \"b c\" # one",
            "# two",
            "-",
            "title: x",
            "---");
    assertEquals(List.of("AI", "b c"), block.tags());
    assertEquals(Optional.of("x"), block.title());
    assertEquals(List.of(), said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags: [a",
        "tags: [a] b",
        "tags: [a,, b]",
        "tags: ['a' b]",
        "tags: [{a}]",
        "tags: a, b",
        "tags: a b",
        "tags: {a}"
      })
  void whatIsNoListOfTagsIsRefusedAndWhatFollowsIsRead(String line) {
    assertEquals(Optional.of("x"), read("---", "title: x", line, "---").title());
    assertEquals(
        List.of(
            "post.md:3:7: expected tags as a list such as [AI, Time Record], found "
                + Problem.quoted(line.substring(6))),
        said());
  }

  @Test
  void aLineThatIsNoTagIsRefusedWhereItStands() {
    assertEquals(
        List.of("a", "c"), read("---", "tags:", "- a", "  b", "- 'x", "- c", "---").tags());
    assertEquals(
        List.of(
            "post.md:4:3: expected tags as a list such as [AI, Time Record], found \"b\"",
            "post.md:5:1: expected tags as a list such as [AI, Time Record], found \"- 'x\""),
        said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date: 2026-04-02",
        "date: '2026-04-02'",
        "date: April 2, 2026",
        "date: 2026-04-02 # x"
      })
  void aDateIsADay(String line) {
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), entry(line).date());
    assertEquals(List.of(), said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date: 2026-04-02T10:00:00Z", "date: 2026-04-02 10:00", "date: 2026-04-02t1"})
  void theTimeOfADateIsLeftOutAndThatIsSaid(String line) {
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), entry(line).date());
    assertEquals(
        List.of("post.md:2:1: the time of day in the front matter's date is left out"), said());
  }

  @Test
  void whatIsNoDateIsRefusedInItsLine() {
    assertEquals(Optional.empty(), read("---", "title: x", "date: soon", "---").date());
    assertEquals(1, said().size());
    assertEquals("post.md:3:1", problems.list().get(0).location().toString());
    assertEquals(Optional.empty(), entry("date:").date());
    assertEquals(1, said().size());
  }

  @Test
  void whatBelongsToAnUnknownKeyIsLeftOutWithIt() {
    FrontMatter read =
        read(
            "---",
            "# a comment",
            "",
            "author:",
            "  name: x",
            "- y",
            "]",
            "",
            "# z",
            "x: {",
            "}",
            "my-key.x: 1",
            "title: t",
            "...",
            "text");
    assertEquals(Optional.of("t"), read.title());
    assertEquals(
        List.of(
            "post.md:4:1: the key \"author\" of the front matter is left out",
            "post.md:10:1: the key \"x\" of the front matter is left out",
            "post.md:12:1: the key \"my-key.x\" of the front matter is left out"),
        said());
  }

  @Test
  void aKeyThatComesTwiceIsRefused() {
    read("---", "title: a", "'title': b", "---");
    assertEquals(List.of("post.md:3:1: expected the key \"title\" once, found it twice"), said());
  }

  @Test
  void aRuleIsNoFrontMatter() {
    assertEquals(-1, FrontMatterReading.closingLine(List.of("---")));
    assertEquals(-1, FrontMatterReading.closingLine(List.of("---", "text", "---")));
    assertEquals(-1, FrontMatterReading.closingLine(List.of("---", "title: x")));
    assertEquals(-1, FrontMatterReading.closingLine(List.of("text", "---", "---")));
    assertEquals(1, FrontMatterReading.closingLine(List.of("--- ", "--- ")));
    assertEquals(2, FrontMatterReading.closingLine(List.of("---", "# x", "... ", "---")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "Notes¦Notes",
        "Notes of 2026 (draft)¦Notes of 2026 (draft)",
        "v1.2¦v1.2",
        "x¦x",
        "Yes¦\"Yes\"",
        "n¦\"n\"",
        "4 days¦\"4 days\"",
        "a: b¦\"a: b\"",
        "a \"b\" \\¦\"a \\\"b\\\" \\\\\""
      })
  void aTextIsQuotedWhereReadersOfYamlMightDisagree(String text, String written) {
    assertEquals(written, YamlScalar.write(text));
    assertEquals(Optional.of(text), entry("title: " + written).title());
  }

  @Test
  void whatCannotStandOnALineIsEscaped() {
    String text = "a\nb\u0007\u2028\ufeff\ufffe\uffff\u00e9";
    assertEquals("\"a\\nb\\u0007\\u2028\\ufeff\\ufffe\\uffff\u00e9\"", YamlScalar.write(text));
    assertEquals(Optional.of(text), entry("title: " + YamlScalar.write(text)).title());
  }
}
