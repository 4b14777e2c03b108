package dev.leverage.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a piece of prose.
 *
 * @param text the sentence, each line break in it a space
 * @param start where it begins in the prose
 */
record Sentence(String text, int start) {

  private static final Pattern END =
      Pattern.compile(
          "[.!?][\"'”’)\\]]*\\s+(?=[\"'“‘(\\[]*[\\p{Lu}\\d~])"
              + "|\\n\\s*\\n"
              + "|\\n(?=\\s*(?:[-+*•]|\\d{1,3}[.)])\\s)");

  /** Divides prose, of which what is no sentence is blanked out already. */
  static List<Sentence> in(String prose) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher matcher = END.matcher(prose);
    int start = 0;
    while (matcher.find()) {
      add(prose, start, matcher.end(), sentences);
      start = matcher.end();
    }
    add(prose, start, prose.length(), sentences);
    return sentences;
  }

  private static void add(String prose, int start, int end, List<Sentence> sentences) {
    String text = prose.substring(start, end).replace('\n', ' ');
    if (!text.isBlank()) {
      sentences.add(new Sentence(text, start));
    }
  }
}
