package dev.leverage.markdown;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the part of YAML that front matter is written in: scalars on one line, and lists. */
final class FrontMatterReading {

  private static final Pattern KEY =
      Pattern.compile("(?:([A-Za-z_][\\w.-]*)|\"([^\"\\\\]+)\"|'([^']+)')[ \\t]*:(?=[ \\t]|$)");
  private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ].*\\d.*");

  private final SourceText source;
  private final Problems problems;
  private final Set<String> keys = new HashSet<>();
  private final List<String> tags = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();
  private int line;
  private int end;

  private FrontMatterReading(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Reads the front matter, if the document begins with one; what is wrong with it is added. */
  static FrontMatter read(SourceText source, Problems problems) {
    FrontMatterReading reading = new FrontMatterReading(source, problems);
    return reading.read();
  }

  /** Returns the index of the line that closes the front matter, or -1 if there is none. */
  static int closingLine(List<String> lines) {
    if (lines.size() < 2 || !lines.get(0).stripTrailing().equals("---") || !isFirst(lines.get(1))) {
      return -1;
    }
    for (int i = 1; i < lines.size(); i++) {
      String text = lines.get(i).stripTrailing();
      if (text.equals("---") || text.equals("...")) {
        return i;
      }
    }
    return -1;
  }

  /** Anything else after the first line means that this line is a mere rule. */
  private static boolean isFirst(String text) {
    return KEY.matcher(text).lookingAt()
        || text.startsWith("#")
        || text.stripTrailing().equals("---");
  }

  private FrontMatter read() {
    end = closingLine(source.lines());
    if (end < 0) {
      return FrontMatter.NONE;
    }
    line = 1;
    while (line < end) {
      readEntry();
    }
    return new FrontMatter(title, date, tags, end + 1);
  }

  private String text() {
    return source.lines().get(line);
  }

  private void readEntry() {
    String text = text();
    if (text.isBlank() || text.startsWith("#")) {
      line++;
      return;
    }
    Matcher key = KEY.matcher(text);
    if (!key.lookingAt()) {
      fail(0, "a line such as \"title: Notes\"", Problem.quoted(text.strip()));
      line++;
      return;
    }
    String name = key.group().substring(0, key.group().lastIndexOf(':')).strip();
    name = name.replaceAll("^[\"']|[\"']$", "");
    if (!keys.add(name)) {
      fail(0, "the key \"" + name + "\" once", "it twice");
    }
    int value = key.end();
    switch (name) {
      case "title" -> title = readLine(value).filter(found -> !found.isBlank());
      case "date" -> readDate(value);
      case "tags" -> readTags(value);
      default -> skipUnknown(name);
    }
  }

  private void skipUnknown(String name) {
    problems.add(
        Problem.of(
            ProblemCode.IGNORED,
            source.at(line, 0),
            "the key " + Problem.quoted(name) + " of the front matter is left out"));
    line++;
    while (line < end && isContinuation(text())) {
      line++;
    }
  }

  private static boolean isContinuation(String text) {
    return text.isBlank() || " \t-]}#".indexOf(text.charAt(0)) >= 0;
  }

  private Optional<String> readLine(int from) {
    String text = text();
    YamlScalar scalar = new YamlScalar(text, from);
    Optional<String> found = scalar.atEnd() ? Optional.of("") : scalar.read("");
    if (found.isEmpty() || !scalar.atEnd()) {
      scalar = new YamlScalar(text, from);
      scalar.skipSpaces();
      fail(
          scalar.index(),
          "a text on one line, in quotes if it has a colon",
          Problem.quoted(text.substring(scalar.index())));
      found = Optional.empty();
    }
    line++;
    return found;
  }

  private void readDate(int from) {
    int at = line;
    Optional<String> found = readLine(from);
    if (found.isEmpty()) {
      return;
    }
    String text = found.get();
    Matcher timestamp = TIMESTAMP.matcher(text);
    if (timestamp.matches()) {
      text = timestamp.group(1);
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              source.at(at, 0),
              "the time of day in the front matter's date is left out"));
    }
    try {
      date = DateNotation.parse(text, Optional.empty());
    } catch (NotationException e) {
      problems.add(Problem.mismatch(e.code(), source.at(at, 0), e.expected(), e.found()));
    }
  }

  private void readTags(int from) {
    YamlScalar scalar = new YamlScalar(text(), from);
    if (scalar.atEnd()) {
      line++;
      readTagLines();
    } else if (scalar.skip('[')) {
      readFlow(scalar);
    } else {
      int start = scalar.index();
      Optional<String> found = scalar.read("");
      // Some take "a b" for two tags, some for one.
      if (found.isEmpty() || !scalar.atEnd() || found.get().matches(".*[\\s,].*")) {
        failTags(start);
      } else {
        addTag(found.get());
      }
      line++;
    }
  }

  private void readTagLines() {
    while (line < end && isContinuation(text())) {
      YamlScalar scalar = new YamlScalar(text(), 0);
      if (!scalar.atEnd()) {
        int start = scalar.index();
        boolean item = scalar.skip('-');
        Optional<String> found = item ? scalar.read("") : Optional.empty();
        if (found.isEmpty() || !scalar.atEnd()) {
          failTags(start);
        } else {
          addTag(found.get());
        }
      }
      line++;
    }
  }

  private void readFlow(YamlScalar first) {
    int opened = line;
    int start = first.index() - 1;
    @Nullable YamlScalar scalar = first;
    while (scalar != null) {
      if (scalar.atEnd()) {
        line++;
        scalar = line < end ? new YamlScalar(text(), 0) : null;
      } else if (scalar.skip(']')) {
        boolean whole = scalar.atEnd();
        line++;
        if (!whole) {
          break;
        }
        return;
      } else {
        Optional<String> found = scalar.read(",]");
        if (found.isEmpty()) {
          break;
        }
        addTag(found.get());
        if (!scalar.skip(',') && !scalar.atEnd() && !isClosing(scalar)) {
          break;
        }
      }
    }
    line = Math.max(opened, Math.min(line, end - 1));
    int failed = line;
    line = opened;
    failTags(start);
    line = failed + 1;
  }

  private boolean isClosing(YamlScalar scalar) {
    return text().charAt(scalar.index()) == ']';
  }

  private void addTag(String tag) {
    if (!tag.isBlank()) {
      tags.add(tag);
    }
  }

  private void failTags(int character) {
    fail(
        character,
        "tags as a list such as [AI, Time Record]",
        Problem.quoted(text().substring(Math.min(character, text().length())).strip()));
  }

  private void fail(int character, String expected, String found) {
    problems.add(
        Problem.mismatch(
            ProblemCode.MALFORMED_DOCUMENT, source.at(line, character), expected, found));
  }
}
