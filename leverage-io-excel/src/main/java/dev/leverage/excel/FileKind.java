package dev.leverage.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its content, whatever its name says. */
enum FileKind {
  EMPTY("nothing"),
  ZIP("a zip archive"),
  ENCRYPTED(
      "a workbook with a password; in Excel, remove it under File, Info, and save it to have it read"),
  XLS("an Excel 97-2003 workbook (.xls)"),
  OLD_XLS("a workbook of Excel 2 to 95" + Advice.SAVE_AS_XLSX),
  OTHER_OLE2(
      "a file of another Microsoft program, or a damaged one; if Excel opens it"
          + Advice.SAVE_IT_AS_XLSX),
  XML_2003("an XML Spreadsheet 2003" + Advice.SAVE_AS_XLSX),
  HTML(
      "a web page under an Excel name; give it the ending .html, or open it in Excel and"
          + Advice.SAVE_IT_AS_XLSX),
  PDF("a PDF document; save the workbook that it was printed from as .xlsx"),
  TEXT(
      "plain text, such as CSV under an Excel name; give it the ending .csv, or open it in Excel"
          + " and"
          + Advice.SAVE_IT_AS_XLSX),
  UNKNOWN("something else; if Excel opens it" + Advice.SAVE_IT_AS_XLSX);

  private static final class Advice {
    static final String SAVE_IT_AS_XLSX = " save it as \"Excel Workbook (*.xlsx)\" to have it read";
    static final String SAVE_AS_XLSX = "; in Excel," + SAVE_IT_AS_XLSX;
  }

  /** The stream of records of Excel 97 and later in a compound file. */
  static final String XLS_STREAM = "Workbook";

  /** The same of Excel 5 and 95. */
  static final String OLD_XLS_STREAM = "Book";

  private static final int HEAD = 4096;

  private final String found;

  FileKind(String found) {
    this.found = found;
  }

  String found() {
    return found;
  }

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (isCompoundFile(head)) {
      return ofOle2(file);
    }
    if (isBiff(head)) {
      return OLD_XLS;
    }
    return text.startsWith("%PDF") ? PDF : ofText(text);
  }

  /** Returns whether a file begins as those that hold a file system of their own (OLE2). */
  static boolean isCompoundFile(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
  }

  private static FileKind ofOle2(Path file) {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ENCRYPTED;
      }
      if (root.hasEntryCaseInsensitive(XLS_STREAM)) {
        return XLS;
      }
      // Some programs write what Excel 97 reads under the name of before.
      return root.hasEntryCaseInsensitive(OLD_XLS_STREAM) ? XLS : OTHER_OLE2;
    } catch (IOException | RuntimeException e) {
      return OTHER_OLE2;
    }
  }

  /** A file of Excel 2 to 4 is a bare stream of records and begins with one of its kind. */
  private static boolean isBiff(byte[] head) {
    return head.length >= 4
        && head[0] == 0x09
        && (head[1] == 0x00 || head[1] == 0x02 || head[1] == 0x04 || head[1] == 0x08)
        && head[3] == 0x00;
  }

  private static FileKind ofText(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("<?xml")) {
      return XML_2003;
    }
    if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html")) {
      return HTML;
    }
    return text.indexOf('\0') < 0 ? TEXT : UNKNOWN;
  }
}
