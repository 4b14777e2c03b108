package dev.leverage.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private record Named(String name, List<String> endings, int firstByte) implements RecordFormat {

    @Override
    public String description() {
      return name;
    }

    @Override
    public Set<Feature> keeps() {
      return Set.of();
    }

    @Override
    public boolean recognises(byte[] head) {
      return head.length > 0 && head[0] == firstByte;
    }

    @Override
    public RecordReader reader(Source source, ReadOptions options, Problems problems) {
      throw new UnsupportedOperationException();
    }

    @Override
    public RecordSink writer(Target target, WriteOptions options, Problems problems) {
      throw new UnsupportedOperationException();
    }
  }

  private final RecordFormat csv = new Named("csv", List.of(".csv", ".tsv"), 'c');
  private final RecordFormat markdown = new Named("markdown", List.of(".md"), '#');
  private final Formats formats = Formats.of(csv, markdown);

  private static Source stream(String name, int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return Source.of(name, new ByteArrayInputStream(content));
  }

  private static String message(org.junit.jupiter.api.function.Executable lookup) {
    return assertThrows(LeverageException.class, lookup).getMessage();
  }

  @Test
  void aFormatIsFoundByNameAndByEndingInAnyCase() {
    assertSame(csv, formats.named("CSV"));
    assertSame(csv, formats.forName("April.TSV"));
    assertSame(markdown, formats.forName("posts/2026-04-02.md"));
  }

  @Test
  void contentDecidesWhereTheEndingSaysNothing() throws IOException {
    assertSame(markdown, formats.forSource(stream("standard input", '#', ' ')));
    assertSame(csv, formats.forSource(stream("a.csv", '#', ' ')));
  }

  @Test
  void askingForTheFormatConsumesNothing() throws IOException {
    Source source = stream("standard input", '#', '1', '2');
    formats.forSource(source);
    assertEquals(3, source.open().readAllBytes().length);
  }

  @Test
  void anUnknownFormatIsAnErrorThatSaysWhichAreKnown() {
    assertEquals(
        "formats: expected the name of a format (csv, markdown), found \"xml\"",
        message(() -> formats.named("xml")));
    assertEquals(
        "a.docx: expected a name that ends in one of .csv, .tsv, .md, found \".docx\"",
        message(() -> formats.forName("a.docx")));
    assertEquals(
        "a: expected a name that ends in one of .csv, .tsv, .md, found no ending",
        message(() -> formats.forName("a")));
    assertEquals(
        "a.txt: expected a name that ends in one of .csv, .tsv, .md, or content that tells the "
            + "format, found neither; name the format with --from",
        message(() -> formats.forSource(stream("a.txt", 'x'))));
  }

  @Test
  void twoClaimsAreAnErrorOnlyWhenTheyAreLookedUp() {
    RecordFormat rival = new Named("rival", List.of(".csv"), 'c');
    Formats both = formats.with(rival);
    assertSame(markdown, both.forName("a.md"));
    String message = message(() -> both.forName("a.csv"));
    assertEquals(
        "a.csv: the formats csv (dev.leverage.format.FormatsTest$Named) and rival "
            + "(dev.leverage.format.FormatsTest$Named) all claim the ending \".csv\"",
        message);
  }

  @Test
  void ofDiscoversNothing() {
    assertEquals(List.of(), Formats.of().all());
    assertTrue(Formats.of(csv).all().contains(csv));
  }
}
