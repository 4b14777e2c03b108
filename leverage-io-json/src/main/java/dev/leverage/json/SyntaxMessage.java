package dev.leverage.json;

import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;

/** What the parser says of a broken text, without its advice on settings that we do not have. */
final class SyntaxMessage {

  private static final Pattern ADVICE =
      Pattern.compile(
          "( \\(start marker|: enable|; enable| \\(for |: maybe a|: [^:]* require enabling| \\(enable).*");

  private static final Pattern LENGTH = Pattern.compile("length \\((\\d+)\\)");

  private SyntaxMessage() {}

  static String of(JacksonException e) {
    return "not JSON: " + told(e);
  }

  /** Returns the problem of a text or number that the parser finds too long. */
  static Problem ofLimit(JacksonException e, Location place, StreamReadConstraints most) {
    String message = e.getOriginalMessage();
    Matcher length = LENGTH.matcher(message);
    String found = length.find() ? "at least " + length.group(1) : "more";
    return message.startsWith("Number")
        ? Limit.fixed(place, most.getMaxNumberLength(), "characters in a number", found)
        : Limit.CELL_LENGTH.exceeded(
            place, most.getMaxStringLength(), "characters in a text", found);
  }

  /** Returns whether a name occurs twice in one object. */
  static boolean isOfDuplicate(JacksonException e) {
    return e.getOriginalMessage().startsWith("Duplicate Object property");
  }

  private static String told(JacksonException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("");
    Matcher advice = ADVICE.matcher(first);
    String kept = advice.find() ? first.substring(0, advice.start()) : first;
    kept = kept.replaceAll(", from `[^`]*`", "");
    return kept.isEmpty()
        ? "it cannot be read"
        : Problem.printable(
            kept.substring(0, 1).toLowerCase(Locale.ROOT) + kept.substring(1).strip());
  }
}
