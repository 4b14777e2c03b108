package dev.leverage.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag in the text of a sheet. */
final class CellTag {

  private static final Pattern NAME = Pattern.compile("</?([^\\s/>]+)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([^\\s=/>]+)\\s*=\\s*(\"[^\"]*+\"|'[^']*+')");

  private CellTag() {}

  /** Returns the name of a tag with its prefix. */
  static String name(CharSequence tag) {
    Matcher matcher = NAME.matcher(tag);
    return matcher.lookingAt() ? matcher.group(1) : "";
  }

  static String localName(CharSequence tag) {
    String name = name(tag);
    return name.substring(name.indexOf(':') + 1);
  }

  /** Returns the prefix of a tag with its colon, or nothing. */
  static String prefix(CharSequence tag) {
    String name = name(tag);
    return name.substring(0, name.indexOf(':') + 1);
  }

  /** Returns the value of an attribute without the spaces around it. */
  static Optional<String> attribute(CharSequence tag, String name) {
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return Optional.of(
            tag.subSequence(matcher.start(2) + 1, matcher.end(2) - 1).toString().strip());
      }
    }
    return Optional.empty();
  }

  /** Returns the tag with another value of an attribute that it has. */
  static String with(String tag, String name, String value) {
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return tag.substring(0, matcher.start(2) + 1) + value + tag.substring(matcher.end(2) - 1);
      }
    }
    return tag;
  }
}
