package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and the words and the place with which that is said. */
class StrictReadingTest {

  private static final String TASK =
      "{\"days\": [{\"tasks\": [{\"task\": \"\uD83D\uDE80\", %s}]}]}";

  private static Arguments document(String text, String problem) {
    return Arguments.of(text, "a.json:" + problem);
  }

  private static Arguments task(String member, String problem) {
    return document(String.format(Locale.ROOT, TASK, member), "1:" + problem);
  }

  private static Arguments day(String member, String problem) {
    return document("{\"days\":[{" + member + "}]}", "1:" + problem);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        document("", "1:1: expected an object with \"days\", found the end of the text"),
        document("[]", "1:1: expected an object with \"days\", found an array"),
        document(
            "{}",
            "1:2: expected an object with \"days\" (JSON Lines are read with --from jsonl), found"
                + " the end of it"),
        document("{\"days\":{}}", "1:9 (/days): expected an array of days, found an object"),
        document(
            "{\"days\":[3]}",
            "1:10 (/days/0): expected a day, which is an object, found the number 3"),
        document(
            "{\"days\":[]}{}",
            "1:12: expected the end of the text (JSON Lines are read with --from jsonl), found an"
                + " object"),
        document(
            "{\"version\":2,\"days\":[]}",
            "1:12 (/version): expected the version 1 of this form, found the number 2"),
        document(
            "{\"version\":1.0,\"days\":[]}",
            "1:12 (/version): expected the version 1 of this form, found the number 1.0"),
        document(
            "{\"days\":[],\"version\":\"1\"}",
            "1:22 (/version): expected the version 1 of this form, found the string \"1\""),
        document(
            "{\"format\":\"x\",\"days\":[]}",
            "1:11 (/format): expected \"leverage\", found the string \"x\""),
        document(
            "{\n \"days\": [],\n \"days\": []}",
            "3:2 (/days): not JSON: duplicate Object property \"days\""),
        document(
            "{\"dayz\":[],\"days\":[]}",
            "1:2 (/dayz): expected \"days\", found the property \"dayz\""),
        document(
            "{\"days\":[{\"date\":\"2026-02-30\"}]}",
            "1:18 (/days/0/date): expected a date such as \"2026-04-02\", from 1900 to 9999, found"
                + " the string \"2026-02-30\""),
        document(
            "{\"days\":[{\"tags\":[\"a\",\" \"]}]}",
            "1:23 (/days/0/tags/1): expected a tag, not blank, found the string \" \""),
        document(
            "{\"days\":[{\"title\":7}]}",
            "1:19 (/days/0/title): expected a title, not blank, found the number 7"),
        document(
            "{\"days\":[{\"body\":[{\"heading\":\"x\",\"level\":7}]}]}",
            "1:42 (/days/0/body/0/level): expected a heading's level, from 1 to 6, of at most 6,"
                + " found the number 7"),
        document(
            "{\"days\":[{\"body\":[{\"table\":\"tasks\"},{\"table\":\"tasks\"}]}]}",
            "1:46 (/days/0/body/1/table): expected each table once in a day's body, found the"
                + " string \"tasks\""),
        day(
            "\"body\":[[1,[2]]]",
            "19 (/days/0/body/0): expected a part of the body, such as {\"heading\": "
                + "\"Analysis\", \"level\": 2}, {\"prose\": \"…\"} or {\"table\": \"tasks\"}, "
                + "found an array"),
        day(
            "\"body\":[{\"prose\":\"x\",\"table\":\"tasks\"}]",
            "47 (/days/0/body/0): expected a part of the body, such as {\"heading\": "
                + "\"Analysis\", \"level\": 2}, {\"prose\": \"…\"} or {\"table\": \"tasks\"}"),
        day(
            "\"body\":[{\"heading\":\"x\"}]",
            "33 (/days/0/body/0): expected a part of the body, such as {\"heading\": "
                + "\"Analysis\", \"level\": 2}, {\"prose\": \"…\"} or {\"table\": \"tasks\"}"),
        day(
            "\"body\":[{\"level\":2,\"prose\":\"x\"}]",
            "41 (/days/0/body/0): expected a part of the body, such as {\"heading\": "
                + "\"Analysis\", \"level\": 2}, {\"prose\": \"…\"} or {\"table\": \"tasks\"}"),
        day(
            "\"body\":[{\"heading\":\"\\n\",\"level\":2}]",
            "30 (/days/0/body/0/heading): expected a heading's text, on one line, found "
                + "the string \"\\u000a\""),
        day(
            "\"body\":[{\"heading\":\"\\r\",\"level\":2}]",
            "30 (/days/0/body/0/heading): expected a heading's text, on one line, found "
                + "the string \"\\u000d\""),
        day(
            "\"body\":[{\"heading\":\"x\",\"level\":0}]",
            "42 (/days/0/body/0/level): expected a heading's level, from 1 to 6, found "
                + "the number 0"),
        day(
            "\"body\":[{\"prose\":\" \"}]",
            "28 (/days/0/body/0/prose): expected prose that is not blank, found the string \" \""),
        day(
            "\"body\":[{\"table\":[\"tasks\"]}]",
            "28 (/days/0/body/0/table): expected \"tasks\" or \"aggregates\", found an array"),
        day(
            "\"body\":[{\"table\":\"task\"}]",
            "28 (/days/0/body/0/table): expected \"tasks\" or \"aggregates\", found the "
                + "string \"task\""),
        day(
            "\"body\":[{\"poem\":[1]}]",
            "20 (/days/0/body/0/poem): expected a part of the body, such as "
                + "{\"heading\": \"Analysis\", \"level\": 2}, {\"prose\": \"…\"} or "
                + "{\"table\": \"tasks\"}, found the property \"poem\""),
        day(
            "\"body\":{\"title\":7}",
            "18 (/days/0/body): expected an array of parts of the body, found an object"),
        day(
            "\"tasks\":{\"title\":7}",
            "19 (/days/0/tasks): expected an array of tasks, found an object"),
        day(
            "\"tasks\":[[1]]",
            "20 (/days/0/tasks/0): expected a task, such as {\"task\": \"Port the "
                + "tests\"}, found an array"),
        day(
            "\"tags\":{\"title\":7}",
            "18 (/days/0/tags): expected an array of tags, found an object"),
        day(
            "\"statedTotals\":[\"tasks\"]",
            "26 (/days/0/statedTotals): expected an object of totals, found an array"),
        day(
            "\"statedTotals\":{\"tasks\":\"1\"}",
            "35 (/days/0/statedTotals/tasks): expected a whole number of tasks, not in "
                + "quotation marks, found the string \"1\""),
        day(
            "\"statedTotals\":{\"tasks\":1,\"approximate\":[\"agentMinutes\"]}",
            "52 (/days/0/statedTotals/approximate/0): expected the name of a figure that"
                + " is stated here, found \"agentMinutes\""),
        day(
            "\"approximate\":[\"tokens\"]",
            "26 (/days/0/approximate/0): expected the name of a figure that is stated "
                + "here, found \"tokens\""),
        day(
            "\"tokens\":1,\"approximate\":[\"tokens\",\"tokens\"]",
            "46 (/days/0/approximate/1): expected each figure once, found the string \"tokens\""),
        day(
            "\"approximate\":\"tokens\"",
            "25 (/days/0/approximate): expected an array of names of figures, found the "
                + "string \"tokens\""),
        day(
            "\"date\":[\"2026-04-02\"]",
            "18 (/days/0/date): expected a date such as \"2026-04-02\", from 1900 to "
                + "9999, found an array"),
        day(
            "\"date\":\"1899-12-31\"",
            "18 (/days/0/date): expected a date such as \"2026-04-02\", from 1900 to "
                + "9999, found the string \"1899-12-31\""),
        day(
            "\"tokens\":1111111111111111111111111111111111111111",
            "20 (/days/0/tokens): expected a whole number of tokens of at most "
                + "1000000000000000, found the number 1111111111111111111111111111111111111111"),
        day(
            "\"tokens\":11111111111111111111111111111111111111111",
            "20 (/days/0/tokens): expected a whole number of tokens of at most "
                + "1000000000000000, found the number "
                + "1111111111111111111111111111111111111111…"),
        document(
            "{\"days\":[{\"statedTotals\":{}}]}",
            "1:27 (/days/0/statedTotals): expected the number of tasks, as \"tasks\""),
        document(
            "{\"columns\":{\"x\":[1]},\"days\":[]}",
            "1:12 (/columns): expected an array of names of columns, found an object"),
        document(
            "{\"columns\":[\"A\",\"A\"],\"days\":[]}",
            "1:17 (/columns/1): expected each column once, found the string \"A\""),
        document(
            "{\"columns\":[\"A\",\" B\"],\"days\":[]}",
            "1:17 (/columns/1): expected the name of a column, without white space around it, found the string \" B\""),
        document(
            "{\"columns\":[\"A\",[\" B\"]],\"days\":[]}",
            "1:17 (/columns/1): expected the name of a column, found an array"),
        document(
            "{\"columns\":[],\"days\":[{\"tasks\":[{\"task\":\"x\",\"B\":\"y\"}]}]}",
            "1:45 (/days/0/tasks/0/B): expected one of the columns that the document lists, which are none, found the property \"B\""),
        document(
            "{\"columns\":[\"A\"],\"days\":[{\"tasks\":[{\"task\":\"x\",\"B\":\"y\"}]}]}",
            "1:48 (/days/0/tasks/0/B): expected one of the columns that the document lists"
                + " (\"A\"), found the property \"B\""),
        task(
            "\"humanHours\": \"16\"",
            "50 (/days/0/tasks/0/humanHours): expected a number of hours, not in quotation marks,"
                + " found the string \"16\""),
        task(
            "\"humanHours\": -1",
            "50 (/days/0/tasks/0/humanHours): expected a number of hours that is not negative,"
                + " found the number -1"),
        task(
            "\"agentMinutes\": 1e400",
            "52 (/days/0/tasks/0/agentMinutes): expected a number of minutes of at most 6000000000,"
                + " found the number 1e400"),
        task(
            "\"agentMinutes\": 1e99999999999",
            "52 (/days/0/tasks/0/agentMinutes): expected a number of minutes of at most 6000000000,"
                + " found the number 1e99999999999"),
        task(
            "\"tokens\": -1",
            "46 (/days/0/tasks/0/tokens): expected a whole number of tokens that is not negative,"
                + " found the number -1"),
        task(
            "\"agent\": \" \"",
            "45 (/days/0/tasks/0/agent): expected the agent's name, not blank, found the string \" \""),
        task(
            "\"extra\": [1]",
            "45 (/days/0/tasks/0/extra): expected an object of texts by names of columns, found an array"),
        task(
            "\"date\": {\"x\": 1}",
            "36 (/days/0/tasks/0/date): expected no date here, since the day has it, found the property \"date\""),
        task(
            "\" P\": {\"x\": 1}",
            "36 (/days/0/tasks/0/ P): expected the name of a column, without white space around it, found the property \" P\""),
        task(
            "\"task_\": {\"x\": 1}",
            "36 (/days/0/tasks/0/task_): expected \"task\", or a column of the record's own within \"extra\", found the property \"task_\""),
        task(
            "\"tokens\": 1.5",
            "46 (/days/0/tasks/0/tokens): expected a whole number of tokens that is not negative,"
                + " found the number 1.5"),
        task(
            "\"agent\": true",
            "45 (/days/0/tasks/0/agent): expected a string, the agent's name, found true"),
        task(
            "\"humanhours\": 1",
            "36 (/days/0/tasks/0/humanhours): expected \"humanHours\", or a column of the record's"
                + " own within \"extra\", found the property \"humanhours\""),
        task(
            "\"date\": \"2026-04-02\"",
            "36 (/days/0/tasks/0/date): expected no date here, since the day has it, found the"
                + " property \"date\""),
        task(
            "\"approximate\": [\"tokens\"]",
            "52 (/days/0/tasks/0/approximate/0): expected the name of a figure that is stated here,"
                + " found \"tokens\""),
        task(
            "\"extra\": {\"P\": \"x\"}, \"P\": \"y\"",
            "57 (/days/0/tasks/0/P): expected one value of a column, found the property \"P\""),
        task(
            "\"P\": \"\\ud83d\"",
            "41 (/days/0/tasks/0/P): expected text that UTF-8 can hold, found half a surrogate pair"
                + " in \"\\ud83d\""),
        document(
            "{\"days\":[{\"tasks\":[{\"humanHours\":1}]}]}",
            "1:20 (/days/0/tasks/0): expected what was done, as \"task\", found no such property"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void theErrorSaysWhereAndWhat(String text, String problem) throws IOException {
    assertEquals(List.of(problem), Documents.problems("a.json", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"days\":[",
        "{\"days\":[]",
        "{\"days\":[]]",
        "{\"days\":[],}",
        "{\"days\":[1,]}",
        "{\"days\":[,]}",
        "{'days':[]}",
        "{days:[]}",
        "{\"days\":[NaN]}",
        "{\"days\":[Infinity]}",
        "{\"days\":[-Infinity]}",
        "{\"days\":[01]}",
        "{\"days\":[1.]}",
        "{\"days\":[.5]}",
        "{\"days\":[+1]}",
        "{\"days\":[-]}",
        "{\"days\":[1e]}",
        "{\"days\":[0x1]}",
        "{\"days\":[tru]}",
        "{\"days\":[nul]}",
        "{\"days\":[\"a\nb\"]}",
        "{\"days\":[\"\\x\"]}",
        "{\"days\":[\"\\u12\"]}",
        "{\"days\":[\"open]}",
        "{\"days\" []}",
        "{\"days\":[] /* c */}",
        "{\"days\":[]} // c",
        "{\"days\":[]} x",
        "{\"days\":[]}\u0000",
        "{\"days\":[]}\u00a0",
        "{\"days\":[{\"x\":{\"a\":1,\"a\":2}}]}",
        "{\"days\":[{\"tasks\":[{\"task\":\"t\",\"p\":[1}]}]}"
      })
  void whatIsNotJsonIsRefusedWithAPlace(String text) throws IOException {
    List<String> problems = Documents.problems("a.json", text);
    String last = problems.get(problems.size() - 1);
    assertTrue(last.matches("a\\.json:1:\\d+( \\(/\\S*\\))?: not JSON: .+"), problems::toString);
    assertTrue(!last.contains("enable") && !last.contains("`"), problems::toString);
  }

  @Test
  void manyLevelsAreRefused() throws IOException {
    String text = "{\"days\":[{\"tasks\":[{\"task\":\"x\",\"p\":" + "[".repeat(100_000);
    List<String> problems = Documents.problems("a.json", text);
    assertTrue(
        problems
            .get(problems.size() - 1)
            .endsWith(
                "expected at most 200 levels of nesting (limits.nesting), found at least 201"),
        problems::toString);
  }

  @Test
  void asManyLevelsAsTheLimitAreRead() throws IOException {
    String read =
        "{\"days\":[{\"tasks\":[{\"task\":\"x\",\"p\":"
            + "[".repeat(15)
            + "1"
            + "]".repeat(15)
            + "}]}]}";
    assertEquals(
        List.of(),
        limited(read, Limits.DEFAULT.withNesting(20)).stream()
            .filter(problem -> problem.contains("limits."))
            .toList());
    String unknown = "{\"x\":" + "[".repeat(20) + "]".repeat(20) + ",\"days\":[]}";
    assertEquals(
        List.of(
            "a.json:1:25 (/x/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0): expected at most 20 levels of"
                + " nesting (limits.nesting), found at least 21"),
        limited(unknown, Limits.DEFAULT.withNesting(20)).stream()
            .filter(problem -> problem.contains("limits."))
            .toList());
  }

  @Test
  void aNumberOfAThousandDigitsIsTheLongest() throws IOException {
    String text = String.format(Locale.ROOT, TASK, "\"humanHours\": " + "1".repeat(1_200));
    List<String> problems = Documents.problems("a.json", text);
    assertTrue(
        problems
            .toString()
            .contains(
                "expected at most 1000 characters in a number, which no setting raises, found at"
                    + " least 1200"),
        problems::toString);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    byte[] text = "{\"days\": [\"é\"]}".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        List.of("a.json:1:12: expected valid UTF-8, found the byte 0xE9 at offset 11"),
        Documents.problems("a.json", text, ReadOptions.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl"})
  void aByteOrderMarkIsRefused(String name) throws IOException {
    assertEquals(
        List.of(
            name
                + ":1:1: expected JSON in UTF-8 without a byte order mark, as RFC 8259 has it, found"
                + " the mark; save the file without it"),
        Documents.problems(name, "\ufeff{\"days\":[]}"));
  }

  private static List<String> limited(String text, Limits limits) throws IOException {
    return Documents.problems(
        "a.json", text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT.withLimits(limits));
  }

  @Test
  void limitsAreObeyed() throws IOException {
    String text =
        "{\"days\":[{\"tasks\":[{\"task\":\"a\",\"P\":\"x\"},{\"task\":\"b\",\"Q\":\"y\"}]}]}";
    assertEquals(List.of(), limited(text, Limits.DEFAULT));
    assertEquals(
        List.of(
            "a.json:1:41 (/days/0/tasks/1): expected at most 2 days and tasks (limits.rows),"
                + " found at least 3"),
        limited(text, Limits.DEFAULT.withRows(2)));
    assertEquals(
        List.of(
            "a.json:1:53 (/days/0/tasks/1/Q): expected at most 1 columns (limits.columns), found"
                + " at least 2"),
        limited(text, Limits.DEFAULT.withColumns(1)));
    assertEquals(
        List.of(
            "a.json: expected at most 10 bytes (limits.bytes), found at least " + text.length()),
        limited(text, Limits.DEFAULT.withBytes(10)));
    String long4 = limited(text, Limits.DEFAULT.withCellLength(4)).toString();
    assertTrue(
        long4.contains(
            "expected at most 4 characters in a text (limits.cell-length), found at least"),
        long4);
  }

  @Test
  void brokenLinesAreSaidOneByOne() throws IOException {
    assertEquals(
        List.of(
            "a.jsonl:2:9 (/date): not JSON: unexpected end-of-input within/between Object entries",
            "a.jsonl:3:19 (/x): not JSON: unexpected character ('}' (code 125)): expected a value",
            "a.jsonl:4:1: expected a day or a task, which is an object, found an array",
            "a.jsonl:5:14: expected the end of the line, after one object, found an object",
            "a.jsonl:6:12 (/version): expected the version 1 of this form, found the number 9"),
        Documents.problems(
            "a.jsonl",
            """
            {"date":"2026-04-02","task":"a"}
            {"date":
            {"task":"\uD83D\uDE80\uD83D\uDE80b","x":}
            []
            {"task":"c"} {}
            {"version":9,"task":"c"}
            {"task":"d"}
            """));
  }

  @Test
  void aPropertyThatComesTwiceInALineIsSaidWhereItBegins() throws IOException {
    assertEquals(
        List.of("a.jsonl:2:33 (/task): not JSON: duplicate Object property \"task\""),
        Documents.problems(
            "a.jsonl",
            """
            {"task":"a"}
            {"date":"2026-04-02","task":"\uD83D\uDE80","task":"b"}
            """));
  }

  @Test
  void behindADayNothingStandsOnItsLine() throws IOException {
    assertEquals(
        List.of(
            "a.jsonl:1:14: expected the end of the line, after one object, found an object",
            "a.jsonl:2:14: expected the end of the line, after one object, found an array"),
        Documents.problems("a.jsonl", "{\"tasks\":[]} {}\n{\"tokens\":1} []\n"));
  }

  @Test
  void whatADayOfALineCannotKeepIsSaid() throws IOException {
    assertEquals(
        List.of(
            "a.jsonl:1:32 (/tasks): left out, since a day has no properties beside its own:"
                + " \"weather\", \"wind\""),
        Documents.problems(
            "a.jsonl", "{\"weather\":\"sun\",\"wind\":\"none\",\"tasks\":[{\"task\":\"a\"}]}"));
  }

  @Test
  void linesOfTasksCountAsRows() throws IOException {
    byte[] lines = "{\"task\":\"a\"}\n".repeat(3).getBytes(StandardCharsets.UTF_8);
    Limits three = Limits.DEFAULT.withRows(3);
    assertEquals(
        List.of(), Documents.problems("a.jsonl", lines, ReadOptions.DEFAULT.withLimits(three)));
    assertEquals(
        List.of("a.jsonl:3:1: expected at most 2 days and tasks (limits.rows), found at least 3"),
        Documents.problems("a.jsonl", lines, ReadOptions.DEFAULT.withLimits(three.withRows(2))));
  }

  @Test
  void aLineThatIsBrokenIsLeftHoweverLongItIs() throws IOException {
    String broken = "{\"x\":}" + " ".repeat(100_000) + "{]";
    assertEquals(
        List.of(
            "a.jsonl:1:6 (/x): not JSON: unexpected character ('}' (code 125)): expected a value",
            "a.jsonl:2:1: expected a day or a task, which is an object, found an array"),
        Documents.problems("a.jsonl", broken + "\n[]\n{\"task\":\"a\"}\n"));
  }

  @Test
  void aPropertyWhoseNumberEndsTheTextIsSaidWhereItBegins() throws IOException {
    List<String> cutOff =
        Documents.problems("a.jsonl", "{\"task\":\"b\"}\n{\"tasks\":[],\"taks\":7");
    assertTrue(cutOff.get(0).startsWith("a.jsonl:2:13 (/taks): expected"), cutOff::toString);
    List<String> afterPair =
        Documents.problems("a.json", "{\"days\":[{\"title\":\"\uD83D\uDE80\",\"taks\":7");
    assertTrue(
        afterPair.get(0).startsWith("a.json:1:23 (/days/0/taks): expected"), afterPair::toString);
    String behindMuch = "{\"title\":\"" + "\uD83D\uDE80".repeat(9_000) + "\",\"taks\":7";
    List<String> behind = Documents.problems("a.jsonl", behindMuch);
    assertTrue(behind.get(0).startsWith("a.jsonl:1:9013 (/taks): expected"), behind::toString);
  }

  @Test
  void anEmptyLogIsRefused() throws IOException {
    assertEquals(
        List.of("a.jsonl: expected a day or a task a line, found nothing"),
        Documents.problems("a.jsonl", "\n\n"));
  }
}
