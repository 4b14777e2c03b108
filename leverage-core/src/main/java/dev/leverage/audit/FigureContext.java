package dev.leverage.audit;

import java.util.regex.Pattern;

/** Tells by the words around a figure whether it claims to be one of the record's. */
final class FigureContext {

  private static final Pattern HEDGED_BEFORE =
      words(
          "(?:\\b(?:version|release|about|around|roughly|approximately|approx\\.?|nearly|almost|over|under|above"
              + "|below|beyond|some|exceed(?:s|ed|ing)?|than|up to|at (?:least|most)|close to"
              + "|north of|circa|ca\\.|perhaps|maybe|probably|between|within|every|each|per|another"
              + "|(?:extra|additional|further|first|last|next|other|remaining|top|bottom|past)"
              + "|as (?:much|many|little|few|long|high|low) as|until|lasted"
              + "|(?:target|goal|budget|limit|timeout|cap|maximum|minimum|delay|interval|windows?|context|size|length) of)"
              + "|[~≈<>≤≥+±])\\s*$");
  private static final Pattern RANGE_BEFORE =
      words(
          "(?:\\b(?:\\d[\\d.,]*|"
              + NumberWords.PATTERN
              + ")\\s*(?:to|or)|\\bbetween\\b[^;]{0,40}\\band)\\s*$");
  private static final Pattern HEDGED_AFTER =
      words(
          "^(?:\\+|[- ]?plus\\b|\\s+plus\\b|\\s+or (?:so|more|less|fewer)\\b|[- ]?ish\\b"
              + "|\\s+(?:each|apiece|ago|later|earlier|late|early|ahead|behind|old|away)\\b"
              + "|\\s*(?:/|per\\b|an? (?:day|week|month|year|task|piece|hour)\\b))");
  private static final Pattern COMPARED_AFTER =
      words(
          "^\\s+(?:faster|slower|more|less|fewer|larger|bigger|smaller|cheaper|quicker|higher|lower"
              + "|longer|shorter|speed-?ups?|improvements?|reductions?|increases?|engineers?"
              + "|developers?|programmers?|zoom|scale|as\\b|the\\b|retr\\w*|replica\\w*|growth"
              + "|returns?|load|traffic|throughput|compression|cost|overhead|headroom|resolution)");
  private static final Pattern ANOTHER_TIME =
      words(
          "\\b(?:yesterday|tomorrow|last (?:week|month|year|quarter|time|night|record|post|entry"
              + "|sprint|day)|next (?:week|month|year|quarter|time|record|post|sprint|day)|previous(?:ly)?"
              + "|(?:the|a) (?:day|week|month|year) (?:before|earlier|after)|earlier (?:this|in|record)"
              + "|(?:this|past|whole|entire|per|each|every) (?:week|month|year|quarter|sprint)"
              + "|so far|to date|weekly|monthly|yearly|all[- ]time|ever|ago|since (?:the|last|we|i)|cumulative\\w*"
              + "|every day|each day|other days?|on average|typical\\w*|usual\\w*|back then"
              + "|(?:in|during|since|until|by|for) "
              + CalendarNames.MONTHS
              + ")\\b(?! \\d)");
  private static final Pattern SUPPOSED =
      words(
          "\\b(?:if|suppos\\w+|imagin\\w+|for (?:example|instance)|generally|normally|often"
              + "|sometimes|target\\w*|goal|will|going to|planned|expect\\w*|hope\\w*|budget\\w*"
              + "|industry|benchmark\\w*|published|elsewhere)\\b");
  private static final Pattern NOT_WORKED_BEFORE =
      words(
          "\\b(?:wait(?:s|ed|ing)?|sleep(?:s|ing)?|timeouts?|after|every|retr\\w+|by|in the|lasts?"
              + "|lasted|cached?|expires?|polls?|average|mean|median|outage|downtime|down|delay\\w*"
              + "|commute\\w*|meetings?|lunch|break|slept|walk\\w*)"
              + "(?: (?:for|of|was|is|took|in|at|the|a|an|to|from|down|up))*\\s*$");
  private static final Pattern NOT_WORKED_AFTER =
      words(
          "^\\s+(?:timeouts?|windows?|delays?|intervals?|of (?:downtime|outage|sleep|video|audio"
              + "|footage|history|data|logs?|latency|silence|meetings?|context|retention|uptime)"
              + "|for (?:the )?(?:ci|build|pipeline|deploy\\w*|lunch))\\b");
  private static final Pattern WORK =
      words(
          "supervis(?:ion|ory|ed|ing)|prompt|claude|agent|codex|gemini|copilot|\\bAI\\b|human|engineer|estimat"
              + "|leverage|\\bin all\\b|\\bin total\\b|altogether|\\btotal|wall[- ]clock|\\btasks?\\b"
              + "|of work\\b|of code\\b|of effort\\b|of labou?r\\b|\\bsav(?:ed|ing)");
  private static final Pattern GOES_ON = words("^\\s*[\"'“‘(]*(?:it|that|its|then|there|they)\\b");

  private FigureContext() {}

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  static boolean isHedged(String before, String after) {
    return HEDGED_BEFORE.matcher(before).find()
        || RANGE_BEFORE.matcher(before).find()
        || HEDGED_AFTER.matcher(after).find();
  }

  static boolean isComparison(String after) {
    return COMPARED_AFTER.matcher(after).find();
  }

  static boolean isAboutAnotherTime(String sentence) {
    return ANOTHER_TIME.matcher(sentence).find();
  }

  static boolean isSupposed(String sentence) {
    return SUPPOSED.matcher(sentence).find();
  }

  static boolean goesOn(String sentence) {
    return GOES_ON.matcher(sentence).find();
  }

  static boolean isNoWork(String before, String after) {
    return NOT_WORKED_BEFORE.matcher(before).find() || NOT_WORKED_AFTER.matcher(after).find();
  }

  static boolean isAboutWork(String sentence) {
    return WORK.matcher(sentence).find();
  }
}
