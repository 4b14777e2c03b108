package dev.leverage.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a link as it stands in Markdown. */
final class LinkTarget {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);

  private LinkTarget() {}

  /** Returns the address, or an empty text if it is neither http, https, mailto nor relative. */
  static String of(String href) {
    String address = href.strip().replaceAll("[\\x00-\\x1f\\x7f]", "").strip();
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
      return "";
    }
    StringBuilder target = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || "()<>\\\"`*[]|".indexOf(c) >= 0) {
        appendEncoded(target, c);
      } else if (c == '&' && i + 1 < address.length() && isReference(address, i + 1)) {
        target.append("\\&");
      } else {
        target.append(c);
      }
    }
    return target.toString();
  }

  private static void appendEncoded(StringBuilder target, char c) {
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      target.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
  }

  private static boolean isReference(String address, int start) {
    int end = start;
    while (end < address.length()
        && (address.charAt(end) == '#' || Character.isLetterOrDigit(address.charAt(end)))) {
      end++;
    }
    return end < address.length() && address.charAt(end) == ';';
  }
}
