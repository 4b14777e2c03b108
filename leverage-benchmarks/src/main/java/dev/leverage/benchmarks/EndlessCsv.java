package dev.leverage.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** CSV of any number of tasks that takes no room: few rows again and again, on new days. */
final class EndlessCsv extends InputStream {

  private static final int DIFFERENT = 10_000;
  private static final int TASKS_A_DAY = 1_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

  private final List<byte[]> rows = new ArrayList<>();
  private final Sum sum = new Sum();
  private final long tasks;
  private long begun;
  private byte[] piece =
      (String.join(",", SampleFiles.HEADERS) + "\r\n").getBytes(StandardCharsets.UTF_8);
  private byte[] date = new byte[0];
  private boolean dated;
  private int next;

  EndlessCsv(int tasks) {
    this.tasks = tasks;
    List<SampleTask> samples = new ArrayList<>();
    Iterator<SampleTask> made = new SampleTasks(DIFFERENT, DIFFERENT).iterator();
    while (made.hasNext()) {
      SampleTask task = made.next();
      samples.add(task);
      String row = SampleFiles.csvRow(task);
      rows.add(row.substring(row.indexOf(',')).getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < tasks; i++) {
      SampleTask task = samples.get(i % DIFFERENT);
      sum.add(task.humanMillis(), task.agentMillis(), task.supervisionMillis(), task.tokens());
    }
  }

  Answer answer() {
    return sum.answer();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int to = offset;
    while (to < offset + length) {
      if (next == piece.length && !nextPiece()) {
        break;
      }
      int count = Math.min(offset + length - to, piece.length - next);
      System.arraycopy(piece, next, buffer, to, count);
      next += count;
      to += count;
    }
    return to == offset ? -1 : to - offset;
  }

  private boolean nextPiece() {
    if (!dated) {
      if (begun == tasks) {
        return false;
      }
      if (begun % TASKS_A_DAY == 0) {
        LocalDate day = FIRST_DAY.plusDays(begun / TASKS_A_DAY);
        date = day.toString().getBytes(StandardCharsets.UTF_8);
      }
      piece = date;
    } else {
      piece = rows.get((int) (begun++ % DIFFERENT));
    }
    dated = !dated;
    next = 0;
    return true;
  }
}
