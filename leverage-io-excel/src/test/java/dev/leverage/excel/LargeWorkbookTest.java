package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.WriteOptions;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks so large that a second thread packs them. */
@Tag("slow")
class LargeWorkbookTest {

  private static final int TASKS = 10_000;

  private static List<Day> days() {
    List<Task> tasks = new ArrayList<>();
    for (int task = 0; task < TASKS; task++) {
      tasks.add(
          Task.titled("Task " + task + ", größer & <longer> than the last \uD83D\uDE00")
              .human(Measure.ofMillis(3_600_000L + task))
              .agentTime(Measure.ofMillis(60_000L + 7L * task))
              .agent("Claude")
              .build());
    }
    return List.of(Day.on(LocalDate.of(2026, 4, 2)).tasks(tasks).build());
  }

  @Test
  void allTasksComeBackAndEqualDaysGiveEqualBytes() throws IOException {
    List<Day> days = days();
    byte[] workbook = Xlsx.write(days);
    assertEquals(days, Xlsx.read(workbook).days());
    assertArrayEquals(workbook, Xlsx.write(days));
  }

  @Test
  void aStreamThatFailsFailsTheWriting() throws IOException {
    OutputStream full =
        new OutputStream() {
          private long left = 100_000;

          @Override
          public void write(int b) throws IOException {
            write(new byte[1], 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
              throw new IOException("no space left");
            }
          }
        };
    Day day = days().get(0);
    try (ExcelWriter writer =
        (ExcelWriter)
            new ExcelFormat()
                .writer(Target.of("full.xlsx", full), WriteOptions.DEFAULT, new Problems())) {
      writer.begin(Columns.NONE);
      writer.day(new DayHeader(day.date(), Optional.empty(), List.of()));
      IOException failure =
          assertThrows(
              IOException.class,
              () -> {
                for (Task task : day.tasks()) {
                  writer.task(task);
                }
                writer.endDay(day.figures());
                writer.end();
              });
      assertTrue(failure.getMessage().contains("no space left"), failure.getMessage());
    }
  }
}
