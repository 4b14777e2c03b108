package dev.leverage.markdown;

import dev.leverage.format.Limits;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Utf8Reader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** A document as lines, without what ends them. */
record SourceText(String name, List<String> lines) {

  /** More than this is refused whatever the limits say, since the whole document is in memory. */
  private static final int MOST_CHARACTERS = 256 << 20;

  SourceText {
    lines = List.copyOf(lines);
  }

  static SourceText read(Source source, Limits limits, Problems problems) throws IOException {
    return new SourceText(source.name(), lines(text(source, limits, problems)));
  }

  static CharSequence text(Source source, Limits limits, Problems problems) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = new Utf8Reader(source.open(), source.name(), limits.bytes(), problems)) {
      char[] buffer = new char[1 << 13];
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        text.append(buffer, 0, count);
        if (text.length() > MOST_CHARACTERS) {
          throw problems.failure(
              Limit.fixed(
                  source.location(),
                  MOST_CHARACTERS,
                  "characters in a document",
                  "at least " + text.length()));
        }
      }
    }
    return text;
  }

  static List<String> lines(CharSequence text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.subSequence(start, i).toString());
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.subSequence(start, text.length()).toString());
    }
    return lines;
  }

  boolean isBlank() {
    return lines.stream().allMatch(String::isBlank);
  }

  /** Returns the place of a character, both indexes from 0. */
  Location at(int line, int character) {
    String text = line < lines.size() ? lines.get(line) : "";
    int end = Math.min(character, text.length());
    return Location.ofText(name, line + 1L, text.codePointCount(0, end) + 1L);
  }
}
