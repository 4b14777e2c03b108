package dev.leverage.markdown;

import dev.leverage.table.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a Markdown record from its first bytes. */
final class MarkdownContent {

  private static final Pattern UNDER_HEADER =
      Pattern.compile("[ \\t]{0,3}\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)+\\|?[ \\t]*");

  private MarkdownContent() {}

  static boolean isLikely(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    List<String> lines = SourceText.lines(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (FrontMatterReading.closingLine(lines) > 0) {
      return true;
    }
    SourceText source = new SourceText("", lines);
    for (int line = 1; line < lines.size(); line++) {
      if (UNDER_HEADER.matcher(lines.get(line)).matches()
          && Vocabulary.standard().isHeader(new TableLine(source, line - 1))) {
        return true;
      }
    }
    return false;
  }
}
