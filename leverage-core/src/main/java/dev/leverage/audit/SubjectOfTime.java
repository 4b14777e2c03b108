package dev.leverage.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the words around a length of time whose time it is. */
final class SubjectOfTime {

  private static final String SUPERVISION =
      "supervis(?:ion|ory|ed|ing)|prompt\\w*|oversight|review(?:ing)?";
  private static final String AGENT =
      "claude|agents?(?:'s|’s)?|ai|codex|gemini|copilot|cursor|wall|clock|machine|model";
  private static final String HUMAN =
      "human\\w*|equivalent|person\\w*|engineer\\w*|engineer's|senior|developer\\w*|dev|man"
          + "|working|work|estimate\\w*";

  private static final Pattern IN_QUALIFIERS = roles(AGENT, "", "");
  private static final Pattern AFTER =
      roles(
          AGENT,
          "^(?:['’]s?)?\\s+(?:(?:of|for|from|on) (?:(?:the|my|our|an?|total|direct) )?"
              + "|(?:spent )?(?=supervising|prompting|reviewing))(?:",
          ")\\b");
  private static final Pattern BEFORE =
      roles(
          "claude|agents?|codex|gemini|copilot|ai",
          "\\b(?:",
          ")(?: time)?\\s*(?:took|was|were|is|came to|of|cost|needed|used|worked|ran|spent"
              + "|total(?:s|l?ed)?|:|=)(?: for| to| at)?\\s*$");

  private SubjectOfTime() {}

  private static Pattern roles(String agent, String before, String after) {
    return Pattern.compile(
        before
            + "(?:(?<supervision>"
            + SUPERVISION
            + ")|(?<agent>"
            + agent
            + ")|(?<human>"
            + HUMAN
            + "))"
            + after,
        Pattern.CASE_INSENSITIVE);
  }

  /** Returns one of the three subjects of time, or {@link Subject#TIME} if no word tells. */
  static Subject of(String qualifiers, String before, String after) {
    Subject told = told(IN_QUALIFIERS.matcher(qualifiers));
    if (told == Subject.TIME) {
      told = told(AFTER.matcher(after));
      // Both an agent and a person do work.
      told = after.matches("(?is)^\\s+of work\\b.*") ? Subject.TIME : told;
    }
    return told == Subject.TIME ? told(BEFORE.matcher(before)) : told;
  }

  private static Subject told(Matcher matcher) {
    if (!matcher.find()) {
      return Subject.TIME;
    }
    if (matcher.group("supervision") != null) {
      return Subject.SUPERVISION;
    }
    return matcher.group("agent") != null ? Subject.AGENT : Subject.HUMAN;
  }
}
