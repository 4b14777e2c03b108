package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a chart says of more bars than it shows; the rest stands in {@link WrittenWorkbookTest}. */
class ChartTest {

  private static Chart ofDays(int days) {
    Chart chart = Chart.ofDays();
    for (int day = 1; day <= days; day++) {
      chart.add("day " + day, day + ".5");
    }
    return chart;
  }

  private static Chart ofTasks(int tasks) {
    Chart chart = Chart.ofTasks();
    for (int task = 1; task <= tasks; task++) {
      if (chart.isFull()) {
        chart.count();
      } else {
        chart.add("task " + task, task + ".5");
      }
    }
    return chart;
  }

  private static String found(String regex, String xml) {
    return Pattern.compile(regex)
        .matcher(xml)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining(" "));
  }

  private static String title(Chart chart) {
    return found("(?<=<a:t>)[WL][^<]*", chart.xml());
  }

  private static String cells(Chart chart) {
    return found("(?<=<c:f>)[^<]*:[^<]*", chart.xml());
  }

  @Test
  void theFirstFortyTasksAreShown() {
    assertEquals("Leverage by task", title(ofTasks(40)));
    assertEquals("Leverage by task (the first 40 of 41)", title(ofTasks(41)));
    assertEquals("Tasks!$B$2:$B$41 Tasks!$I$2:$I$41", cells(ofTasks(41)));
    assertTrue(ofTasks(41).xml().contains("<c:pt idx=\"39\"><c:v>40.5</c:v></c:pt></c:numCache>"));
  }

  @Test
  void theLastDaysOfAYearAreShown() {
    assertEquals("Weighted leverage by day", title(ofDays(366)));
    assertEquals("Days!$A$2:$A$367 Days!$J$2:$J$367", cells(ofDays(366)));
    assertEquals("Weighted leverage by day (the last 366 of 368)", title(ofDays(368)));
    assertEquals("Days!$A$4:$A$369 Days!$J$4:$J$369", cells(ofDays(368)));
    assertTrue(ofDays(368).xml().contains("<c:pt idx=\"0\"><c:v>3.5</c:v></c:pt>"));
  }

  @Test
  void aChartOfNothingHasTheCellBelowTheHeader() {
    assertEquals("Tasks!$B$2:$B$2 Tasks!$I$2:$I$2", cells(ofTasks(0)));
    assertEquals("Days!$A$2:$A$2 Days!$J$2:$J$2", cells(ofDays(0)));
  }

  @Test
  void figuresOfManyDaysWouldOverlapAndAreNotShown() {
    assertTrue(ofDays(14).xml().contains("<c:showVal val=\"1\"/>"));
    assertFalse(ofDays(15).xml().contains("<c:showVal val=\"1\"/>"));
    assertTrue(ofTasks(40).xml().contains("<c:showVal val=\"1\"/>"));
  }

  @Test
  void datesOfManyDaysAreTurned() {
    assertFalse(ofDays(8).xml().contains("rot=\"-5400000\""));
    assertTrue(ofDays(9).xml().contains("rot=\"-5400000\""));
    assertFalse(ofTasks(9).xml().contains("rot=\"-5400000\""));
  }

  @Test
  void aChartOfTasksIsHigherTheMoreThereAre() {
    assertEquals("cy=\"1300000\"", found("cy=\"[1-9][0-9]*\"", ofTasks(0).drawing()));
    assertEquals("cy=\"2110000\"", found("cy=\"[1-9][0-9]*\"", ofTasks(3).drawing()));
    assertEquals("cy=\"4200000\"", found("cy=\"[1-9][0-9]*\"", ofDays(3).drawing()));
  }
}
