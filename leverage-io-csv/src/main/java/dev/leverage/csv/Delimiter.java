package dev.leverage.csv;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What divides the cells of a row, and how it is told from a header. */
enum Delimiter {
  COMMA(',', "a comma"),
  SEMICOLON(';', "a semicolon"),
  TAB('\t', "a tab"),
  PIPE('|', "a pipe");

  private final char character;
  private final String words;

  Delimiter(char character, String words) {
    this.character = character;
    this.words = words;
  }

  char character() {
    return character;
  }

  static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  /** A line that begins with a pipe is a table of Markdown, which has its own format. */
  static boolean isTaskTable(byte[] head) {
    String beginning = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "");
    return !beginning.stripLeading().startsWith("|")
        && !candidates(beginning, Vocabulary.standard()).isEmpty();
  }

  /**
   * Tells the delimiter by the one under which the header has the words of a table of tasks or
   * days.
   */
  static char of(String beginning, Vocabulary vocabulary, Location header, Problems problems) {
    List<Delimiter> candidates = candidates(beginning, vocabulary);
    if (candidates.size() == 1) {
      return candidates.get(0).character;
    }
    if (candidates.size() > 1) {
      throw problems.failure(
          Problem.of(
              ProblemCode.UNKNOWN_DELIMITER,
              header,
              "the header can be divided at "
                  + candidates.stream().map(one -> one.words).collect(Collectors.joining(" or "))
                  + "; say which with --delimiter"));
    }
    String line = beginning.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
    boolean oneColumn = Arrays.stream(values()).noneMatch(one -> line.indexOf(one.character) >= 0);
    throw problems.failure(
        Problem.mismatch(
            oneColumn ? ProblemCode.UNKNOWN_DELIMITER : ProblemCode.NO_TABLE,
            header,
            "a header such as \"Task,Human est. (h),Agent (min)\", divided at a comma, semicolon, "
                + "tab or pipe",
            Problem.quoted(line)));
  }

  private static List<Delimiter> candidates(String beginning, Vocabulary vocabulary) {
    List<Delimiter> candidates = new ArrayList<>();
    for (Delimiter delimiter : values()) {
      if (isHeader(beginning, delimiter, vocabulary)) {
        candidates.add(delimiter);
      }
    }
    return candidates;
  }

  private static boolean isHeader(String beginning, Delimiter delimiter, Vocabulary vocabulary) {
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(beginning))
            .setFormat(format(delimiter.character))
            .get()) {
      for (CSVRecord cells : parser) {
        CsvRow row = CsvRow.withoutPlace(cells);
        if (!row.isBlankLine()) {
          return vocabulary.isHeader(row);
        }
      }
      return false;
    } catch (IOException | RuntimeException e) {
      // Not readable under this delimiter, so it is not this one.
      return false;
    }
  }
}
