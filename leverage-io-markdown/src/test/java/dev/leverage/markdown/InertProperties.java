package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a browser makes of a record whose texts are up to no good. */
class InertProperties {

  private static final Set<org.commonmark.Extension> TABLES = Set.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).build();

  @Provide
  Arbitrary<List<String>> texts() {
    return AwkwardText.notBlank().list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyTaskIsOneRowAndNoTextIsHtml(@ForAll("texts") List<String> texts) {
    Day.Builder day = Day.builder().title(texts.get(0)).tags(texts);
    for (String text : texts) {
      day.task(
          Task.titled(text)
              .human(Measure.ofHours(1))
              .agent(texts.get(0))
              .agentTime(Measure.ofMinutes(5))
              .extra(texts.get(0).strip(), text)
              .build());
    }
    String written = Documents.write(day.build());
    String markdown = written.substring(written.indexOf("\n# ") + 1);
    Elements elements = new Elements();
    Node document = PARSER.parse(markdown);
    document.accept(elements);
    assertEquals(List.of(), elements.html, markdown);
    assertEquals(1 + texts.size(), elements.rows - rowsOfTotals(markdown), markdown);
    String html = HTML.render(document);
    assertTrue(!html.contains("href=\"javascript"), html);
    assertTrue(!html.contains("src=\"data"), html);
  }

  private static long rowsOfTotals(String markdown) {
    return markdown.substring(markdown.lastIndexOf("| Metric  ")).lines().count() - 1;
  }

  @Example
  void typeParametersShowAsText() {
    assertEquals("List\\<String>", InlineWriting.cell("List<String>"));
    assertEquals("a < b & c > d", InlineWriting.cell("a < b & c > d"));
    assertEquals("`List<String>`", InlineWriting.cell("`List<String>`"));
    assertEquals("[docs](https://example.org)", InlineWriting.cell("[docs](https://example.org)"));
    assertEquals("\\[x](javascript:alert(1))", InlineWriting.cell("[x](javascript:alert(1))"));
    assertEquals("\\&lt;b>", InlineWriting.cell("&lt;b>"));
    assertEquals("C:\\temp\\\\", InlineWriting.cell("C:\\temp\\"));
    assertEquals("a\\|b", InlineWriting.cell("a|b"));
    assertEquals("one<br>two", InlineWriting.cell("one\ntwo"));
    assertEquals("&#32;x&#27;&#32;", InlineWriting.cell(" x\u001b "));
  }

  @Example
  void whatMarkdownEscapesIsReadAsItIs() {
    assertEquals("a|b", InlineReading.read("a\\|b"));
    assertEquals("`a|b\\\\`", InlineReading.read("`a\\|b\\\\`"));
    assertEquals("a\\b", InlineReading.read("a\\\\b"));
    assertEquals("\\*not bold\\*", InlineReading.read("\\*not bold\\*"));
    assertEquals("A & B", InlineReading.read("A &amp; B"));
    assertEquals("Replace `<br>`", InlineReading.read("Replace `<br>`"));
    assertEquals("one\ntwo", InlineReading.read("one<BR />two"));
  }

  private static final class Elements extends AbstractVisitor {

    private final List<String> html = new ArrayList<>();
    private int rows;

    @Override
    public void visit(HtmlInline node) {
      if (!node.getLiteral().equals("<br>")) {
        html.add(node.getLiteral());
      }
    }

    @Override
    public void visit(HtmlBlock node) {
      if (!node.getLiteral().startsWith("<!-- leverage: ")) {
        html.add(node.getLiteral());
      }
    }

    @Override
    public void visit(CustomNode node) {
      rows += node instanceof TableRow ? 1 : 0;
      visitChildren(node);
    }
  }
}
