package dev.leverage.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks out what is no sentence in a piece of Markdown: code, tables, links' targets, comments.
 *
 * <p>Every character keeps its place, so that a figure's place can be told.
 */
final class ProseMask {

  private static final Pattern FENCE =
      Pattern.compile(
          "(?ms)^ {0,3}(?:> ?)?(`{3,}+|~{3,}+)[^\\n]*+\\n.*?(?:^ {0,3}(?:> ?)?\\1[`~]*\\s*$|\\z)");
  private static final Pattern INDENTED = Pattern.compile("(?m)^(?: {4,}|\\t)[^\\n]*");
  private static final Pattern CODE =
      Pattern.compile("(?s)(?<!`)(`{1,16})(?!`).{1,400}?(?<!`)\\1(?!`)");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,400}>");
  private static final Pattern TARGET =
      Pattern.compile("(?<=\\])(?:\\([^()\\n]*\\)|\\[[^\\]\\n]*\\])");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:[^\\n]*");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s)>\\]]+");
  private static final Pattern TABLE_ROW =
      Pattern.compile("(?m)^[ \\t>]*\\|[^\\n]*|^[^\\n|]*\\|[^\\n]*\\|[^\\n]*");
  private static final Pattern STRUCK = Pattern.compile("(?s)~~.{1,400}?~~");
  private static final Pattern MARKUP = Pattern.compile("[*_\\\\]");
  private static final Pattern QUOTE = Pattern.compile("(?m)^ {0,3}>[> ]*");

  private ProseMask() {}

  static String of(String markdown) {
    StringBuilder text = new StringBuilder(markdown);
    blank(FENCE, text);
    if (markdown.startsWith("    ") || markdown.startsWith("\t")) {
      blank(INDENTED, text);
    }
    blank(COMMENT, text);
    blank(CODE, text);
    blank(TABLE_ROW, text);
    blank(DEFINITION, text);
    blank(TARGET, text);
    blank(ADDRESS, text);
    blank(TAG, text);
    blank(STRUCK, text);
    blank(QUOTE, text);
    blank(MARKUP, text);
    return text.toString();
  }

  private static void blank(Pattern pattern, StringBuilder text) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (text.charAt(i) != '\n') {
          text.setCharAt(i, ' ');
        }
      }
    }
  }
}
