package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.leverage.record.Day;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-locale")
class HostilePageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aScriptInATitleIsNoText() {
    Day day =
        Pages.day(
            "<h1>Day<script>alert(1)</script></h1>"
                + Pages.TABLE.replace("<td>a</td>", "<td>a<script>alert(2)</script></td>"));
    assertEquals(Optional.of("Day"), day.title());
    assertEquals("a", day.tasks().get(0).title());
  }

  @Test
  void aScriptThatIsTextStaysText() {
    Day day = Pages.day("<h1>&lt;script&gt;</h1>" + Pages.TABLE);
    assertEquals(Optional.of("<script>"), day.title());
  }

  @Test
  void deepNestingIsReadWithoutHarm() {
    for (String tag : List.of("div", "b", "i", "span", "table><tr><td", "a href=x")) {
      assertTimeout(PATIENCE, () -> assertEquals(1, Pages.day(nested(tag)).tasks().size()), tag);
    }
  }

  @Test
  void proseThatWouldGrowBeyondBoundsIsRefused() {
    assertTimeout(
        PATIENCE,
        () ->
            Pages.assertRefused(
                "post.html:1:2329: expected at most 1000000 characters of prose"
                    + " (limit: cellLength), found 1066437",
                nested("ul><li")));
  }

  private static String nested(String tag) {
    return Pages.TABLE + ("<" + tag + ">x").repeat(20_000);
  }

  @Test
  void unclosedTagsAreClosed() {
    Day day = Pages.day("<h1>Day" + "</h1><div><b>" + Pages.TABLE.replaceAll("</t[a-z]+>", ""));
    assertEquals("a", day.tasks().get(0).title());
  }

  @Test
  void aHugeAttributeIsNoText() {
    Day day = Pages.day("<h1 title='" + "x".repeat(5_000_000) + "'>Day</h1>" + Pages.TABLE);
    assertEquals(Optional.of("Day"), day.title());
  }

  @Test
  void whatAFewUnclosedElementsMakeIsBounded() {
    StringBuilder page = new StringBuilder(Pages.TABLE + "<p>");
    for (int i = 0; i < 300; i++) {
      page.append("<b id=").append(i).append('>');
    }
    page.append("<p>x</p>".repeat(100_000));
    assertTimeout(
        PATIENCE,
        () ->
            Pages.assertRefused(
                "post.html:1:1: expected at most 1000000 elements in a page, found more than that",
                page.toString()));
  }
}
