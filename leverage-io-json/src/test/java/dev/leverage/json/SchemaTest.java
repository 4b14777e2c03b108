package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.leverage.record.Day;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The schema that we publish, and the judgement of a validator that is not ours. */
class SchemaTest {

  private static final String TEXT = text();

  private static final Schema DOCUMENT = schema(TEXT);

  /** The same definitions, with a line in the place of the document. */
  private static final Schema LINE =
      schema(
          "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$ref\":\"#/$defs/line\","
              + TEXT.substring(TEXT.indexOf("\"$defs\"")));

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static String text() {
    try (InputStream in =
        SchemaTest.class.getResourceAsStream("/META-INF/leverage/record-1.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.columns()
        .flatMap(columns -> LeverageArbitraries.days(columns).list().ofMaxSize(3))
        .withoutEdgeCases();
  }

  @Property(tries = 100)
  void everyDocumentThatIsWrittenIsValid(@ForAll("records") List<Day> days) throws IOException {
    assertEquals(List.of(), errors(DOCUMENT, Documents.write(days, new JsonFormat())));
  }

  @Property(tries = 100)
  void everyLineThatIsWrittenIsValid(@ForAll("records") List<Day> days) throws IOException {
    for (String line : Documents.write(days, new JsonLinesFormat()).lines().toList()) {
      assertEquals(List.of(), errors(LINE, line));
    }
  }

  @Example
  void aLineMayBeATask() {
    assertEquals(List.of(), errors(LINE, "{\"date\":\"2026-04-02\",\"task\":\"x\",\"tokens\":7}"));
    assertFalse(errors(LINE, "{\"task\":\"x\",\"tokens\":\"7\"}").isEmpty());
  }

  @Example
  void whatWeRefuseIsInvalid() {
    Stream.of(
            "[]",
            "{}",
            "{\"days\":{}}",
            "{\"version\":2,\"days\":[]}",
            "{\"format\":\"x\",\"days\":[]}",
            "{\"days\":[{\"date\":\"2026-13-02\"}]}",
            "{\"days\":[{\"date\":\"1899-12-31\"}]}",
            "{\"days\":[{\"tasks\":[{\"humanHours\":1}]}]}",
            "{\"days\":[{\"tasks\":[{\"task\":\"x\",\"humanHours\":\"1\"}]}]}",
            "{\"days\":[{\"tasks\":[{\"task\":\"x\",\"humanHours\":-1}]}]}",
            "{\"days\":[{\"tasks\":[{\"task\":\"x\",\"tokens\":1.5}]}]}",
            "{\"days\":[{\"statedTotals\":{}}]}",
            "{\"days\":[{\"body\":[{\"heading\":\"x\"}]}]}",
            "{\"days\":[{\"body\":[{\"prose\":\"x\",\"table\":\"tasks\"}]}]}")
        .forEach(text -> assertFalse(errors(DOCUMENT, text).isEmpty(), text));
  }

  @Example
  void theSchemaInTheDocumentationIsTheSame() throws IOException {
    assertEquals(TEXT, Files.readString(Path.of("..", "docs", "formats", "record-1.schema.json")));
  }
}
