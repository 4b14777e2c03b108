package dev.leverage.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.WriteOptions.LineContent;
import dev.leverage.format.WriteOptions.TaskOrder;
import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final WorkingWeek SHORT = WorkingWeek.of(7, 35);
  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
  private static final CellRange RANGE = new CellRange(1, 1, 9, 9);

  @Test
  void choicesOfReadingAddUp() {
    Limits limits = Limits.DEFAULT.withRows(5);
    assertEquals(
        new ReadOptions(
            limits,
            SHORT,
            Optional.of(DecimalMark.COMMA),
            Optional.of(DateOrder.DAY_FIRST),
            Optional.of(';'),
            Optional.of(DATE),
            Map.of("Wer", "agent", "Was", "title"),
            Optional.of("April"),
            Optional.of(RANGE),
            3),
        ReadOptions.DEFAULT
            .withLimits(limits)
            .withWorkingWeek(SHORT)
            .withDecimalMark(DecimalMark.COMMA)
            .withDateOrder(DateOrder.DAY_FIRST)
            .withDelimiter(';')
            .withDefaultDate(DATE)
            .withColumn("Wer", "agent")
            .withColumn("Was", "title")
            .withSheet("April")
            .withRange(RANGE)
            .withParallelism(3));
    assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withParallelism(0));
  }

  @Test
  void choicesOfWritingAddUp() {
    assertEquals(
        new WriteOptions(
            TaskOrder.GIVEN,
            SHORT,
            7,
            Optional.of("Claude"),
            LineContent.TASK,
            DecimalMark.COMMA,
            Optional.of(';')),
        WriteOptions.DEFAULT
            .withTaskOrder(TaskOrder.GIVEN)
            .withWorkingWeek(SHORT)
            .withTasksPerDay(7)
            .withExpectedAgent("Claude")
            .withLineContent(LineContent.TASK)
            .withDecimalMark(DecimalMark.COMMA)
            .withDelimiter(';'));
    assertThrows(
        IllegalArgumentException.class,
        () -> WriteOptions.DEFAULT.withDecimalMark(DecimalMark.UNDECIDED));
  }

  @Test
  void aDateThatNoDayCanHaveIsRefused() {
    for (LocalDate date : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(10_000, 1, 1))) {
      assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withDefaultDate(date));
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', '0', '"', '\r', '\n', '\0', '\ud83d', '\ude00', '\u00e4'})
  void whatCannotDivideCellsIsRefused(char character) {
    assertThrows(
        IllegalArgumentException.class, () -> WriteOptions.DEFAULT.withDelimiter(character));
    assertThrows(
        IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withDelimiter(character));
  }

  @Test
  void choicesOfRefreshingAddUp() {
    assertEquals(new RefreshOptions(true, false), RefreshOptions.DEFAULT.sorting());
    assertEquals(new RefreshOptions(false, true), RefreshOptions.DEFAULT.addingTotals());
    assertEquals(new RefreshOptions(true, true), RefreshOptions.DEFAULT.sorting().addingTotals());
  }
}
