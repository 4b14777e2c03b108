package dev.leverage.csv;

import dev.leverage.format.Limits;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Utf8Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A delimited text to the last character, with the places of its cells. */
final class CsvText {

  private static final String MARK = "\ufeff";

  /**
   * A cell as it is written, its quotes included, but no space behind them.
   *
   * @param start how many characters of the text stand before it
   * @param end where it ends
   */
  record Cell(int start, int end) {}

  /**
   * A row as it is written.
   *
   * @param start how many characters of the text stand before it
   * @param end where it ends, its line end not included
   * @param line the line on which it begins, from 1
   * @param cells its cells
   */
  record Line(int start, int end, long line, List<Cell> cells) {

    Line {
      cells = List.copyOf(cells);
    }
  }

  private final String name;
  private final String mark;
  private final String text;
  private final char delimiter;
  private final List<Line> lines;
  private final TreeMap<Long, Line> byNumber = new TreeMap<>();

  private CsvText(String name, String mark, String text, char delimiter) {
    this.name = name;
    this.mark = mark;
    this.text = text;
    this.delimiter = delimiter;
    this.lines = divided();
    this.lines.forEach(line -> byNumber.put(line.line(), line));
  }

  /** Reads the whole of a document, which {@link #source} then gives out as often as needed. */
  static String read(Source source, Limits limits, Problems problems) throws IOException {
    boolean marked = new String(source.head(), StandardCharsets.UTF_8).startsWith(MARK);
    try (InputStream in = source.open();
        Reader reader = new Utf8Reader(in, source.name(), limits.bytes(), problems)) {
      StringWriter whole = new StringWriter();
      reader.transferTo(whole);
      return (marked ? MARK : "") + whole;
    }
  }

  static Source source(String name, String whole) {
    return Source.of(name, new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
  }

  static CsvText of(String name, String whole, char delimiter) {
    String mark = whole.startsWith(MARK) ? MARK : "";
    return new CsvText(name, mark, whole.substring(mark.length()), delimiter);
  }

  private List<Line> divided() {
    List<Line> found = new ArrayList<>();
    long number = 1;
    int at = 0;
    while (at < text.length()) {
      List<Cell> cells = new ArrayList<>();
      int start = at;
      int end = cellEnd(at);
      cells.add(trimmed(at, end));
      while (end < text.length() && text.charAt(end) == delimiter) {
        at = end + 1;
        end = cellEnd(at);
        cells.add(trimmed(at, end));
      }
      found.add(new Line(start, end, number, cells));
      at = end + lineEnd(end).length();
      number += CellPlace.lineBreaks(text, start, at);
    }
    return List.copyOf(found);
  }

  private Cell trimmed(int start, int delimited) {
    int end = delimited;
    if (start < end && text.charAt(start) == '"') {
      while (Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Cell(start, end);
  }

  private int cellEnd(int start) {
    boolean quoted = start < text.length() && text.charAt(start) == '"';
    boolean open = false;
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (quoted && c == '"') {
        open = !open;
      }
      if (!open && (c == delimiter || c == '\n' || c == '\r')) {
        return end;
      }
      end++;
    }
    return end;
  }

  private String lineEnd(int at) {
    if (text.startsWith("\r\n", at)) {
      return "\r\n";
    }
    return at < text.length() ? text.substring(at, at + 1) : "";
  }

  List<Line> lines() {
    return lines;
  }

  Location location(Line line, int column) {
    CellPlace place =
        CellPlace.of(text.substring(line.start(), line.end()), delimiter, line.line(), column);
    return Location.ofText(name, place.line(), place.column());
  }

  /** Returns the cell that begins in a place. */
  Optional<Cell> at(Location location) {
    if (!(location instanceof Location.Text place)) {
      return Optional.empty();
    }
    Map.Entry<Long, Line> line = byNumber.floorEntry(place.line());
    if (line == null) {
      return Optional.empty();
    }
    List<Cell> cells = line.getValue().cells();
    for (int column = 0; column < cells.size(); column++) {
      if (location(line.getValue(), column).equals(location)) {
        return Optional.of(cells.get(column));
      }
    }
    return Optional.empty();
  }

  /** Returns the row that a line belongs to. */
  Line line(Location location) {
    long number = location instanceof Location.Text place ? place.line() : 1;
    return Objects.requireNonNull(byNumber.floorEntry(number)).getValue();
  }

  /** Returns the text of a cell as it is meant. */
  String value(Cell cell) {
    String written = written(cell);
    boolean quoted = isQuoted(cell) && written.length() > 1;
    return FormulaGuard.unguarded(
        quoted ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written);
  }

  boolean isQuoted(Cell cell) {
    return cell.start() < cell.end() && text.charAt(cell.start()) == '"';
  }

  String written(Cell cell) {
    return text.substring(cell.start(), cell.end());
  }

  /** Returns a text as a cell is written, in quotes where it needs them or stands in them. */
  String cell(String value, boolean quoted) {
    boolean needed =
        quoted
            || value.indexOf(delimiter) >= 0
            || value.indexOf('"') >= 0
            || value.indexOf('\n') >= 0
            || value.indexOf('\r') >= 0;
    return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /** Returns the document with other texts in some of its cells. */
  String with(Map<Cell, String> replaced) {
    TreeMap<Integer, Map.Entry<Cell, String>> inOrder = new TreeMap<>();
    replaced.entrySet().forEach(entry -> inOrder.put(entry.getKey().start(), entry));
    StringBuilder result = new StringBuilder(mark);
    int done = 0;
    for (Map.Entry<Cell, String> entry : inOrder.values()) {
      result.append(text, done, entry.getKey().start()).append(entry.getValue());
      done = entry.getKey().end();
    }
    return result.append(text, done, text.length()).toString();
  }

  char delimiter() {
    return delimiter;
  }

  /** Returns what ends a row; where the document ends without, what ends the others. */
  String lineEnd(Line line) {
    String end = lineEnd(line.end());
    String usual = end.isEmpty() ? lineEnd(lines.get(0).end()) : end;
    return usual.isEmpty() ? "\n" : usual;
  }
}
