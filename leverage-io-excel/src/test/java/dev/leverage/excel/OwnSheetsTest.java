package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the sheets Days and Notes where somebody typed into them. */
class OwnSheetsTest {

  private static final String DAYS = "xl/worksheets/sheet2.xml";
  private static final String NOTES = "xl/worksheets/sheet3.xml";

  private static byte[] workbook() throws IOException {
    StatedTotals stated =
        new StatedTotals(
            3,
            Optional.of(Measure.ofHours(77)),
            Optional.of(Measure.ofMinutes(88)),
            Optional.of(Measure.ofMinutes(99)));
    return Xlsx.write(
        List.of(
            Day.on(LocalDate.of(2026, 4, 2))
                .title("First")
                .task(Task.titled("a").human(Measure.ofHours(2)).build())
                .body(
                    new Body(
                        List.of(
                            new Block.Heading(2, "Log"),
                            Block.Marker.TASK_LOG,
                            new Block.Prose("It went well."))))
                .build(),
            Day.on(LocalDate.of(2026, 4, 3)).tokens(Tokens.of(55)).statedTotals(stated).build()));
  }

  private static byte[] edited(String part, String from, String to) throws IOException {
    return Refreshed.with(
        workbook(),
        part,
        xml -> {
          assertTrue(xml.contains(from), xml);
          return xml.replace(from, to);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "<v>55</v>, <v>5.5</v>, 'D3: expected a count of tokens such as \"2,412,000\" or \"1.2M\", found \"5.5\"'",
    "<v>77</v>, <v>-7</v>, 'M3: expected a duration that is not negative, found \"-7\"'",
    "<v>88</v>, <v>8e99</v>, 'N3: expected '",
    "<v>99</v>, <v>-9</v>, 'O3: expected a duration that is not negative, found \"-9\"'",
    "<v>46115</v>, <v>60</v>, 'A3: expected a day of the calendar that began in 1900, found day 60 of it'",
    "<v>3</v>, <v>3.5</v>, 'L3: expected a whole number, found \"3.5\"'"
  })
  void aFigureOfADayThatIsNoneIsAnError(String from, String to, String message) throws IOException {
    List<String> errors = Xlsx.errors(edited(DAYS, from, to));
    assertTrue(errors.get(0).startsWith("t.xlsx:Days!" + message), errors.toString());
  }

  @Test
  void aDateThatIsATextIsAnErrorIfItIsNone() throws IOException {
    String date = "<c r=\"A3\" t=\"inlineStr\"><is><t>soon</t></is></c>";
    byte[] workbook =
        Refreshed.with(
            workbook(), DAYS, xml -> xml.replaceAll("<c r=\"A3\"[^>]*><v>46115</v></c>", date));
    assertEquals(
        List.of("t.xlsx:Days!A3: expected a date such as \"2026-04-02\", found \"soon\""),
        Xlsx.errors(workbook));
  }

  @ParameterizedTest
  @CsvSource({
    "task log, tasks, 'C3: expected \"heading\", \"prose\", \"continued\", \"task log\" or \"aggregates\", found \"tasks\"'",
    "It went well., ' ', 'E4: expected a text, found nothing'",
    "<v>2</v>, <v>7</v>, 'D2: expected the level of a heading, from 1 to 6, found \"7\"'",
    "<v>2</v>, <v>0</v>, 'D2: expected the level of a heading, from 1 to 6, found \"0\"'",
    "prose, continued, 'C4: expected prose above that goes on here, found none'",
    "heading, task log, 'C3: expected each table once in a day, found \"task log\" again'",
    "Log<, Log&#10;book<, 'E2: expected a heading on one line, found more lines'",
    "<v>46114</v>, <v>60</v>, 'A2: expected a day of the calendar that began in 1900, found day 60 of it (and 2 more like it)'"
  })
  void aNoteThatIsNoneIsAnError(String from, String to, String message) throws IOException {
    assertEquals("t.xlsx:Notes!" + message, Xlsx.errors(edited(NOTES, from, to)).get(0));
  }

  @Test
  void proseThatGoesOnForTooLongIsRefused() throws IOException {
    Block prose = new Block.Prose("word ".repeat(8_000) + "end");
    Day day = Day.on(LocalDate.of(2026, 4, 2)).body(new Body(List.of(prose))).build();
    byte[] workbook = Xlsx.write(List.of(day));
    assertEquals(List.of(day), Xlsx.read(workbook).days());
    Limits limits = Limits.DEFAULT.withCellLength(40_000);
    assertEquals(
        List.of(
            "t.xlsx:Notes!E3: expected at most 40000 characters of prose (limits.cell-length),"
                + " found 40003"),
        Xlsx.errors(workbook, ReadOptions.DEFAULT.withLimits(limits)));
  }

  /** Each of these is stored as seven characters more. */
  @Test
  void proseOfWhatLooksLikeEscapesIsCutToo() throws IOException {
    Block prose = new Block.Prose("_x0041_".repeat(4_000));
    Day day = Day.on(LocalDate.of(2026, 4, 2)).body(new Body(List.of(prose))).build();
    assertEquals(List.of(day), Xlsx.read(Xlsx.write(List.of(day))).days());
  }

  @Test
  void aSheetWhoseHeaderWasChangedIsNamed() throws IOException {
    String end = "\" is not read, since its headers are not those that this library writes";
    assertEquals(
        List.of("t.xlsx:Notes!A1: the sheet \"Notes" + end),
        problems(edited(NOTES, "<t>Kind</t>", "<t>Topic</t>")));
    Day day =
        Day.on(LocalDate.of(2026, 4, 2)).title("First").task(Task.titled("a").build()).build();
    byte[] withoutNotes = Xlsx.write(List.of(day));
    assertEquals(
        List.of("t.xlsx:Days!A1: the sheet \"Days" + end),
        problems(
            Refreshed.with(
                withoutNotes, DAYS, xml -> xml.replace("<t>Title</t>", "<t>Topic</t>"))));
  }

  @Test
  void sheetsBesideTasksWhoseHeaderWasChangedAreNamed() throws IOException {
    byte[] workbook =
        edited("xl/worksheets/sheet1.xml", "<t>Human est. (h)</t>", "<t>Estimate (h)</t>");
    String end =
        " is not read, since the headers of the tasks are not those that this library writes";
    assertEquals(
        List.of(
            "t.xlsx:Days!A1: the sheet \"Days\"" + end,
            "t.xlsx:Notes!A1: the sheet \"Notes\"" + end),
        problems(workbook));
    ReadOptions chosen = ReadOptions.DEFAULT.withSheet("Tasks");
    assertEquals(List.of(), Xlsx.read(workbook, chosen).problems());
  }

  private static List<String> problems(byte[] workbook) throws IOException {
    return Xlsx.read(workbook).problems().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "AI, AI",
        "\"AI,Time\", AI|Time",
        "\"AI, Time,\", AI|Time",
        "\"AI,  Time\", AI| Time",
        "a\\, a\\",
        "\"a\\,b\", \"a,b\"",
        "\", ,\", \"\""
      })
  void tagsAreDividedByCommas(String cell, String tags) {
    assertEquals(tags, String.join("|", TagList.split(cell)));
  }
}
