package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RefreshOptions;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook before and after it was refreshed. */
final class Refreshed {

  private final byte[] before;
  private final Edit edit;
  private final List<Problem> problems;

  private Refreshed(byte[] before, Edit edit, List<Problem> problems) {
    this.before = before;
    this.edit = edit;
    this.problems = problems;
  }

  static Refreshed of(byte[] workbook) throws IOException {
    Problems problems = new Problems();
    Edit edit =
        new ExcelFormat()
            .editor()
            .orElseThrow()
            .refresh(Xlsx.source(workbook), ReadOptions.DEFAULT, RefreshOptions.DEFAULT, problems);
    return new Refreshed(workbook, edit, problems.list());
  }

  byte[] before() {
    return before.clone();
  }

  Edit edit() {
    return edit;
  }

  byte[] bytes() {
    return edit.content();
  }

  List<String> changes() {
    return edit.changes().stream().map(Change::toString).toList();
  }

  List<String> ignored() {
    return problems.stream()
        .filter(problem -> problem.code() == ProblemCode.IGNORED)
        .map(Problem::toString)
        .toList();
  }

  /** Fails unless all parts but some are the same, packed as they were, and in the same order. */
  void isTheSameBesides(String... changed) throws IOException {
    Map<String, byte[]> old = parts(before);
    Map<String, byte[]> now = parts(bytes());
    assertEquals(new ArrayList<>(old.keySet()), new ArrayList<>(now.keySet()));
    for (String name : changed) {
      old.remove(name);
    }
    old.forEach((name, content) -> assertArrayEquals(content, now.get(name), name));
    assertEquals(marks(before), marks(bytes()));
  }

  /** Fails unless there is nothing to do any more, an audit agrees, and POI opens it. */
  void isRefreshed() throws IOException {
    Refreshed again = of(bytes());
    assertEquals(List.of(), again.changes());
    assertArrayEquals(bytes(), again.bytes());
    assertEquals(List.of(), errors(bytes()));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes()))) {
      for (Row row : workbook.getSheetAt(0)) {
        row.forEach(cell -> assertNotNull(cell.toString()));
      }
    }
  }

  private static List<Finding> errors(byte[] workbook) throws IOException {
    Audit audit = new Audit();
    try (RecordReader reader =
        new ExcelFormat().reader(Xlsx.source(workbook), ReadOptions.DEFAULT, new Problems())) {
      reader.drainTo(audit);
    }
    return audit.findings().stream().filter(Finding::isError).toList();
  }

  /** Returns the parts in the order of the file, and fails if a checksum or a size is wrong. */
  static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = zip(workbook)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        CRC32 checksum = new CRC32();
        checksum.update(content);
        assertEquals(checksum.getValue(), entry.getCrc(), entry.getName());
        assertEquals(content.length, entry.getSize(), entry.getName());
        parts.put(entry.getName(), content);
      }
    }
    return parts;
  }

  /** Returns how each part is packed, and when it was. */
  private static Map<String, List<Object>> marks(byte[] workbook) throws IOException {
    Map<String, List<Object>> marks = new HashMap<>();
    try (ZipFile zip = zip(workbook)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        marks.put(
            entry.getName(),
            List.of(entry.getMethod(), entry.getTime(), entry.getExternalAttributes()));
      }
    }
    return marks;
  }

  private static ZipFile zip(byte[] workbook) throws IOException {
    return ZipFile.builder().setByteArray(workbook).get();
  }

  /** Returns a workbook with another text in one part. */
  static byte[] with(byte[] workbook, String part, UnaryOperator<String> change)
      throws IOException {
    String xml = change.apply(Xlsx.part(workbook, part));
    return with(workbook, Map.of(part, xml.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] with(byte[] workbook, Map<String, byte[]> changed) throws IOException {
    Map<String, byte[]> parts = parts(workbook);
    changed.forEach(parts::replace);
    return Xlsx.zip(parts);
  }

  /** Returns a workbook of which only the values are left, as pasting them gives it. */
  static byte[] withoutFormulas(byte[] workbook) throws IOException {
    Map<String, byte[]> changed = new HashMap<>();
    for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        String xml = new String(part.getValue(), StandardCharsets.UTF_8);
        xml = xml.replaceAll("<f>[^<]*</f>", "").replaceAll(" t=\"str\"><v></v></c>", "/>");
        changed.put(part.getKey(), xml.getBytes(StandardCharsets.UTF_8));
      }
    }
    return with(workbook, changed);
  }

  /**
   * Returns a workbook whose cells all have a reference, as this library and most others write
   * them, or only those that are not beside another, as this one does now.
   */
  static byte[] withReferences(byte[] workbook, boolean all) throws IOException {
    Map<String, byte[]> changed = new HashMap<>();
    for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        String xml = new String(part.getValue(), StandardCharsets.UTF_8);
        changed.put(part.getKey(), withReferences(xml, all).getBytes(StandardCharsets.UTF_8));
      }
    }
    return with(workbook, changed);
  }

  static String withReferences(String sheet, boolean all) {
    StringBuilder xml = new StringBuilder();
    Matcher tag = Pattern.compile("<row r=\"(\\d+)\"|<c( r=\"([A-Z]+)\\d+\")?").matcher(sheet);
    String row = "";
    int column = -1;
    while (tag.find()) {
      if (tag.group(1) != null) {
        row = tag.group(1);
        column = -1;
        tag.appendReplacement(xml, tag.group());
      } else if (!sheet.startsWith("<col", tag.start())) {
        int before = column;
        column =
            tag.group(3) == null ? column + 1 : CellReference.convertColStringToIndex(tag.group(3));
        boolean reference = all || before < 0 || column > before + 1;
        String letters = CellReference.convertNumToColString(column);
        tag.appendReplacement(xml, reference ? "<c r=\"" + letters + row + "\"" : "<c");
      }
    }
    return tag.appendTail(xml).toString();
  }

  /** Returns a workbook whose parts are not packed. */
  static byte[] stored(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 checksum = new CRC32();
        checksum.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Returns a workbook with a password. */
  static byte[] encrypted(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (java.io.OutputStream out = encryptor.getDataStream(files)) {
        out.write(workbook);
      }
      files.writeFilesystem(bytes);
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
