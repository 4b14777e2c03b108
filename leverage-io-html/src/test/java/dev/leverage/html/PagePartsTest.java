package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.LeverageRecord;
import dev.leverage.format.Limits;
import dev.leverage.record.Block;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which parts of a page are read as what. */
class PagePartsTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);

  private static final String DAYS =
      "<table><tr><th>Date</th><th>Tasks</th><th>Human hours</th></tr>"
          + "<tr><td>2026-04-01</td><td>3</td><td>12</td></tr>"
          + "<tr><td>2026-04-02</td><td>2</td><td>1</td></tr></table>";

  private static final String TOTALS =
      "<table><tr><th>Metric</th><th>Value</th></tr><tr><td>Total tasks</td><td>1</td></tr>"
          + "<tr><td>Total human-equivalent hours</td><td>1.0</td></tr></table>";

  private static String article(String date) {
    return "<article><h2>" + date + "</h2>" + Pages.TABLE + "</article>";
  }

  @Test
  void theHeadingOfAPageOfSeveralArticlesIsTextOfTheFirstAndDatesNone() {
    LeverageRecord record =
        Pages.record(
            "<main><h1>April 1, 2026: a week</h1>"
                + article("April 2, 2026")
                + article("April 3, 2026")
                + "</main>");
    assertEquals(
        List.of(Optional.of(APRIL_2), Optional.of(APRIL_2.plusDays(1))),
        record.days().stream().map(Day::date).toList());
    assertEquals(
        List.of(new Block.Heading(1, "April 1, 2026: a week"), Block.Marker.TASK_LOG),
        record.days().get(0).body().blocks());
    assertEquals(List.of(), record.problems());
  }

  @Test
  void theHeadingOfAPageOfOneArticleIsThatOfItsDay() {
    Day day =
        Pages.day(
            "<main><h1>April 2, 2026: a day</h1><article>" + Pages.TABLE + "</article></main>");
    assertEquals(Optional.of(APRIL_2), day.date());
    assertEquals(List.of(Block.Marker.TASK_LOG), day.body().blocks());
  }

  @Test
  void whatIsThereToFindOneselfOnTheSiteIsLeftOut() {
    assertEquals(
        List.of("post.html:1:1: left out, since not part of the record: div"),
        Pages.problems("<div role='navigation '>Home</div>" + Pages.TABLE));
    assertEquals(List.of(), Pages.prose("<p>Text<nav>Home</nav></p>").stream().skip(1).toList());
  }

  @Test
  void whatDoesNotShowIsLeftOutAndTold() {
    String told = "left out, since not part of the record: ";
    String tasks = Pages.TABLE.replace("</tbody></table>", "");
    String second = "><td>b</td><td>2h</td><td>6m</td></tr>";
    for (String hidden : List.of("hidden", "style='color: red; DISPLAY : none !important'")) {
      String row = tasks + "<tr " + hidden + second;
      assertEquals(1, Pages.day(row).tasks().size());
      assertEquals(
          List.of("post.html:1:" + (tasks.length() + 1) + ": " + told + "hidden rows"),
          Pages.problems(row));
      String body = tasks + "</tbody><tbody " + hidden + "><tr" + second;
      assertEquals(1, Pages.day(body).tasks().size());
      String cells =
          Pages.TABLE
              .replace("<th>Human", "<th " + hidden + ">Id</th><th>Human")
              .replace("<td>1h", "<td " + hidden + ">1</td><td>1h");
      assertEquals(Pages.day(Pages.TABLE), Pages.day(cells));
      assertEquals(
          List.of(
              "post.html:1:" + (cells.indexOf("<th " + hidden) + 1) + ": " + told + "hidden cells"),
          Pages.problems(cells));
      String prose = "<p " + hidden + ">Text</p>";
      assertEquals(List.of(), Pages.prose(prose));
      String table = "<table><tr><td>x</td></tr><tr " + hidden + "><td>y</td></tr></table>";
      assertEquals(List.of("| x |\n| --- |"), Pages.prose(table));
      assertEquals(
          List.of("post.html:1:27: " + told + "hidden rows"), Pages.problems(table + Pages.TABLE));
      assertEquals(List.of("- | x |\n  | --- |"), Pages.prose("<ul><li>" + table + "</li></ul>"));
    }
  }

  @Test
  void theFootOfATableIsBelowItWhereverItStands() {
    String foot = "<tfoot><tr><td>Total</td><td>2h</td><td>10m</td></tr></tfoot>";
    String second = "<tr><td>b</td><td>1h</td><td>5m</td></tr></tbody>";
    String table = Pages.TABLE.replace("<tbody>", foot + "<tbody>").replace("</tbody>", second);
    assertEquals(2, Pages.day(table).tasks().size());
    assertEquals(List.of(), Pages.problems(table));
  }

  @Test
  void whatIsStruckOrRaisedInAFigureIsNoDigitOfIt() {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("<del>5</del>1h", "~~5~~1h");
    wrong.put("<s>5</s>1h", "~~5~~1h");
    wrong.put("1h<sup><a href='#f'>1</a></sup>", "1h^1^");
    wrong.put("1<sub>2</sub>h", "1_2_h");
    wrong.forEach(
        (html, told) -> {
          String message =
              assertThrows(
                      LeverageException.class, () -> Pages.record(Pages.TABLE.replace("1h", html)))
                  .getMessage();
          assertTrue(message.startsWith("post.html:1:1"), message);
          assertTrue(message.endsWith(", found \"" + told + "\""), message);
        });
    assertEquals(Pages.day(Pages.TABLE), Pages.day(Pages.TABLE.replace("1h", "<ins>1h</ins>")));
  }

  @Test
  void whatIsNotReadInACellIsTold() {
    for (String left : List.of("<input value=4>", "<img alt=7>", "<span hidden>9</span>")) {
      String name = left.substring(1, left.indexOf(' '));
      String table = Pages.TABLE.replace("1h", "1h" + left);
      int column = table.indexOf(left) + 1;
      assertEquals(
          List.of("post.html:1:" + column + ": left out, since not part of the record: " + name),
          Pages.problems(table));
    }
  }

  @Test
  void whatShowsIsReadThoughItIsNotReadOutToTheBlind() {
    String tasks = Pages.TABLE.replace("<tr>", "<tr aria-hidden=true style='display: nonesuch'>");
    assertEquals(Pages.day(Pages.TABLE), Pages.day(tasks));
    assertEquals(List.of(), Pages.problems(tasks));
  }

  @Test
  void aTableThatOnlyLaysOutThePageIsReadCellByCell() {
    Day day =
        Pages.day(
            "<table><tr><td><h1>April 2, 2026</h1></td></tr><tr><td>Before</td><td>"
                + Pages.TABLE
                + "</td></tr></table>");
    assertEquals(Optional.of(APRIL_2), day.date());
    assertEquals(1, day.tasks().size());
    assertEquals(List.of(new Block.Prose("Before"), Block.Marker.TASK_LOG), day.body().blocks());
  }

  @Test
  void aTableOfDaysIsARecordOfThemAndProseBesideTasks() {
    assertEquals(2, Pages.record(DAYS).days().size());
    Day day = Pages.day("<h1>April 2, 2026</h1>" + Pages.TABLE + DAYS);
    assertEquals(
        List.of(
            Block.Marker.TASK_LOG,
            new Block.Prose(
                "| Date | Tasks | Human hours |\n| --- | --- | --- |\n"
                    + "| 2026-04-01 | 3 | 12 |\n| 2026-04-02 | 2 | 1 |")),
        day.body().blocks());
  }

  @Test
  void aFigureOfSeveralPiecesIsPlacedAtTheFirstBehindWhiteSpace() {
    String page = Pages.TABLE.replace("<td>5m</td>", "<td>\n  <b>five</b> min</td>");
    LeverageException e = assertThrows(LeverageException.class, () -> Pages.record(page));
    assertTrue(e.getMessage().startsWith("post.html:2:6: "), e::getMessage);
  }

  @Test
  void blocksInATitleAreHeldApart() {
    String page =
        Pages.TABLE.replace("<td>a</td>", "<td>one<span>two<div>three</div></span>four</td>");
    String title = Pages.day(page).tasks().get(0).title();
    assertEquals("one two three four", title.replaceAll("\\s+", " "));
  }

  @Test
  void limitsHoldInTablesOfDaysAndOfTotals() {
    assertLimited("columns", DAYS, Limits.DEFAULT.withColumns(2));
    assertLimited("rows", DAYS, Limits.DEFAULT.withRows(1));
    assertLimited("cell-length", DAYS, Limits.DEFAULT.withCellLength(9));
    assertLimited("rows", Pages.TABLE + TOTALS, Limits.DEFAULT.withRows(1));
    assertLimited("cell-length", Pages.TABLE + TOTALS, Limits.DEFAULT.withCellLength(20));
  }

  private static void assertLimited(String limit, String page, Limits limits) {
    LeverageException e =
        assertThrows(LeverageException.class, () -> Pages.record(page, limits), limit);
    List<Problem> errors = e.problems().stream().filter(Problem::isError).toList();
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.get(0).message().contains("limits." + limit + ")"), errors::toString);
  }
}
