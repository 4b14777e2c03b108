package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageErrorTest {

  private static final String HEADER = "<table>\n<tr><th>Task<th>Human Est.<th>Claude\n";

  @Test
  void anEmptyFileIsRefused() {
    Pages.assertRefused("post.html: expected a table of tasks, found nothing", "");
    Pages.assertRefused("post.html: expected a table of tasks, found nothing", " \n");
  }

  @Test
  void aPageWithoutTasksIsRefused() {
    Pages.assertRefused(
        "post.html:1:1: expected a table of tasks with headers such as \"Task\", \"Human Est.\""
            + " and \"Claude\", found none",
        "<h1>Notes</h1><table><tr><th>Tool<tr><td>JDK</table>");
  }

  @Test
  void aBadDurationNamesTheLineAndColumnOfItsText() {
    Pages.assertRefused(
        "post.html:3:24: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
        HEADER + "<tr><td>\ud83d\ude00<td>1h<td> <b>51&nbsp;x</b></table>");
    Pages.assertRefused(
        "post.html:4:5: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
        (HEADER + "<tr><td>a<td>1h\n<td>51 x</table>").replace("\n", "\r\n"));
  }

  @Test
  void mergedCellsNameTheirPlace() {
    Pages.assertRefused(
        "post.html:3:11: expected cells that are not merged in a table of tasks,"
            + " found colspan=\"2\"",
        HEADER + "<tr><td>a <td colspan=2>1h</table>");
    Pages.assertRefused(
        "post.html:3:5: expected cells that are not merged in a table of tasks,"
            + " found rowspan=\"3\"",
        HEADER + "<tr><td rowspan='3'>a<td>1h<td>5m</table>");
  }

  @Test
  void unevenRowsAreRefused() {
    Pages.assertRefused(
        "post.html:3:16: expected 3 cells as in the header, found 2 cells",
        HEADER + "<tr><td>a<td>1h</tr></table>");
    Pages.assertRefused(
        "post.html:3:26: expected 3 cells as in the header, found 4 cells",
        HEADER + "<tr><td>a<td>1h<td>5m<td>surplus</tr></table>");
  }

  @Test
  void aTableInACellIsRefused() {
    Pages.assertRefused(
        "post.html:3:9: expected text in the cells of a table of tasks, found another table",
        HEADER + "<tr><td><table><tr><td>a</table><td>1h<td>5m</table>");
  }

  @Test
  void malformedBytesAreRefusedAndNeverReplaced() {
    Pages.assertRefused(
        "post.html:2:4: expected valid UTF-8, found the byte 0xE9 at offset 7",
        "<p>\ncaf\u00e9".substring(0, 8).getBytes(StandardCharsets.ISO_8859_1));
    Pages.assertRefused(
        "post.html:1:28: expected valid windows-1252, found the byte 0x81 at offset 27",
        "<meta charset=iso-8859-1><p\u0081".getBytes(StandardCharsets.ISO_8859_1));
    Pages.assertRefused(
        "post.html: expected the name of a character encoding such as \"utf-8\" in the page's meta"
            + " element, found \"klingon\"",
        "<meta charset='klingon'>");
    Pages.assertRefused("post.html:1:4: expected text, found the character U+0000", "<p>\u0000");
  }

  @Test
  void theEncodingIsThatOfTheMarkElseOfTheMetaElementElseUtf8() {
    String page = "<h1>caf\u00e9 \u20ac</h1>" + Pages.TABLE;
    assertTitle(page.getBytes(StandardCharsets.UTF_8));
    assertTitle(("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE));
    assertTitle(("\ufeff" + page).getBytes(StandardCharsets.UTF_16BE));
    assertTitle(("\ufeff<meta charset=koi8-r>" + page).getBytes(StandardCharsets.UTF_8));
    assertTitle(
        ("<!-- <meta charset=x> --><META http-equiv=Content-Type"
                + " content='text/html; charset=ISO-8859-1'>"
                + page)
            .getBytes(Charset.forName("windows-1252")));
  }

  private static void assertTitle(byte[] bytes) {
    Day day = Pages.record("post.html", bytes).days().get(0);
    assertEquals("caf\u00e9 \u20ac", day.title().orElseThrow());
  }

  @Test
  void limitsAreKept() {
    assertLimit(
        Limits.DEFAULT.withBytes(20),
        "post.html: expected at most 20 bytes (limits.bytes), found at least 21");
    assertLimit(
        Limits.DEFAULT.withColumns(2),
        "post.html:1:23: expected at most 2 columns (limits.columns), found 3");
    assertLimit(
        Limits.DEFAULT.withCellLength(9),
        "post.html:1:36: expected at most 9 characters in a cell (limits.cell-length), found 10");
    assertLimit(
        Limits.DEFAULT.withNesting(5),
        "post.html:1:19: expected at most 5 levels of nesting (limits.nesting), found at least 6");
  }

  private static void assertLimit(Limits limits, String message) {
    Source source =
        Source.of(
            "post.html", new ByteArrayInputStream(Pages.TABLE.getBytes(StandardCharsets.UTF_8)));
    LeverageException e =
        assertThrows(
            LeverageException.class,
            () -> Pages.LEVERAGE.reading(ReadOptions.DEFAULT.withLimits(limits)).read(source));
    assertEquals(message, e.getMessage());
  }

  @Test
  void pagesAreNotWritten() {
    LeverageException e =
        assertThrows(
            LeverageException.class,
            () ->
                Pages.LEVERAGE.write(
                    List.of(Day.builder().build()),
                    Target.of("post.html", new ByteArrayOutputStream())));
    assertEquals("post.html: the format html can be read but not written", e.getMessage());
  }
}
