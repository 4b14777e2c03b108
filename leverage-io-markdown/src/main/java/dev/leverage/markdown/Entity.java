package dev.leverage.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** A character reference in inline Markdown: a number or a name after an ampersand. */
final class Entity {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});");

  private final String source;
  private final @Nullable String text;

  private Entity(String source, @Nullable String text) {
    this.source = source;
    this.text = text;
  }

  /** Returns the reference that begins at a place, or null. */
  static @Nullable Entity at(String markdown, int start) {
    Matcher matcher = REFERENCE.matcher(markdown).region(start, markdown.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    String source = matcher.group();
    if (matcher.group(1) != null) {
      return new Entity(source, ofCodePoint(Integer.parseInt(matcher.group(1))));
    }
    if (matcher.group(2) != null) {
      return new Entity(source, ofCodePoint(Integer.parseInt(matcher.group(2), 16)));
    }
    return new Entity(source, ofName(source));
  }

  private static @Nullable String ofCodePoint(int point) {
    boolean character =
        Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE;
    return character ? Character.toString(point) : null;
  }

  private static @Nullable String ofName(String source) {
    StringBuilder text = new StringBuilder();
    Node paragraph = InlineSyntax.parse(source).getFirstChild();
    for (Node node = paragraph == null ? null : paragraph.getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof Text part) {
        text.append(part.getLiteral());
      }
    }
    return text.toString().equals(source) ? null : text.toString();
  }

  /** Returns how many characters the reference takes. */
  int length() {
    return source.length();
  }

  /** Returns what the reference stands for, or null if nothing is known of that name or number. */
  @Nullable String text() {
    return text;
  }

  static String of(int point) {
    return "&#" + point + ";";
  }
}
