package dev.leverage.markdown;

import dev.leverage.format.Limits;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A document to the last byte: its lines, what ends each of them, and the byte order mark, if any.
 *
 * @param mark the byte order mark, or nothing
 * @param source the lines
 * @param ends what ends each line; nothing where the document ends without
 */
record OriginalText(String mark, SourceText source, List<String> ends) {

  private static final String MARK = "\ufeff";
  private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.UTF_8);

  OriginalText {
    ends = List.copyOf(ends);
  }

  static OriginalText read(Source source, Limits limits, Problems problems) throws IOException {
    String mark = hasMark(source.head()) ? MARK : "";
    return of(mark, source.name(), SourceText.text(source, limits, problems));
  }

  private static boolean hasMark(byte[] head) {
    for (int i = 0; i < MARK_BYTES.length; i++) {
      if (i >= head.length || head[i] != MARK_BYTES[i]) {
        return false;
      }
    }
    return true;
  }

  private static OriginalText of(String mark, String name, CharSequence text) {
    SourceText source = new SourceText(name, SourceText.lines(text));
    List<String> ends = new ArrayList<>();
    int index = 0;
    for (String line : source.lines()) {
      int start = index + line.length();
      index = start;
      if (index < text.length()) {
        char c = text.charAt(index++);
        index += c == '\r' && index < text.length() && text.charAt(index) == '\n' ? 1 : 0;
      }
      ends.add(text.subSequence(start, index).toString());
    }
    return new OriginalText(mark, source, ends);
  }

  List<String> lines() {
    return source.lines();
  }

  /** Returns this document with other text in some of its lines. */
  OriginalText with(Map<Integer, String> replaced) {
    List<String> lines = new ArrayList<>(lines());
    replaced.forEach(lines::set);
    return new OriginalText(mark, new SourceText(source.name(), lines), ends);
  }

  /** Returns this document with lines more after one of its lines, ended as that one is. */
  OriginalText withAfter(int line, List<String> more) {
    List<String> lines = new ArrayList<>(lines());
    lines.addAll(line + 1, more);
    List<String> newEnds = new ArrayList<>(ends);
    String last = ends.get(line);
    String end = last.isEmpty() ? usualEnd() : last;
    newEnds.set(line, end);
    for (int i = 1; i < more.size(); i++) {
      newEnds.add(line + i, end);
    }
    newEnds.add(line + more.size(), last);
    return new OriginalText(mark, new SourceText(source.name(), lines), newEnds);
  }

  private String usualEnd() {
    return ends.stream().filter(end -> !end.isEmpty()).findFirst().orElse("\n");
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(mark);
    for (int line = 0; line < ends.size(); line++) {
      text.append(lines().get(line)).append(ends.get(line));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
