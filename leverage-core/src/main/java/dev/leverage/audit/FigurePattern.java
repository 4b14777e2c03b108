package dev.leverage.audit;

import dev.leverage.notation.DecimalMark;
import java.util.regex.Pattern;

/** What a figure with its unit looks like in a sentence. */
final class FigurePattern {

  private static final String NO_PART = "(?<![\\w.,:/$€£%#@+~≈<>=^–-])";
  private static final String POINT =
      "(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?)";
  private static final String COMMA =
      "(?<digits>(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:,\\d{1,9})?)";
  private static final String WORD = "(?<word>" + NumberWords.PATTERN + ")";

  private static final String QUALIFIERS =
      "(?:(?:human|equivalent|person|engineer(?:ing)?|engineer's|senior|developer|dev|man|working"
          + "|work|wall|clock|agent|ai|claude|code|codex|gemini|copilot|cursor|supervisory"
          + "|supervision|supervised|review|prompting|total|estimated)[\\s-]+)";

  private static final String FACTOR = "(?<factor>[x×](?![\\w×]))";

  private static final String TOKENS =
      "(?<tokens>\\s?(?<multiplier>k|m|b|thousand|million|billion)?[\\s-]{1,3}"
          + "(?:(?:total|claude|agent|ai|llm|model)[\\s-])?tokens\\b)";

  private static final String TIME =
      "(?<time>(?<gap>[\\s-]{0,3})(?<qualifiers>"
          + QUALIFIERS
          + "{0,3})(?<unit>hours?|hrs?|h|minutes?|mins?|m|weeks?|days?)\\b"
          + "(?:(?:,? and)? ?(?<minutes>\\d{1,2})[ -]?(?:minutes?|mins?|m)\\b)?)";

  private static final String TASKS =
      "(?<tasks>(?:\\s+(?:completed|finished|recorded|logged|separate|distinct|different|total"
          + "|agent|ai|claude|leverage)){0,2}\\s+tasks\\b)";

  private static final Pattern WITH_POINTS = pattern(POINT);
  private static final Pattern WITH_COMMAS = pattern(COMMA);

  private FigurePattern() {}

  /** Returns the pattern of figures in a text with a decimal mark. */
  static Pattern of(DecimalMark mark) {
    return mark == DecimalMark.COMMA ? WITH_COMMAS : WITH_POINTS;
  }

  private static Pattern pattern(String digits) {
    return Pattern.compile(
        NO_PART + "(?:" + digits + "|" + WORD + ")(?:" + FACTOR + "|" + TOKENS + "|" + TASKS + "|"
            + TIME + ")",
        Pattern.CASE_INSENSITIVE);
  }
}
