package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseMarkdownTest {

  private static void assertProse(String markdown, String html) {
    assertEquals(List.of(markdown), Pages.prose(html));
  }

  @Test
  void emphasisCodeAndLinksBecomeMarkdown() {
    assertProse(
        "A **b** *c* ~~d~~ `e` [f](https://example.org/x)",
        "<p>A <b>b</b> <em>c </em><del>d</del> <code>e</code> <a href=https://example.org/x>f</a>");
    assertProse("``a`b``", "<p><code>a`b</code></p>");
    assertProse("`` `a ``", "<p><code>`a</code></p>");
    assertProse("***x***", "<p><em><strong>x</strong></em></p>");
    assertProse("x *y*, z", "<p>x<i> y</i>, z</p>");
    assertProse("one\\\ntwo", "<p>one<br>two</p>");
  }

  @Test
  void linesStayLines() {
    assertProse("one\ntwo three", "<p>\n  one\n  two   three\n</p>");
  }

  @Test
  void headingsListsAndQuotationsKeepTheirOrder() {
    assertEquals(
        List.of("### A *b*", "- one\n- two\n  1. x\n  2. y", "> q\n>\n> r", "beside", "last"),
        Pages.prose(
            "<h3>A <i>b</i></h3><ul><li>one<li>two<ol><li>x<li>y</ol></ul>"
                + "<blockquote><p>q</p><p>r</p></blockquote><div>beside<p>last</p></div>"));
    assertProse("3. a\n\n   b\n\n4. c", "<ol start=3><li><p>a</p><p>b</p></li><li><p>c</p></ol>");
  }

  @Test
  void codeBlocksStayAsTheyAre() {
    assertProse(
        "```java\nint a;\n\n  ``\n```",
        "<pre><code class='language-java'>int a;\n\n  ``\n</code></pre>");
    assertProse("````\n```\n````", "<pre>```</pre>");
  }

  @Test
  void tablesAboutOtherThingsStayInTheProse() {
    assertProse(
        "| Tool | Version |\n| --- | --- |\n| a\\|b | 17 |\n| JDK | |",
        "<table><tr><th>Tool<th>Version<tr><td>a|b<td>17<tr><td>JDK<td></table>");
  }

  @Test
  void textStaysText() {
    assertProse(
        "\\<script>x\\</script> \\[a\\](b) \\*c\\* snake_case \\&amp; 2 * 3",
        "<p>&lt;script&gt;x&lt;/script&gt; [a](b) *c* snake_case &amp;amp; 2 * 3</p>");
    assertProse("\\# a\n\\- b\n1\\. c\n\\---\n\\> d", "<p># a\n- b\n1. c\n---\n&gt; d</p>");
  }

  @Test
  void onlyHarmlessLinksAreKept() {
    assertProse("a", "<p><a href='javascript:alert(1)'>a</a></p>");
    assertProse("a", "<p><a href=' java\tscript:alert(1)'>a</a></p>");
    assertProse("a", "<p><a href='data:text/html,x'>a</a></p>");
    assertProse("[a](b%20%28c%29?d=1&e=2)", "<p><a href='b (c)?d=1&amp;e=2'>a</a></p>");
    assertProse(
        "[a](mailto:x@example.org)",
        "<p><a href='MAILTO:x@example.org'>a</a></p>".replace("MAILTO", "mailto"));
    assertProse("\\![a](b)", "<p>!<a href=b>a</a></p>");
    assertEquals(
        List.of(
            "post.html:1:4: left out, since not part of the record: img,"
                + " links that are not http, https, mailto or relative"),
        Pages.problems("<p><a href='javascript:x'>a</a><img src=x alt=y></p>" + Pages.TABLE));
  }
}
