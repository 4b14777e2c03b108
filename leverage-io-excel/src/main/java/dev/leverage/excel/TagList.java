package dev.leverage.excel;

import java.util.ArrayList;
import java.util.List;

/** A day's tags in one cell: {@code AI, Time Record}, a comma within a tag as {@code \,}. */
final class TagList {

  private TagList() {}

  static String join(List<String> tags) {
    StringBuilder cell = new StringBuilder();
    for (String tag : tags) {
      cell.append(cell.length() == 0 ? "" : ", ");
      cell.append(tag.replace("\\", "\\\\").replace(",", "\\,"));
    }
    return cell.toString();
  }

  /** Undoes {@link #join}; a comma without a space after it divides as well. */
  static List<String> split(String cell) {
    List<String> tags = new ArrayList<>();
    StringBuilder tag = new StringBuilder();
    for (int index = 0; index < cell.length(); index++) {
      char c = cell.charAt(index);
      if (c == '\\' && index + 1 < cell.length()) {
        index++;
        tag.append(cell.charAt(index));
      } else if (c == ',') {
        add(tags, tag);
        if (index + 1 < cell.length() && cell.charAt(index + 1) == ' ') {
          index++;
        }
      } else {
        tag.append(c);
      }
    }
    add(tags, tag);
    return tags;
  }

  private static void add(List<String> tags, StringBuilder tag) {
    String text = tag.toString();
    tag.setLength(0);
    if (!text.isBlank()) {
      tags.add(text);
    }
  }
}
