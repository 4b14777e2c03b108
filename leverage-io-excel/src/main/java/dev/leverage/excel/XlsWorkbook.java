package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook of Excel 97-2003 (BIFF8). POI finds the stream of records in the file and divides it
 * into records; those of a sheet are read one after the other, so that a row at a time is in
 * memory.
 */
final class XlsWorkbook implements Workbook {

  static final String BROKEN = "one of Excel 97-2003 (.xls) that is damaged or cut off";

  private final Document document;
  private final POIFSFileSystem files;
  private final String streamName;
  private final XlsGlobals globals;

  private XlsWorkbook(
      Document document, POIFSFileSystem files, String streamName, XlsGlobals globals) {
    this.document = document;
    this.files = files;
    this.streamName = streamName;
    this.globals = globals;
  }

  static XlsWorkbook open(Path file, Document document) throws IOException {
    POIFSFileSystem files = document.digest(BROKEN, () -> new POIFSFileSystem(file.toFile(), true));
    try {
      String name = streamName(files.getRoot());
      try (XlsStream stream = XlsStream.open(document, bytes(document, files, name))) {
        return new XlsWorkbook(document, files, name, XlsGlobals.read(document, stream));
      }
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private static String streamName(DirectoryNode root) {
    for (Entry entry : root) {
      if (entry.getName().equalsIgnoreCase(FileKind.XLS_STREAM)) {
        return entry.getName();
      }
    }
    return FileKind.OLD_XLS_STREAM;
  }

  private static InputStream bytes(Document document, POIFSFileSystem files, String name)
      throws IOException {
    return document.digest(BROKEN, () -> files.createDocumentInputStream(name));
  }

  @Override
  public List<Sheet> sheets() {
    return globals.sheets();
  }

  @Override
  public Rows rows(Sheet sheet) throws IOException {
    boolean sorted;
    try (XlsCells cells = cells(sheet)) {
      sorted = UnsortedXlsRows.isSorted(cells);
    }
    if (sorted) {
      return new XlsRows(cells(sheet), new CellRow(document.name(), sheet.name()));
    }
    try (XlsCells cells = cells(sheet)) {
      return UnsortedXlsRows.read(document, sheet.name(), cells);
    }
  }

  private XlsCells cells(Sheet sheet) throws IOException {
    XlsStream stream =
        XlsStream.openAt(
            document,
            bytes(document, files, streamName),
            globals.place(sheet),
            globals.isEncrypted());
    return new XlsCells(document, sheet.name(), stream, globals);
  }

  /** Lists of Excel 2003 are rare, and their rows end at a blank one as others do. */
  @Override
  public List<CellRange> tables(Sheet sheet) {
    return List.of();
  }

  @Override
  public byte[] edited(CellChanges changes) {
    throw document.failure(
        ProblemCode.UNSUPPORTED_OPERATION,
        document.location(),
        "a workbook that can be changed in place (.xlsx)",
        "one of Excel 97-2003 (.xls)");
  }

  @Override
  public void close() throws IOException {
    try {
      globals.strings().close();
    } finally {
      files.close();
    }
  }
}
