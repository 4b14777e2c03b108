package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.LeverageRecord;
import dev.leverage.record.Block;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);

  @Test
  void aPageIsToldByItsBeginning() {
    assertTrue(recognised("<!DOCTYPE html>\n<html>"));
    assertTrue(recognised("\ufeff \n<!-- saved -->\n<HTML lang=en>"));
    assertTrue(recognised("<table class=x><tr>"));
    assertFalse(recognised("<svg>"));
    assertFalse(recognised("# Notes\n\n<table>"));
    assertFalse(recognised("Date,Task\n"));
    assertFalse(recognised(""));
  }

  private static boolean recognised(String head) {
    return new HtmlFormat().recognises(head.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTableWithoutAHeadHasItsHeaderInTheFirstRow() {
    Day day =
        Pages.day(
            "<table><tr><td><b>Task</b><td>Human hrs<td>Claude (min)"
                + "<tr><td>a &amp; b<br>c<td><em>1.5</em><td>5</table>");
    Task task = day.tasks().get(0);
    assertEquals("a & b\nc", task.title());
    assertEquals(90 * 60_000, task.humanEstimate().orElseThrow().millis());
    assertEquals(Optional.of("Claude"), task.agent());
  }

  @Test
  void theHeadingGivesTheDateAndATitleOfItsOwn() {
    Day day = Pages.day("<h1>Quiet <i>day</i>: April 2, 2026 <a href=#x>#</a></h1>" + Pages.TABLE);
    assertEquals(Optional.of("Quiet day: April 2, 2026"), day.title());
    assertEquals(Optional.of(APRIL_2), day.date());
    assertEquals(List.of(Block.Marker.TASK_LOG), day.body().blocks());
  }

  @Test
  void theStandardHeadingIsNoTitleUnlessThePageStatesIt() {
    String heading = "<h1>Leverage Record: April 02, 2026</h1>" + Pages.TABLE;
    assertEquals(Optional.empty(), Pages.day(heading).title());
    String stated =
        "<head><meta property='og:title' content='Leverage Record: April 02, 2026'></head>";
    assertEquals(
        Optional.of("Leverage Record: April 02, 2026"), Pages.day(stated + heading).title());
  }

  @Test
  void withoutAHeadingTheHeadOfThePageGivesTheTitle() {
    Day day =
        Pages.day(
            "<head><title>Quiet day | Notes</title>"
                + "<meta property=og:title content='Quiet day'></head>"
                + Pages.TABLE);
    assertEquals(Optional.of("Quiet day"), day.title());
    assertEquals(Optional.of("Notes"), Pages.day("<title>Notes</title>" + Pages.TABLE).title());
  }

  @Test
  void aTimeElementIsBelievedMoreThanAHeading() {
    String page =
        "<h1>Notes of April 3, 2026</h1>\n<p><time datetime='2026-04-02T23:00Z'>Thursday</time></p>"
            + Pages.TABLE;
    assertEquals(Optional.of(APRIL_2), Pages.day(page).date());
    assertEquals(
        List.of(
            "post.html:1:5: the heading says 2026-04-03 and the time element 2026-04-02,"
                + " which is taken"),
        Pages.problems(page));
  }

  @Test
  void thePublishedTimeGivesTheDateToo() {
    Day day =
        Pages.day(
            "<meta property=article:published_time content=2026-04-02T10:00:00Z>" + Pages.TABLE);
    assertEquals(Optional.of(APRIL_2), day.date());
  }

  @Test
  void theNameOfTheFileGivesTheDateLastAndThatIsSaid() {
    LeverageRecord record =
        Pages.record("2026-04-02.html", Pages.TABLE.getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(APRIL_2), record.days().get(0).date());
    assertEquals(
        "2026-04-02.html: the date 2026-04-02 is taken from the name of the file",
        record.problems().get(0).toString());
    LeverageRecord other =
        Pages.record(
            "2026-04-03.html",
            ("<h1>April 2, 2026</h1>" + Pages.TABLE).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "2026-04-03.html: the name of the file says 2026-04-03 and the document 2026-04-02,"
            + " which is taken",
        other.problems().get(0).toString());
    assertEquals(ProblemCode.CONFLICTING_DATES, other.problems().get(0).code());
  }

  @Test
  void tagsAreReadFromElementsAndNeverFromJoinedText() {
    assertEquals(
        List.of("AI", "Time Record"),
        tags("<p>Tags: <a rel=tag>AI</a>, " + "<a rel='nofollow tag'>#Time Record</a></p>"));
    assertEquals(List.of("AI", "b"), tags("<ul class='post tags'><li>AI</li><li>b</li></ul>"));
    assertEquals(List.of("x y", "z"), tags("<div class=tags><span>x y</span><span>z</span></div>"));
    assertEquals(List.of("AI"), tags("<div class=post-tags>Found in <a href=x>AI</a></div>"));
    assertEquals(List.of("AI"), tags("<meta property=article:tag content=AI>"));
    assertEquals(List.of("AI", "b c"), tags("<meta name=Keywords content='AI, b c'>"));
    assertEquals(List.of(), tags("<div class=tags>AITime Record</div>"));
    assertEquals(List.of("AITime Record"), Pages.prose("<div class=tags>AITime Record</div>"));
    assertEquals(List.of(), Pages.prose("<p>Tags: <a rel=tag>AI</a>, <a rel=tag>B</a></p>"));
  }

  private static List<String> tags(String html) {
    return Pages.day(html + Pages.TABLE).tags();
  }

  @Test
  void severalArticlesWithTasksAreSeveralDays() {
    LeverageRecord record =
        Pages.record(
            "<main><h1>April</h1>"
                + article("April 2, 2026", "AI")
                + article("April 3, 2026", "B")
                + "<article><h2>Read next</h2><p>Teaser</p></article></main>");
    assertEquals(
        List.of(Optional.of(APRIL_2), Optional.of(APRIL_2.plusDays(1))),
        record.days().stream().map(Day::date).toList());
    assertEquals(List.of("AI"), record.days().get(0).tags());
    assertEquals(List.of("B"), record.days().get(1).tags());
    assertEquals(
        List.of("post.html:1:434: left out, since not part of the record: article"),
        record.problems().stream().map(Problem::toString).toList());
  }

  private static String article(String heading, String tag) {
    return "<article><h2>"
        + heading
        + "</h2><p><a rel=tag>"
        + tag
        + "</a></p>"
        + Pages.TABLE
        + "</article>";
  }

  @Test
  void headingsWithDatesDivideAPageIntoDays() {
    LeverageRecord record =
        Pages.record(
            "<h2>April 2, 2026</h2>"
                + Pages.TABLE
                + "<p>Text</p><h2>April 3, 2026</h2>"
                + Pages.TABLE);
    assertEquals(
        List.of(Optional.of(APRIL_2), Optional.of(APRIL_2.plusDays(1))),
        record.days().stream().map(Day::date).toList());
    assertEquals(
        List.of(Optional.empty(), Optional.empty()),
        record.days().stream().map(Day::title).toList());
    assertEquals(
        List.of(Block.Marker.TASK_LOG, new Block.Prose("Text")),
        record.days().get(0).body().blocks());
  }

  @Test
  void totalsAreClaimsAndGiveTheTokensOfTheDay() {
    String totals =
        "<table><tr><th>Metric<th>Value<tr><td>Total tasks<td>1"
            + "<tr><td>Total tokens<td><b>2,000</b><tr><td>Coffees<td>3</table>";
    Day day = Pages.day(Pages.TABLE + totals);
    assertEquals(Optional.of(Tokens.of(2000)), day.tokens());
    assertEquals(List.of(Block.Marker.TASK_LOG, Block.Marker.AGGREGATES), day.body().blocks());
    assertEquals(
        List.of("post.html:2:99: the row \"Coffees\" of the totals is left out"),
        Pages.problems(Pages.TABLE + "\n" + totals));
  }

  @Test
  void theSumOfTheTasksTokensIsNoFigureOfTheDaysOwn() {
    Day day =
        Pages.day(
            "<table><tr><th>Task<th>Claude<th>Tokens<tr><td>a<td>5m<td>1k<tr><td>b<td>5m<td>2k"
                + "</table><table><tr><th>Metric<th>Value<tr><td>Total tokens<td>3,000</table>");
    assertEquals(Optional.empty(), day.tokens());
  }

  @Test
  void aRowOfTotalsAtTheFootIsNoTask() {
    Day day =
        Pages.day(
            "<table><thead><tr><th>Task<th>Human Est.<th>Claude<tbody><tr><td>a<td>1h<td>5m"
                + "<tr><td>b<td>2h<td>5m<tfoot><tr><td>Total<td>3h<td>10m</table>");
    assertEquals(2, day.tasks().size());
  }

  @Test
  void aTableOfDaysIsReadAsDaysWithStatedTotals() {
    LeverageRecord record =
        Pages.record(
            "<h1>Board</h1><table><tr><th>Date<th>Tasks<th>Human hrs<th>Claude min"
                + "<tr><td>2026-04-02<td>15<td>374<td>431<tr><td>2026-04-03<td>2<td>8<td>20"
                + "</table>");
    assertEquals(2, record.days().size());
    assertEquals(Optional.of("Board"), record.days().get(0).title());
    assertEquals(17, record.totals().tasks());
  }

  @Test
  void tablesForTheLayoutOfThePageAreLookedInto() {
    Day day = Pages.day("<table><tr><td><p>Left</p></td><td>" + Pages.TABLE + "</td></tr></table>");
    assertEquals(List.of(new Block.Prose("Left"), Block.Marker.TASK_LOG), day.body().blocks());
  }

  private static List<Block> body(String html) {
    return Pages.day(html).body().blocks();
  }

  private static Block prose(String markdown) {
    return new Block.Prose(markdown);
  }

  @Test
  void aHeaderOfThePageSaysTitleDateAndTagsAndAFooterTags() {
    Day day =
        Pages.day(
            "<header><h1>Quiet day</h1><time datetime=2026-04-02>x</time><a rel=tag>AI</a></header>"
                + Pages.TABLE
                + "<footer><h1>No title</h1><time datetime=2026-04-03>x</time><a rel=tag>B</a></footer>"
                + "<aside><a rel=tag>C</a></aside>");
    assertEquals(Optional.of("Quiet day"), day.title());
    assertEquals(Optional.of(APRIL_2), day.date());
    assertEquals(List.of("AI", "B"), day.tags());
    assertEquals(List.of(Block.Marker.TASK_LOG), day.body().blocks());
    assertEquals(
        Optional.empty(), Pages.day("<footer><h1>No title</h1></footer>" + Pages.TABLE).title());
  }

  @Test
  void aSecondTableOfTasksIsJoinedToTheFirstAndThatIsSaid() {
    String second = Pages.TABLE.replace("<td>a<", "<td>b<");
    assertEquals(2, Pages.day(Pages.TABLE + "<p>Text</p>" + second).tasks().size());
    assertEquals(
        List.of(
            "post.html:2:23: the tasks of this table are joined to those of the day's first,"
                + " and the place of the table is lost"),
        Pages.problems(Pages.TABLE + "\n" + second));
  }

  @Test
  void whatStandsOutsideOfTheMainPartIsLeftOutAndNamed() {
    String main = "<main><p>Text</p>" + Pages.TABLE + "</main>";
    String page = "<div><section>Buy</section><p></p>" + main + "</div><nav></nav><em>!</em>";
    assertEquals(List.of(prose("Text"), Block.Marker.TASK_LOG), body(page));
    assertEquals(
        List.of("post.html:1:6: left out, since not part of the record: em, nav, section"),
        Pages.problems(page).stream()
            .map(problem -> problem.replaceFirst(":1:\\d+:", ":1:6:"))
            .toList());
    assertEquals(List.of(), Pages.problems("<div>" + main + "</div>"));
    assertEquals(
        List.of(prose("Before"), Block.Marker.TASK_LOG),
        body("<p>Before</p>" + Pages.TABLE + "<main><p></p></main>"));
  }

  @Test
  void anArticleWithTasksIsThePageAndOthersBesideItAreLeftOut() {
    String page =
        "<h1>Site</h1><article><h1>Quiet day</h1>"
            + Pages.TABLE
            + "</article><article>Teaser</article>";
    assertEquals(Optional.of("Quiet day"), Pages.day(page).title());
    assertEquals(List.of(Block.Marker.TASK_LOG), body(page));
    assertEquals(
        List.of(prose("In it"), Block.Marker.TASK_LOG),
        body("<article><article>In it</article>" + Pages.TABLE + "</article>"));
  }

  @Test
  void momentsMayHaveATimeBehindTheirDate() {
    for (String moment :
        List.of("2026-04-02", " 2026-04-02 ", "2026-04-02T10:00Z", "2026-04-02 10:00")) {
      assertEquals(Optional.of(APRIL_2), dated(moment), moment);
    }
    for (String none : List.of("2026-04", "2026-04-02x", "2026-13-02", "10:00:00.0", "")) {
      assertEquals(Optional.empty(), dated(none), none);
    }
  }

  private static Optional<LocalDate> dated(String moment) {
    return Pages.day("<p>On <time datetime='" + moment + "'>x</time></p>" + Pages.TABLE).date();
  }

  @Test
  void ofSeveralTimesTheFirstBeforeTheTasksCounts() {
    String first = "<p>On <time>y</time> <time datetime=2026-04-02>x</time></p>";
    String second = first.replace("04-02", "04-03");
    assertEquals(Optional.of(APRIL_2), Pages.day(first + second + Pages.TABLE).date());
    assertEquals(Optional.empty(), Pages.day(Pages.TABLE + second).date());
  }

  @Test
  void aParagraphOfNothingButTheDateIsNoProse() {
    String time = "<time datetime=2026-04-02>April 2</time>";
    assertEquals(List.of(Block.Marker.TASK_LOG), body("<p>" + time + "</p>" + Pages.TABLE));
    assertEquals(
        List.of(prose("On April 2"), Block.Marker.TASK_LOG),
        body("<p>On " + time + "</p>" + Pages.TABLE));
    assertEquals(
        List.of(prose("April 2"), Block.Marker.TASK_LOG),
        body("<p>" + time.replace("2026-04-02", "soon") + "</p>" + Pages.TABLE));
  }

  @Test
  void tagsAmongOtherWordsAreTagsAndProse() {
    assertEquals(
        List.of(prose("All of [AI](x)"), Block.Marker.TASK_LOG),
        body("<p>All of <a rel=tag href=x>AI</a></p>" + Pages.TABLE));
    assertEquals(List.of("AI"), tags("<p>All of <a rel=tag href=x>AI</a></p>"));
    assertEquals(
        List.of(), Pages.prose("<p>Filed under: <a rel=tag>AI</a> | <a rel=tag>B</a></p>"));
    assertEquals(List.of("AI"), tags("<p><a rel=tag># AI </a><a rel=tag>#</a></p>"));
  }

  @Test
  void keywordsCountOnlyWhereNothingElseIsATag() {
    String head = "<head><meta name=keywords content='x, ,y'>";
    assertEquals(List.of("x", "y"), Pages.day(head + "</head>" + Pages.TABLE).tags());
    assertEquals(
        List.of("AI"),
        Pages.day(head + "<meta property=article:tag content=' AI '></head>" + Pages.TABLE).tags());
    assertEquals(
        List.of("B"), Pages.day(head + "</head><p><a rel=tag>B</a></p>" + Pages.TABLE).tags());
  }

  @Test
  void theTimeElementIsBelievedMoreThanThePublishedTimeAndThatMoreThanAHeading() {
    String published = "<head><meta property=article:published_time content=2026-04-02></head>";
    assertEquals(
        Optional.of(APRIL_2.plusDays(1)),
        Pages.day(published + "<p>x <time datetime=2026-04-03>y</time></p>" + Pages.TABLE).date());
    assertEquals(
        List.of(
            "post.html:1:75: the heading says 2026-04-03 and the meta element"
                + " article:published_time 2026-04-02, which is taken"),
        Pages.problems(published + "<h1>April 3, 2026</h1>" + Pages.TABLE));
  }

  @Test
  void theTitleOfThePageGivesTheDateWhereNoHeadingDoes() {
    String title = "<title>Day of April 2, 2026</title>";
    assertEquals(Optional.of(APRIL_2), Pages.day(title + Pages.TABLE).date());
    assertEquals(Optional.of("Day of April 2, 2026"), Pages.day(title + Pages.TABLE).title());
    assertEquals(Optional.empty(), Pages.day(title + "<h1>Day</h1>" + Pages.TABLE).date());
    assertEquals(Optional.of("Day"), Pages.day(title + "<h1>Day</h1>" + Pages.TABLE).title());
    String blank = "<meta property=og:title content=' '>";
    assertEquals(
        Optional.of("Day of April 2, 2026"), Pages.day(blank + title + Pages.TABLE).title());
    assertEquals(
        Optional.empty(),
        Pages.day("<title>Leverage Record: April 02, 2026</title>" + Pages.TABLE).title());
  }

  @Test
  void aLowerHeadingGivesADateThatIsMissingAndStaysIfItSaysMore() {
    String alone = "<h1>Day</h1><h2>April 2, 2026</h2>" + Pages.TABLE;
    assertEquals(Optional.of(APRIL_2), Pages.day(alone).date());
    assertEquals(List.of(Block.Marker.TASK_LOG), body(alone));
    String more = "<h1>Day</h1><h2>Log of April 2, 2026</h2>" + Pages.TABLE;
    assertEquals(Optional.of(APRIL_2), Pages.day(more).date());
    assertEquals(
        List.of(new Block.Heading(2, "Log of April 2, 2026"), Block.Marker.TASK_LOG), body(more));
    String below = Pages.TABLE + "<h2>Log of April 2, 2026</h2>";
    assertEquals(Optional.empty(), Pages.day(below).date());
    assertEquals(
        List.of(Block.Marker.TASK_LOG, new Block.Heading(2, "Log of April 2, 2026")), body(below));
  }

  @Test
  void aSecondHeadingOfTheFirstLevelStaysInTheBody() {
    assertEquals(
        List.of(new Block.Heading(1, "More"), Block.Marker.TASK_LOG, new Block.Heading(1, "Last")),
        body("<h1>Day</h1><h1>More</h1><h1> </h1>" + Pages.TABLE + "<h1>Last</h1>"));
  }

  @Test
  void aSecondHeadingWithAnotherDateAboveTheTasksIsReported() {
    LeverageRecord record =
        Pages.record(
            "<h1>April 2, 2026</h1><h1>April 2, 2026</h1><p>None.</p><h1>April 3, 2026</h1>"
                + Pages.TABLE);
    assertEquals(List.of(Optional.of(APRIL_2)), record.days().stream().map(Day::date).toList());
    assertEquals(
        List.of("the heading says 2026-04-03 and the heading 2026-04-02, which is taken"),
        record.problems().stream()
            .filter(problem -> problem.code() == ProblemCode.CONFLICTING_DATES)
            .map(Problem::message)
            .toList());
  }
}
