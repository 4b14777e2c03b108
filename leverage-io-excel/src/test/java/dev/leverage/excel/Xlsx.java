package dev.leverage.excel;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;

/** Workbooks of hand-written XML, such as no program writes, and the reading of them. */
final class Xlsx {

  static final Leverage EXCEL = Leverage.with(Formats.of(new ExcelFormat()));

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, byte[]> more = new LinkedHashMap<>();
  private String sharedStrings = "";
  private String formats = "";
  private int formatCount;
  private String workbookProperties = "";
  private String columns = "";
  private String merged = "";

  /** Adds a sheet of rows, given as the inside of {@code sheetData}. */
  Xlsx sheet(String name, String... rows) {
    sheets.put(name, String.join("", rows));
    return this;
  }

  /** Adds a cell style, numbered from 1, of a number format. */
  Xlsx format(String code) {
    formatCount++;
    formats +=
        "<numFmt numFmtId=\"" + (200 + formatCount) + "\" formatCode=\"" + xml(code) + "\"/>";
    return this;
  }

  /** Describes the columns of all sheets. */
  Xlsx columns(String items) {
    columns = "<cols>" + items + "</cols>";
    return this;
  }

  /** Merges cells of all sheets. */
  Xlsx merged(String... ranges) {
    merged =
        Arrays.stream(ranges)
            .map(range -> "<mergeCell ref=\"" + range + "\"/>")
            .collect(Collectors.joining());
    return this;
  }

  Xlsx shared(String... items) {
    for (String item : items) {
      sharedStrings += "<si>" + item + "</si>";
    }
    return this;
  }

  Xlsx from1904() {
    workbookProperties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  Xlsx part(String name, String content) {
    more.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Xlsx part(String name, byte[] content) {
    more.put(name, content);
    return this;
  }

  static String row(int number, String... cells) {
    return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
  }

  static String text(String reference, String text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + xml(text) + "</t></is></c>";
  }

  static String number(String reference, int style, String value) {
    return "<c r=\"" + reference + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  static String cell(String reference, String type, String value) {
    return "<c r=\"" + reference + "\" t=\"" + type + "\"><v>" + value + "</v></c>";
  }

  /** The header of Date, Task, Human est. (h), Agent (min) in a row. */
  static String header(int number) {
    return row(
        number,
        text("A" + number, "Date"),
        text("B" + number, "Task"),
        text("C" + number, "Human est. (h)"),
        text("D" + number, "Agent (min)"));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  byte[] bytes() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      number++;
      String part = "worksheets/sheet" + number + ".xml";
      types.append(override("/xl/" + part, "worksheet"));
      list.append(
          "<sheet name=\"" + xml(sheet.getKey()) + "\" sheetId=\"" + number + "\" r:id=\"r");
      list.append(number).append("\"/>");
      relations.append(relation("r" + number, "worksheet", part));
      put(
          parts,
          "xl/" + part,
          "<worksheet xmlns=\""
              + MAIN
              + "\">"
              + columns
              + "<sheetData>"
              + sheet.getValue()
              + "</sheetData>"
              + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>")
              + "</worksheet>");
    }
    types.append(override("/xl/styles.xml", "styles"));
    relations.append(relation("styles", "styles", "styles.xml"));
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int style = 1; style <= formatCount; style++) {
      styles.append("<xf numFmtId=\"").append(200 + style).append("\"/>");
    }
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts>"
            + formats
            + "</numFmts><cellXfs>"
            + styles
            + "</cellXfs></styleSheet>");
    if (!sharedStrings.isEmpty()) {
      types.append(override("/xl/sharedStrings.xml", "sharedStrings"));
      relations.append(relation("strings", "sharedStrings", "sharedStrings.xml"));
      put(parts, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + sharedStrings + "</sst>");
    }
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\">"
            + workbookProperties
            + "<sheets>"
            + list
            + "</sheets></workbook>");
    put(parts, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
    put(parts, "_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml")));
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + types
            + "</Types>");
    parts.putAll(more);
    return zip(parts);
  }

  private static void put(Map<String, byte[]> parts, String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the same archive with its parts as they are, not deflated. */
  static byte[] stored(byte[] workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static String part(byte[] workbook, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  /** Returns the names of all parts, in their order. */
  static List<String> parts(byte[] workbook) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  LeverageRecord read() throws IOException {
    return read(bytes());
  }

  List<String> errors() {
    return errors(bytes());
  }

  List<String> notes() throws IOException {
    return read().problems().stream().map(Problem::toString).toList();
  }

  static LeverageRecord read(byte[] workbook) throws IOException {
    return read(workbook, ReadOptions.DEFAULT);
  }

  static LeverageRecord read(byte[] workbook, ReadOptions options) throws IOException {
    return EXCEL.reading(options).read(source(workbook));
  }

  static Source source(byte[] workbook) {
    return Source.of("t.xlsx", new ByteArrayInputStream(workbook));
  }

  static List<String> errors(byte[] workbook) {
    return errors(workbook, ReadOptions.DEFAULT);
  }

  static List<String> errors(byte[] workbook, ReadOptions options) {
    return Assertions.assertThrows(LeverageException.class, () -> read(workbook, options))
        .getMessage()
        .lines()
        .toList();
  }

  static byte[] write(List<Day> days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EXCEL.write(days, Target.of("t.xlsx", out));
    return out.toByteArray();
  }
}
