package dev.leverage.cli;

import dev.leverage.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Shows which lines of a text differ, as {@code diff -U0} does. */
final class LineDiff {

  /** More pairs of lines than these are not compared one by one. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder text = new StringBuilder();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the differing lines under the name of the file; nothing if there are none. */
  static String of(String name, byte[] before, byte[] after) {
    LineDiff diff = new LineDiff(lines(before), lines(after));
    diff.compare();
    return diff.text.length() == 0
        ? ""
        : Problem.printable("--- " + name)
            + "\n"
            + Problem.printable("+++ " + name)
            + "\n"
            + diff.text;
  }

  private static List<String> lines(byte[] bytes) {
    return new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
  }

  private void compare() {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
      same++;
    }
    compare(start, before.size() - same, after.size() - same);
  }

  private void compare(int start, int endBefore, int endAfter) {
    int old = start;
    int now = start;
    int[][] common = common(start, endBefore, endAfter);
    while (old < endBefore || now < endAfter) {
      int oldStart = old;
      int nowStart = now;
      while ((old < endBefore || now < endAfter) && !isSame(old, now, endBefore, endAfter)) {
        boolean drop =
            now == endAfter
                || (old < endBefore
                    && at(common, old + 1 - start, now - start)
                        >= at(common, old - start, now + 1 - start));
        old += drop ? 1 : 0;
        now += drop ? 0 : 1;
      }
      if (old > oldStart || now > nowStart) {
        append(oldStart, old, nowStart, now);
      }
      while (isSame(old, now, endBefore, endAfter)) {
        old++;
        now++;
      }
    }
  }

  private boolean isSame(int old, int now, int endBefore, int endAfter) {
    return old < endBefore && now < endAfter && before.get(old).equals(after.get(now));
  }

  private static int at(int[][] common, int old, int now) {
    return common.length == 0 ? 0 : common[old][now];
  }

  /** Returns how many lines the rests have in common, from any two places on. */
  private int[][] common(int start, int endBefore, int endAfter) {
    int olds = endBefore - start;
    int news = endAfter - start;
    if ((long) olds * news > MOST_PAIRS) {
      return new int[0][];
    }
    int[][] common = new int[olds + 1][news + 1];
    for (int i = olds - 1; i >= 0; i--) {
      for (int j = news - 1; j >= 0; j--) {
        common[i][j] =
            before.get(start + i).equals(after.get(start + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void append(int oldStart, int oldEnd, int nowStart, int nowEnd) {
    text.append("@@ -")
        .append(range(oldStart, oldEnd))
        .append(" +")
        .append(range(nowStart, nowEnd))
        .append(" @@\n");
    before.subList(oldStart, oldEnd).forEach(line -> append('-', line));
    after.subList(nowStart, nowEnd).forEach(line -> append('+', line));
  }

  private static String range(int start, int end) {
    int first = end > start ? start + 1 : start;
    return end - start == 1 ? Integer.toString(first) : first + "," + (end - start);
  }

  private void append(char sign, String line) {
    text.append(sign).append(Problem.printable(line.replace("\t", "    "))).append('\n');
  }
}
