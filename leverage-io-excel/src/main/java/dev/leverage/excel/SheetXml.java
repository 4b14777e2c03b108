package dev.leverage.excel;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes the rows of a sheet as XML, cell by cell, and refuses what a spreadsheet program could not
 * open. Texts stand in their cells, so that none has to be remembered.
 */
final class SheetXml {

  /** Characters of one cell, escapes included. */
  static final int MOST_CHARACTERS = 32_767;

  /** Line feeds of one cell. */
  static final int MOST_LINE_FEEDS = 253;

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** From here on the calendar of 1900 is right about leap years. */
  private static final LocalDate FIRST_SERIAL = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_SERIAL = LocalDate.of(9999, 12, 31);

  private static final int POINTS_PER_LINE = 15;
  private static final int MOST_POINTS = 405;

  private final Writer out;
  private final Location target;
  private final String sheet;
  private final int[] styles;

  private int row;
  private int column;
  private String what = "";

  /**
   * Creates a writer of rows.
   *
   * @param styles the numbers of cell styles by {@link Look}
   */
  SheetXml(OutputStream bytes, Location target, String sheet, int[] styles) {
    this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 15);
    this.target = target;
    this.sheet = sheet;
    this.styles = styles;
  }

  /** Begins a row of one line, which is about something that a message can name. */
  void beginRow(String about) throws IOException {
    beginRow(about, "", 1);
  }

  /**
   * Begins a row that is high enough for a text, since not every program makes it so on opening.
   *
   * @param width how many characters of the text stand on a line
   */
  void beginRow(String about, String text, int width) throws IOException {
    if (row == XlsxRows.MOST_ROWS) {
      throw exceeded(XlsxRows.MOST_ROWS + " rows in a sheet", "one more, of " + about);
    }
    row++;
    column = 0;
    what = about;
    out.write("<row r=\"");
    out.write(Integer.toString(row));
    int lines = text.length() <= width && text.indexOf('\n') < 0 ? 1 : lines(text, width);
    if (lines > 1) {
      out.write("\" ht=\"");
      out.write(Integer.toString(Math.min(lines * POINTS_PER_LINE, MOST_POINTS)));
    }
    out.write("\">");
  }

  private static int lines(String text, int width) {
    int lines = 1;
    int onLine = 0;
    for (int index = 0; index < text.length(); index++) {
      onLine++;
      if (text.charAt(index) == '\n' || onLine > width) {
        lines++;
        onLine = 0;
      }
    }
    return lines;
  }

  void endRow() throws IOException {
    out.write("</row>\n");
  }

  void blank() {
    column++;
  }

  void number(Look look, String decimal) throws IOException {
    open(look);
    out.write("><v>");
    out.write(decimal);
    out.write("</v></c>");
  }

  /** Writes a formula with the value that it has; an empty value shows nothing. */
  void formula(Look look, String formula, String value) throws IOException {
    open(look);
    out.write(value.isEmpty() ? " t=\"str\"><f>" : "><f>");
    XmlText.write(formula, out);
    out.write("</f><v>");
    out.write(value);
    out.write("</v></c>");
  }

  void text(Look look, String text) throws IOException {
    if (text.isEmpty()) {
      column++;
      return;
    }
    String stored = EscapedText.encode(text);
    if (stored.length() > MOST_CHARACTERS) {
      throw exceeded(
          MOST_CHARACTERS + " characters in a cell", stored.length() + " in a text of " + what);
    }
    if (lineFeeds(text) > MOST_LINE_FEEDS) {
      throw exceeded(
          MOST_LINE_FEEDS + " line feeds in a cell", lineFeeds(text) + " in a text of " + what);
    }
    open(look);
    out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    XmlText.write(stored, out);
    out.write("</t></is></c>");
  }

  /** Writes a date, or nothing where there is none. */
  void date(Optional<LocalDate> date) throws IOException {
    if (date.isEmpty()) {
      blank();
    } else if (isSerial(date.get())) {
      number(Look.DATE, serial(date.get()));
    } else {
      text(Look.TEXT, date.get().toString());
    }
  }

  /** Returns whether a date is in the calendar of spreadsheets; any other is a text. */
  static boolean isSerial(LocalDate date) {
    return !date.isBefore(FIRST_SERIAL) && !date.isAfter(LAST_SERIAL);
  }

  /** Returns the number of a day in that calendar. */
  static String serial(LocalDate date) {
    return Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date));
  }

  /** Returns whether a text fits into a cell. */
  static boolean fits(String text) {
    return lineFeeds(text) <= MOST_LINE_FEEDS
        && EscapedText.encode(text).length() <= MOST_CHARACTERS;
  }

  private static int lineFeeds(String text) {
    int feeds = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      feeds++;
    }
    return feeds;
  }

  /** Returns the number of the row that is being written, from 1; 0 before the first. */
  int row() {
    return row;
  }

  private void open(Look look) throws IOException {
    out.write("<c r=\"");
    writeLetters(column + 1);
    out.write(Integer.toString(row));
    out.write("\" s=\"");
    out.write(Integer.toString(styles[look.ordinal()]));
    out.write('"');
    column++;
  }

  private void writeLetters(int number) throws IOException {
    if (number > 26) {
      writeLetters((number - 1) / 26);
    }
    out.write('A' + (number - 1) % 26);
  }

  private LeverageException exceeded(String most, String found) {
    return new LeverageException(
        Problem.mismatch(
            ProblemCode.LIMIT_EXCEEDED,
            Location.ofCell(target.source(), sheet, row + (row == 0 ? 1 : 0), column + 1),
            "at most " + most + ", which is all that Excel takes",
            found));
  }

  /** Passes everything on to the bytes below, which stay open. */
  void flush() throws IOException {
    out.flush();
  }
}
