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
  void aHeadingWithinAnotherBlockKeepsTheNumberSignsAtItsEnd() {
    assertProse("> #### C \\#", "<blockquote><h4>C #</h4></blockquote>");
    assertProse("- ### C #\\#", "<ul><li><h3>C ##</h3></ul>");
    assertProse("> ### \\#", "<blockquote><h3>#</h3></blockquote>");
    assertProse("> ### C#", "<blockquote><h3>C#</h3></blockquote>");
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
  void aSignIsEscapedOnlyWhereItWouldBeMarkup() {
    assertProse("\\_a\\_ b\\_ \\_c a _ b_c", "<p>_a_ b_ _c a _ b_c</p>");
    assertProse("2 * 3 2\\*3 \\*a \\*", "<p>2 * 3 2*3 *a *</p>");
    assertProse("a ~ b ~c \\~\\~d\\~\\~", "<p>a ~ b ~c ~~d~~</p>");
    assertProse("a & b & \\&c 1&2 \\&#1", "<p>a &amp; b & &amp;c 1&amp;2 &amp;#1</p>");
    assertProse("C:\\dir \\ \\\\\\* \\é", "<p>C:\\dir \\ \\* \\é</p>");
    assertProse("\\`a\\`", "<p>`a`</p>");
  }

  @Test
  void marksThatWouldShowAsThemselvesAreLeftOut() {
    assertProse("a\"x\"", "<p>a<b>\"x\"</b></p>");
    assertProse("x.y", "<p><b>x.</b>y</p>");
    assertProse("**x**y", "<p><b>x</b>y</p>");
    assertProse("x **\"y\"** z", "<p>x <b>\"y\"</b> z</p>");
    assertProse("**x.**", "<p><b>x.</b></p>");
    assertProse("**a**b", "<p><b>a</b><i>b</i></p>");
    assertProse("~~x~~y", "<p><del>x</del><b>y</b></p>");
    assertProse("(**x**)", "<p>(<b>x</b>)</p>");
    assertProse("**x y z**", "<p><b>x <strong>y</strong> z</b></p>");
  }

  @Test
  void spacesInMarksStandOutsideOfThem() {
    assertProse("a **x** b", "<p>a<b> x </b>b</p>");
    assertProse("a\n**x** b", "<p>a<b>\nx\n</b>b</p>");
    assertProse("a b", "<p>a<b> </b>b</p>");
    assertProse("a [x](y) b", "<p>a<a href=y> x </a>b</p>");
    assertProse("ab", "<p>a<a href=y></a>b</p>");
    assertProse("a `b c` d", "<p>a <code> b \n c </code> d</p>");
    assertProse("ad", "<p>a<code> </code>d</p>");
    assertProse("`` a` ``", "<p><code>a`</code></p>");
  }

  @Test
  void breaksAreKeptInProseAndAreSpacesInHeadings() {
    assertProse("a\\\nb", "<p><br>a <br> b</p>");
    assertEquals(List.of("### a b"), Pages.prose("<h3>a<br>b</h3>"));
  }

  @Test
  void ofAPictureTheWordsForItStay() {
    assertProse("see this now", "<p>see <img alt=this src=x> now</p>");
  }

  @Test
  void marksBesideHeadingsAreNoText() {
    assertEquals(
        List.of("### a", "### b", "### c", "### [d §](#x)", "### [§](x)"),
        Pages.prose(
            "<h3>a <a href=#x>#</a></h3><h3>b <a href=#x>§</a></h3><h3>c<a href=#x> ¶ </a></h3>"
                + "<h3><a href=#x>d §</a></h3><h3><a href=x>§</a></h3>"));
  }

  @Test
  void termsAreStrongAndStandBeforeWhatTheyMean() {
    assertEquals(
        List.of("**A**\n\nb\n\n**C**\n\nd"),
        Pages.prose("<dl><dt>A<dd>b<dt><b>C</b><dd>d<dt> </dl>"));
  }

  @Test
  void listsCountFromWhereTheyStart() {
    assertProse("1. a\n2. b", "<ol start=x><li>a<li>b</ol>");
    assertProse("9. a\n10. b\n    - c", "<ol start=' 9 '><li>a<li>b<ul><li>c</ul></ol>");
    assertProse("1. a", "<ol start=123456789><li>a</ol>");
    assertProse("- a\n-\n- b", "<ul><li>a<li><li>b<script>x</script></ul>");
    assertProse("- a\n- b", "<ul><li>a<script>x</script></li><nav>x</nav><div>b</div></ul>");
  }

  @Test
  void codeHasAFenceLongerThanThoseInIt() {
    assertProse("```\na\n```", "<pre class=x>a\n\n</pre>");
    assertProse("```java\na\r```".replace("\r", "\n"), "<pre class='x lang-java'>a\r\n</pre>");
    assertEquals(List.of(), Pages.prose("<pre> \n </pre>"));
    assertProse("---", "<hr>");
  }

  @Test
  void tablesOfProseAreAsWideAsTheirWidestRow() {
    assertProse(
        "| Tool | |\n| --- | --- |\n| a | b |\n| c | |",
        "<table><tr><th>Tool<tr><td>a<td>b<tr><td>c</table>");
    assertEquals(List.of(), Pages.prose("<table><caption>x</caption></table>"));
  }

  @Test
  void addressesAreWrittenSoThatNothingEndsThem() {
    assertProse(
        "[a](/b:c%C2%A0%5Bd%5D%7C%60%2A%22%5C)", "<p><a href='/b:c\u00a0[d]|`*&quot;\\'>a</a></p>");
    assertProse("[a](?b&c&d1\\&e2;&)", "<p><a href='?b&amp;c&amp;d1&amp;e2;&amp;'>a</a></p>");
    assertProse("a", "<p><a href='JavaScript:x'>a</a></p>");
    assertProse("[a](HTTPS://x.org)", "<p><a href='HTTPS://x.org'>a</a></p>");
    assertProse("a b", "<p><a name=x>a</a> <a href=' '>b</a></p>");
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
