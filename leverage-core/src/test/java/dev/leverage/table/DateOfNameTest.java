package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DateOrder;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateOfNameTest {

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
  private static final Row DATELESS = TextRow.of("Task", "Human");

  private final Problems problems = new Problems();

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-02", "log-2026-04-02.md", "/logs/2026-01-01/2026-04-02.csv",
        "C:\\2026-01-01\\2026-04-02.csv", "2026-04-02-again-2026-04-02", "2026-04-02 2026-02-30"
      })
  void theNameOfAFileTellsItsOnlyDate(String path) {
    assertEquals(Optional.of(DATE), DateOfName.ofFile(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log.md",
        "2026-04-02/log.md",
        "12026-04-02",
        "2026-04-021",
        "2026-04-02 2026-04-03"
      })
  void noDateAndSeveralAreNone(String path) {
    assertEquals(Optional.empty(), DateOfName.ofFile(path));
  }

  @Test
  void theNameOfASheetIsADateOrNone() {
    assertEquals(Optional.of(DATE), DateOfName.ofSheet("April 2, 2026", Optional.empty()));
    assertEquals(
        Optional.of(DATE), DateOfName.ofSheet("2.4.2026", Optional.of(DateOrder.DAY_FIRST)));
    assertEquals(Optional.empty(), DateOfName.ofSheet("2.4.2026", Optional.empty()));
    assertEquals(Optional.empty(), DateOfName.ofSheet("Log", Optional.empty()));
  }

  @Test
  void aDocumentWithoutADateHasThatOfItsFileAndSaysSo() {
    assertEquals(Optional.of(DATE), DateOfName.ofDay("2026-04-02.md", Optional.empty(), problems));
    assertEquals(
        List.of("2026-04-02.md: the date 2026-04-02 is taken from the name of the file"), told());
  }

  @Test
  void aDocumentsOwnDateCountsForMore() {
    assertEquals(Optional.empty(), DateOfName.ofDay("2026-04-02.md", Optional.of(DATE), problems));
    assertEquals(Optional.empty(), DateOfName.ofDay("log.md", Optional.empty(), problems));
    assertEquals(List.of(), told());
    assertEquals(
        Optional.empty(),
        DateOfName.ofDay("2026-04-02.md", Optional.of(DATE.plusDays(1)), problems));
    assertEquals(
        List.of(
            "2026-04-02.md: the name of the file says 2026-04-02 and the document 2026-04-03, which"
                + " is taken"),
        told());
  }

  private Optional<LocalDate> infer(String file, Optional<String> sheet, Row header) {
    return DateOfName.infer(file, sheet, header, ReadOptions.DEFAULT, problems);
  }

  @Test
  void rowsWithoutDatesHaveThatOfTheirSheetElseOfTheirFile() {
    assertEquals(Optional.of(DATE), infer("log.xlsx", Optional.of("2026-04-02"), DATELESS));
    assertEquals(Optional.of(DATE), infer("2026-04-02.xlsx", Optional.of("Log"), DATELESS));
    assertEquals(Optional.empty(), infer("log.csv", Optional.empty(), DATELESS));
    assertEquals(
        List.of(
            "t.csv:1:1: the date 2026-04-02 of all rows is taken from the name of the sheet",
            "t.csv:1:1: the date 2026-04-02 of all rows is taken from the name of the file"),
        told());
  }

  @Test
  void aFileThatContradictsItsSheetIsNamed() {
    assertEquals(Optional.of(DATE), infer("2026-04-03.xlsx", Optional.of("2026-04-02"), DATELESS));
    assertEquals(
        "t.csv:1:1: the name of the file says 2026-04-03, and that of the sheet is taken",
        told().get(1));
  }

  @Test
  void aColumnOfDatesNeedsNoWord() {
    Row dated = TextRow.of("Task", "Date");
    assertEquals(Optional.of(DATE), infer("2026-04-02.csv", Optional.empty(), dated));
    assertEquals(List.of(), told());
  }

  @Test
  void aStandardHeadingSaysNoMoreThanTheDate() {
    assertEquals("Leverage Record: April 02, 2026", DayHeading.standard(Optional.of(DATE)));
    assertEquals("Leverage Record", DayHeading.standard(Optional.empty()));
    assertTrue(DayHeading.isStandard("Leverage Record", Optional.of(DATE)));
    assertTrue(DayHeading.isStandard("Leverage Record: April 02, 2026", Optional.of(DATE)));
    assertFalse(DayHeading.isStandard("Leverage Record: April 02, 2026", Optional.empty()));
    assertFalse(DayHeading.isStandard("A long day", Optional.of(DATE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-02",
        "Leverage Record: April 02, 2026",
        "The day: Thursday, April 2, 2026",
        "What happened on April 2, 2026",
        "On 2 April 2026 we shipped",
        "2026-04-02 and 2026-04-02"
      })
  void aHeadingNamesItsOnlyDate(String heading) {
    assertEquals(Optional.of(DATE), DayHeading.date(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Log", "2026-04-02 and 2026-04-03", "v2026-04-02", "Febuary 2, 2026 or so"})
  void aHeadingWithoutOneDateNamesNone(String heading) {
    assertEquals(Optional.empty(), DayHeading.date(heading));
  }

  @Test
  void aHeadingMayBeADateAndNothingElse() {
    assertEquals(Optional.of(DATE), DayHeading.onlyDate("Leverage Record: April 02, 2026"));
    assertEquals(Optional.of(DATE), DayHeading.onlyDate(" April 2, 2026 "));
    assertEquals(Optional.empty(), DayHeading.onlyDate("What happened on April 2, 2026"));
  }
}
