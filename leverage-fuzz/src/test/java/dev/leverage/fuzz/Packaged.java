package dev.leverage.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook as one text, each under a line such as {@code --- xl/styles.xml}, and the
 * workbook made of it: flipped bits of a zip archive would only ever be wrong checksums.
 *
 * <p>Parts that a package needs and the text does not give are made up.
 */
final class Packaged {

  private static final String MARK = "--- ";
  private static final int MOST_PARTS = 20;
  private static final int MOST_OF_A_NAME = 80;

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEETS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final Map<String, String> USUAL = usual();

  private Packaged() {}

  private static Map<String, String> usual() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType="
            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/worksheets/sheet1.xml", "worksheet")
            + type("/xl/styles.xml", "styles")
            + type("/xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
    parts.put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r=\""
            + RELATIONS
            + "\"><sheets><sheet name=\"Tasks\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "styles", "styles.xml")
                + relation(3, "sharedStrings", "sharedStrings.xml")));
    parts.put("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData/></worksheet>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet " + MAIN + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
    parts.put("xl/sharedStrings.xml", "<sst " + MAIN + "/>");
    return parts;
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + SHEETS + kind + "+xml\"/>";
  }

  private static String relation(int id, String kind, String target) {
    String begin = "<Relationship Id=\"r" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\"";
    return begin + " Target=\"" + target + "\"/>";
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  /** Makes the workbook of a text; bytes stay what they are, UTF-8 or not. */
  static byte[] workbook(byte[] text) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    USUAL.forEach((name, xml) -> parts.put(name, xml.getBytes(StandardCharsets.UTF_8)));
    String given = "\n" + new String(text, StandardCharsets.ISO_8859_1);
    int at = given.indexOf("\n" + MARK);
    while (at >= 0 && parts.size() < MOST_PARTS) {
      int next = given.indexOf("\n" + MARK, at + 1);
      String part = given.substring(at + 1 + MARK.length(), next < 0 ? given.length() : next);
      int head = part.indexOf('\n');
      if (head > 0 && head <= MOST_OF_A_NAME) {
        String content = part.substring(head + 1);
        parts.put(part.substring(0, head), content.getBytes(StandardCharsets.ISO_8859_1));
      }
      at = next;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        store(zip, entry.getKey(), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Returns the text of a workbook, without the parts that no reader of ours looks at. */
  static byte[] text(byte[] workbook) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
      String name = part.getKey();
      boolean drawn =
          name.startsWith("xl/drawings") || name.startsWith("xl/charts") || name.contains("theme");
      if (!drawn && !name.startsWith("docProps")) {
        text.write((MARK + name + "\n").getBytes(StandardCharsets.ISO_8859_1));
        text.write(part.getValue());
        text.write('\n');
      }
    }
    return text.toByteArray();
  }

  /** Returns the parts of a workbook in their order. */
  static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
