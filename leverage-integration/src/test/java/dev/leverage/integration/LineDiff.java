package dev.leverage.integration;

import java.util.ArrayList;
import java.util.List;

/** What two texts differ in, line by line, as a person reads it. */
final class LineDiff {
  private static final int CONTEXT = 2;

  private LineDiff() {}

  /** Returns the changed lines with a few around them; empty where the texts are equal. */
  static String between(List<String> before, List<String> after) {
    List<String> marked = marked(before, after);
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < marked.size(); i++) {
      if (isNearChange(marked, i)) {
        text.append(gap ? "  ...\n" : "").append(marked.get(i)).append('\n');
        gap = false;
      } else {
        gap = true;
      }
    }
    return text.toString();
  }

  private static boolean isNearChange(List<String> marked, int index) {
    int from = Math.max(0, index - CONTEXT);
    int to = Math.min(marked.size(), index + CONTEXT + 1);
    return marked.subList(from, to).stream().anyMatch(line -> !line.startsWith(" "));
  }

  private static List<String> marked(List<String> before, List<String> after) {
    int[][] common = common(before, after);
    List<String> marked = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        marked.add("  " + before.get(i++));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        marked.add("- " + before.get(i++));
      } else {
        marked.add("+ " + after.get(j++));
      }
    }
    return marked;
  }

  /** Returns, for every pair of positions, how many lines the rests have in common. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
