package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-locale")
@Tag("slow")
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
    for (String tag : List.of("b", "i", "span", "a href=x")) {
      assertTimeout(PATIENCE, () -> assertEquals(1, Pages.day(nested(tag)).tasks().size()), tag);
    }
  }

  @Test
  void blocksThatHoldEachOtherTooDeeplyAreRefusedWhereTheyPassTheLimit() {
    Pages.assertRefused(
        "post.html:1:1331: expected at most 200 levels of nesting (limits.nesting), found at least"
            + " 201",
        nested("div"));
    for (String tag : List.of("table><tr><td", "blockquote", "ul><li")) {
      LeverageException refused =
          assertThrows(LeverageException.class, () -> Pages.record(nested(tag)), tag);
      assertTrue(refused.getMessage().contains("(limits.nesting)"), refused.getMessage());
    }
  }

  @Test
  void theDefaultLimitOfNestingIsReadWithLittleStackAndTheHighestWithAnOrdinaryOne()
      throws InterruptedException {
    assertReadOnStackOf(256 << 10, Limits.DEFAULT.nesting());
    assertReadOnStackOf(1 << 20, Limits.MOST_NESTING);
  }

  private static void assertReadOnStackOf(int bytes, int levels) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Limits most = Limits.DEFAULT.withNesting(levels);
    Runnable read =
        () -> {
          for (String tag : List.of("div", "blockquote", "ul")) {
            String page = Pages.TABLE + ("<" + tag + ">").repeat(levels - 2) + "x";
            assertEquals(1, Pages.record(page, most).days().get(0).tasks().size());
          }
        };
    Thread thread = new Thread(null, read, "little stack", bytes);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    thread.join();
    assertNull(failure.get());
  }

  @Test
  void proseThatWouldGrowBeyondBoundsIsRefused() {
    assertTimeout(
        PATIENCE,
        () ->
            assertEquals(
                "post.html:1:376: expected at most 5000 characters of prose"
                    + " (limits.cell-length), found 5109",
                assertThrows(
                        LeverageException.class,
                        () ->
                            Pages.record(
                                Pages.TABLE + "<ul><li>x".repeat(95),
                                Limits.DEFAULT.withCellLength(5_000)))
                    .getMessage()));
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
                "post.html:1:1: expected at most 1000000 elements in a page, which no setting raises,"
                    + " found at least 1000001",
                page.toString()));
  }
}
