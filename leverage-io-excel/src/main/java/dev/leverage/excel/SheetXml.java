package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DurationUnit;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the rows of a sheet as XML, cell by cell, and refuses what a spreadsheet program could not
 * open. Texts stand in their cells, so that none has to be remembered.
 */
final class SheetXml {

  /** Characters of one cell, escapes included. */
  static final int MOST_CHARACTERS = 32_767;

  /** Line feeds of one cell. */
  static final int MOST_LINE_FEEDS = 253;

  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  /** From here on the calendar of 1900 is right about leap years. */
  private static final long FIRST_DAY = LocalDate.of(1900, 3, 1).toEpochDay();

  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final int POINTS_PER_LINE = 15;
  private static final int MOST_POINTS = 405;

  private static final byte[] ROW = markup("<row r=\"");
  private static final byte[] HEIGHT = markup("\" ht=\"");
  private static final byte[] END_OF_TAG = markup("\">");
  private static final byte[] END_OF_ROW = markup("</row>\n");
  private static final byte[] CELL = markup("<c");
  private static final byte[] REFERENCE = markup(" r=\"");
  private static final byte[] VALUE = markup("><v>");
  private static final byte[] END_OF_VALUE = markup("</v></c>");
  private static final byte[] TEXT = markup(" t=\"inlineStr\"><is><t>");
  private static final byte[] SPACED_TEXT =
      markup(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] END_OF_TEXT = markup("</t></is></c>");
  private static final byte[] FORMULA_OF_NOTHING = markup(" t=\"str\"");
  private static final byte[] FORMULA = markup("><f>");
  private static final byte[] END_OF_FORMULA = markup("</f><v>");

  private final XmlBytes out;
  private final Location target;
  private final String sheet;
  private final byte[][] styles;

  private int row;
  private int column;

  /** Whether the next cell is not beside one that was written. */
  private boolean apart;

  private Supplier<String> what = () -> "";

  /**
   * Creates a writer of rows.
   *
   * @param styles the numbers of cell styles by {@link Look}
   */
  SheetXml(OutputStream bytes, Location target, String sheet, int[] styles) {
    this.out = new XmlBytes(bytes);
    this.target = target;
    this.sheet = sheet;
    this.styles = new byte[styles.length][];
    for (int look = 0; look < styles.length; look++) {
      this.styles[look] = markup(" s=\"" + styles[look] + "\"");
    }
  }

  private static byte[] markup(String xml) {
    return xml.getBytes(StandardCharsets.US_ASCII);
  }

  /** Begins a row of one line, which is about something that a message can name. */
  void beginRow(String about) throws IOException {
    beginRow(() -> about, "", 1);
  }

  /**
   * Begins a row that is high enough for a text, since not every program makes it so on opening.
   *
   * @param width how many characters of the text stand on a line
   */
  void beginRow(Supplier<String> about, String text, int width) throws IOException {
    if (row == XlsxRows.MOST_ROWS) {
      throw exceeded(XlsxRows.MOST_ROWS + " rows in a sheet", "one more, of " + about.get());
    }
    row++;
    column = 0;
    apart = true;
    what = about;
    out.add(ROW);
    out.addNumber(row);
    int lines = lines(text, width);
    if (lines > 1) {
      out.add(HEIGHT);
      out.addNumber(Math.min(lines * POINTS_PER_LINE, MOST_POINTS));
    }
    out.add(END_OF_TAG);
  }

  private static int lines(String text, int width) {
    if (text.length() <= width && text.indexOf('\n') < 0) {
      return 1;
    }
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
    out.add(END_OF_ROW);
  }

  void blank() {
    column++;
    apart = true;
  }

  /** Writes a number that is not negative. */
  void number(Look look, long number) throws IOException {
    open(look);
    out.add(VALUE);
    out.addNumber(number);
    out.add(END_OF_VALUE);
  }

  void number(Look look, String decimal) throws IOException {
    open(look);
    out.add(VALUE);
    out.addText(decimal);
    out.add(END_OF_VALUE);
  }

  /** Writes a length of time as a number of a unit. */
  void time(Look look, long millis, DurationUnit unit) throws IOException {
    if (CellNumber.hasThousandths(millis, unit)) {
      open(look);
      out.add(VALUE);
      out.addDecimal(CellNumber.thousandths(millis, unit), 3);
      out.add(END_OF_VALUE);
    } else {
      number(look, CellNumber.ofMillis(millis, unit));
    }
  }

  /** Writes a formula with the value that it has; an empty value shows nothing. */
  void formula(Look look, String formula, String value) throws IOException {
    open(look);
    if (value.isEmpty()) {
      out.add(FORMULA_OF_NOTHING);
    }
    out.add(FORMULA);
    out.addText(formula);
    out.add(END_OF_FORMULA);
    out.addText(value);
    out.add(END_OF_VALUE);
  }

  /** Returns a formula as it stands in a cell, for {@link #factor}. */
  static byte[] formula(String formula) {
    return markup("><f>" + XmlText.of(formula).replace("&quot;", "\"") + "</f><v>");
  }

  /** Writes a formula with the factor that it gives, if it gives one. */
  void factor(byte[] formula, Optional<LeverageFactor> factor) throws IOException {
    open(Look.FACTOR);
    if (factor.isEmpty()) {
      out.add(FORMULA_OF_NOTHING);
      out.add(formula);
    } else {
      out.add(formula);
      double nearest = factor.get().nearestDouble();
      if (Decimals.canTell(nearest)) {
        int scale = Decimals.scale(nearest);
        out.addDecimal(Decimals.digits(nearest, scale), scale);
      } else {
        out.addText(FigureNumber.nearest(factor.get()));
      }
    }
    out.add(END_OF_VALUE);
  }

  void text(Look look, String text) throws IOException {
    if (text.isEmpty()) {
      blank();
      return;
    }
    String stored = EscapedText.encode(text);
    if (stored.length() > MOST_CHARACTERS) {
      throw exceeded(
          MOST_CHARACTERS + " characters in a cell",
          stored.length() + " in a text of " + what.get());
    }
    if (text.length() > MOST_LINE_FEEDS && lineFeeds(text) > MOST_LINE_FEEDS) {
      throw exceeded(
          MOST_LINE_FEEDS + " line feeds in a cell",
          lineFeeds(text) + " in a text of " + what.get());
    }
    open(look);
    out.add(isSpaced(stored) ? SPACED_TEXT : TEXT);
    out.addText(stored);
    out.add(END_OF_TEXT);
  }

  /** Returns whether a text has space that programs drop where they are not told to keep it. */
  private static boolean isSpaced(String text) {
    return text.charAt(0) <= ' '
        || text.charAt(text.length() - 1) <= ' '
        || text.indexOf('\n') >= 0
        || text.indexOf('\t') >= 0
        || text.contains("  ");
  }

  /** Writes a date, or nothing where there is none. */
  void date(Optional<LocalDate> date) throws IOException {
    if (date.isEmpty()) {
      blank();
    } else if (isSerial(date.get())) {
      number(Look.DATE, date.get().toEpochDay() - DAY_ZERO);
    } else {
      text(Look.TEXT, date.get().toString());
    }
  }

  /** Returns whether a date is in the calendar of spreadsheets; any other is a text. */
  static boolean isSerial(LocalDate date) {
    long day = date.toEpochDay();
    return day >= FIRST_DAY && day <= LAST_DAY;
  }

  /** Returns the number of a day in that calendar. */
  static String serial(LocalDate date) {
    return Long.toString(date.toEpochDay() - DAY_ZERO);
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

  /**
   * A cell right of another needs no reference, which would be a quarter of the packed file. The
   * first of a row has one, since some readers count from it.
   */
  private void open(Look look) throws IOException {
    out.add(CELL);
    if (apart) {
      out.add(REFERENCE);
      addLetters(column + 1);
      out.addNumber(row);
      out.add('"');
      apart = false;
    }
    out.add(styles[look.ordinal()]);
    column++;
  }

  private void addLetters(int number) throws IOException {
    if (number > 26) {
      addLetters((number - 1) / 26);
    }
    out.add((char) ('A' + (number - 1) % 26));
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
