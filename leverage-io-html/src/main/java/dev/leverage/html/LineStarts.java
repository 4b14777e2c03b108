package dev.leverage.html;

import java.util.regex.Pattern;

/** Escapes what would make a heading, a list, a quotation or a table of a line of text. */
final class LineStarts {

  private static final Pattern MARK =
      Pattern.compile("(?m)^(?=#{1,6}(?:[ ]|$)|>|[-+*](?:[ ]|$)|[-=|: ]+$|~~~|(?:-[ ]*){3,}$)");
  private static final Pattern NUMBER = Pattern.compile("(?m)^([0-9]{1,9})([.)])(?=[ ]|$)");

  private LineStarts() {}

  static String escape(String text) {
    return NUMBER.matcher(MARK.matcher(text).replaceAll("\\\\")).replaceAll("$1\\\\$2");
  }
}
