package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.ZipPackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Office Open XML. POI opens the package and follows its relations; sheets, texts and
 * styles are read by {@link XmlPart}, so that a row at a time is in memory.
 */
final class XlsxWorkbook implements Workbook {

  private static final Set<String> CONTENT_TYPES =
      Set.of(
          XSSFRelation.WORKBOOK.getContentType(),
          XSSFRelation.MACROS_WORKBOOK.getContentType(),
          XSSFRelation.TEMPLATE_WORKBOOK.getContentType(),
          XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType(),
          XSSFRelation.MACRO_ADDIN_WORKBOOK.getContentType());

  /** Sheets of macros and dialogs of older versions, which some writers list as if of cells. */
  private static final Set<String> OTHER_SHEETS =
      Set.of(
          "application/vnd.ms-excel.macrosheet+xml",
          "application/vnd.ms-excel.intlmacrosheet+xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml");

  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String SAVE_AS_XLSX =
      "; in Excel, save it as \"Excel Workbook (*.xlsx)\" to have it read";

  private final Document document;
  private final ZipParts zip;
  private final OPCPackage opened;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<PackagePart> sheetParts = new ArrayList<>();

  private final PackagePart workbook;
  private boolean from1904;
  private @Nullable SharedStrings strings;
  private @Nullable XlsxStyles styles;

  private XlsxWorkbook(Document document, ZipParts zip, OPCPackage opened, PackagePart workbook) {
    this.document = document;
    this.zip = zip;
    this.opened = opened;
    this.workbook = workbook;
  }

  static XlsxWorkbook open(Path file, Document document) throws IOException {
    ZipParts zip = ZipParts.open(file, document);
    try {
      if (zip.has("content.xml") && zip.has("mimetype")) {
        throw document.unsupported("an OpenDocument spreadsheet; save it as .xlsx");
      }
      OPCPackage opened =
          document.digest("a zip archive that is no workbook", () -> OPCPackage.open(zip));
      XlsxWorkbook workbook =
          new XlsxWorkbook(document, zip, opened, workbookPart(document, opened));
      workbook.readSheets();
      return workbook;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static PackagePart workbookPart(Document document, OPCPackage opened) throws IOException {
    PackagePart part =
        document.digest(
            "a zip archive that is no workbook",
            () -> {
              PackageRelationshipCollection core =
                  opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
              if (core.size() == 0) {
                boolean strict =
                    opened
                            .getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                            .size()
                        > 0;
                throw strict
                    ? document.unsupported("a Strict Open XML Spreadsheet" + SAVE_AS_XLSX)
                    : document.malformed("a zip archive that is no workbook");
              }
              PackagePart found = opened.getPart(core.getRelationship(0));
              if (found == null) {
                throw document.malformed("one without its part of the workbook");
              }
              return found;
            });
    String type = part.getContentType();
    if (type.equals(XSSFRelation.XLSB_BINARY_WORKBOOK.getContentType())) {
      throw document.unsupported("an Excel Binary Workbook (.xlsb)" + SAVE_AS_XLSX);
    }
    if (!CONTENT_TYPES.contains(type)) {
      throw document.unsupported("a document of the type " + Problem.quoted(type));
    }
    return part;
  }

  private void readSheets() throws IOException {
    try (XmlPart xml = open(workbook)) {
      xml.enter("workbook");
      if (xml.namespace().startsWith(STRICT)) {
        throw document.unsupported("a Strict Open XML Spreadsheet" + SAVE_AS_XLSX);
      }
      int root = xml.depth();
      while (xml.nextChild(root)) {
        if (xml.is("workbookPr")) {
          String flag = xml.attribute("date1904");
          from1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.is("sheets")) {
          int list = xml.depth();
          while (xml.nextChild(list)) {
            addSheet(xml.attribute("name"), xml.attribute("state"), xml.relation());
          }
        }
      }
      xml.finish();
    }
  }

  private void addSheet(@Nullable String name, @Nullable String state, @Nullable String id)
      throws IOException {
    if (name == null || id == null) {
      throw document.malformed("one that lists a sheet without its name or part");
    }
    if (id.isEmpty()) {
      // A module of macros of older versions.
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  document.location(),
                  "the sheet " + Problem.quoted(name) + " has no cells, and is left out"));
      return;
    }
    PackageRelationship relation = workbook.getRelationship(id);
    if (relation == null || relation.getTargetMode() == TargetMode.EXTERNAL) {
      throw document.malformed("one whose sheet " + Problem.quoted(name) + " has no part");
    }
    if (!relation.getRelationshipType().equals(XSSFRelation.WORKSHEET.getRelation())) {
      return;
    }
    PackagePart part =
        document.digest(
            "one whose sheet " + Problem.quoted(name) + " has no part",
            () -> workbook.getRelatedPart(relation));
    if (part != null && OTHER_SHEETS.contains(part.getContentType())) {
      return;
    }
    if (part == null
        || !part.getContentType().equals(XSSFRelation.WORKSHEET.getContentType())
        || sheetParts.contains(part)) {
      throw document.malformed("one whose sheet " + Problem.quoted(name) + " has no part");
    }
    boolean visible = state == null || state.equals("visible");
    sheets.add(new Sheet(sheets.size(), EscapedText.decode(name), visible));
    sheetParts.add(part);
    Set<String> names = new HashSet<>();
    for (Sheet sheet : sheets) {
      if (!names.add(sheet.name())) {
        throw document.malformed("two sheets of the name " + Problem.quoted(name));
      }
    }
  }

  private XmlPart open(PackagePart part) throws IOException {
    return open(part, document);
  }

  private XmlPart open(PackagePart part, Document own) throws IOException {
    String name = part.getPartName().getName().substring(1);
    if (!(part instanceof ZipPackagePart zipped)) {
      throw own.malformed("one without its part " + name);
    }
    return XmlPart.open(own, name, zip.open(zipped.getZipArchive(), own));
  }

  private @Nullable PackagePart related(XSSFRelation kind) throws IOException {
    PackagePart part;
    try {
      PackageRelationshipCollection relations = workbook.getRelationshipsByType(kind.getRelation());
      if (relations.size() == 0) {
        return null;
      }
      URI target = relations.getRelationship(0).getTargetURI();
      part = opened.getPart(PackagingURIHelper.createPartName(target));
    } catch (OpenXML4JException | RuntimeException e) {
      throw document.translated("one with a broken relation", e);
    }
    if (part != null) {
      return part;
    }
    // Some writers refer to a table of texts that they then do without.
    if (kind == XSSFRelation.SHARED_STRINGS) {
      return null;
    }
    throw document.malformed("one without a part that it refers to");
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Rows rows(Sheet sheet) throws IOException {
    PackagePart part = sheetParts.get(sheet.index());
    RowBlocks.Opening opening = own -> new SheetRows(own, sheet.name(), open(part, own));
    RowBlocks blocks = blocks(part, opening);
    try {
      XlsxCells cells = new XlsxCells(document, strings(), styles(), from1904);
      return new XlsxRows(document, sheet.name(), blocks, cells);
    } catch (IOException | RuntimeException e) {
      blocks.close();
      throw e;
    }
  }

  /** Opens a large part so that a second thread reads it ahead. */
  private RowBlocks blocks(PackagePart part, RowBlocks.Opening opening) throws IOException {
    return part.getSize() > CheckedPart.SMALL && WorkAhead.pays()
        ? RowBlocksAhead.open(document, opening)
        : RowBlocksInTurn.open(document, opening);
  }

  @Override
  public List<CellRange> tables(Sheet sheet) throws IOException {
    PackagePart part = sheetParts.get(sheet.index());
    List<PackagePart> objects =
        document.digest(
            "one whose sheet " + Problem.quoted(sheet.name()) + " has a broken relation",
            () -> {
              List<PackagePart> found = new ArrayList<>();
              for (PackageRelationship relation :
                  part.getRelationshipsByType(XSSFRelation.TABLE.getRelation())) {
                PackagePart object = part.getRelatedPart(relation);
                if (object != null) {
                  found.add(object);
                }
              }
              return found;
            });
    List<CellRange> ranges = new ArrayList<>();
    for (PackagePart object : objects) {
      try (XmlPart xml = open(object)) {
        xml.enter("table");
        Optional.ofNullable(xml.attribute("ref")).flatMap(CellRange::parse).ifPresent(ranges::add);
        xml.finish();
      }
    }
    return ranges;
  }

  @Override
  public byte[] edited(CellChanges changes) throws IOException {
    if (opened.getRelationshipsByType(PackageRelationshipTypes.DIGITAL_SIGNATURE_ORIGIN).size()
        > 0) {
      throw document.failure(
          ProblemCode.UNSUPPORTED_OPERATION,
          document.location(),
          "a workbook that can be changed in place",
          "one with a digital signature, which any change would break");
    }
    PackageCopy copy = new PackageCopy(zip);
    XlsxStyles known = styles();
    for (Sheet sheet : sheets) {
      if (changes.concern(sheet.name())
          && sheetParts.get(sheet.index()) instanceof ZipPackagePart part) {
        copy.replace(
            part.getZipArchive(),
            (in, out) -> new SheetEdit(document, sheet.name(), changes, known).copy(in, out));
      }
    }
    return copy.bytes();
  }

  private SharedStrings strings() throws IOException {
    SharedStrings read = strings;
    if (read == null) {
      PackagePart part = related(XSSFRelation.SHARED_STRINGS);
      try (RowBlocks items =
          part == null ? null : blocks(part, own -> new SharedItems(own, open(part, own)))) {
        read = SharedStrings.read(items);
        strings = read;
      }
    }
    return read;
  }

  private XlsxStyles styles() throws IOException {
    XlsxStyles read = styles;
    if (read == null) {
      PackagePart part = related(XSSFRelation.STYLES);
      try (XmlPart xml = part == null ? null : open(part)) {
        read = XlsxStyles.read(xml);
        styles = read;
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    try {
      // The package was opened for reading, so that there is nothing to save.
      opened.revert();
    } finally {
      try {
        zip.close();
      } finally {
        if (strings != null) {
          strings.close();
        }
      }
    }
  }
}
