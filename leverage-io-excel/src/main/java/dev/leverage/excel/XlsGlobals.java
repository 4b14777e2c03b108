package dev.leverage.excel;

import dev.leverage.source.Limit;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.util.LittleEndian;

/** What a BIFF8 stream says of the workbook as a whole, before its sheets. */
final class XlsGlobals {

  private static final int DATE_MODE = 0x22;
  private static final int BOUND_SHEET = 0x85;
  private static final int FORMAT = 0x41E;
  private static final int XF = 0xE0;
  private static final int SST = 0xFC;
  private static final int CONTINUE = 0x3C;

  private static final int WORKSHEET = 0;
  private static final int STATE = 3;

  private final Document document;
  private final StringStore strings = new StringStore();
  private final List<Workbook.Sheet> sheets = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();
  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean from1904;
  private boolean encrypted;

  private XlsGlobals(Document document) {
    this.document = document;
  }

  /** Reads the records up to the end of the first substream. */
  static XlsGlobals read(Document document, XlsStream stream) throws IOException {
    XlsGlobals globals = new XlsGlobals(document);
    try {
      globals.readAll(stream);
      globals.strings.complete();
      return globals;
    } catch (IOException | RuntimeException e) {
      globals.strings.close();
      throw e;
    }
  }

  private void readAll(XlsStream stream) throws IOException {
    boolean begins =
        stream.next()
            && document.digest(
                XlsWorkbook.BROKEN,
                () ->
                    stream.type() == XlsStream.BOF
                        && stream.content().readUShort() == XlsStream.BIFF8);
    if (!begins) {
      throw document.unsupported(FileKind.OLD_XLS.found());
    }
    while (stream.next() && stream.type() != XlsStream.EOF) {
      document.digest(
          XlsWorkbook.BROKEN,
          () -> {
            read(stream.type(), stream.content());
            return true;
          });
    }
    encrypted = stream.isEncrypted();
  }

  private void read(int type, RecordInputStream content) throws IOException {
    switch (type) {
      case DATE_MODE -> from1904 = content.readUShort() == 1;
      case BOUND_SHEET -> addSheet(content);
      case FORMAT -> {
        int id = content.readUShort();
        formats.put(id, NumberFormat.of(XlsText.read(content, content.readUShort())));
      }
      case XF -> {
        content.readUShort();
        styles.add(content.readUShort());
      }
      case SST -> readStrings(content);
      default -> {
        // Says nothing of values.
      }
    }
  }

  private void addSheet(RecordInputStream content) {
    byte[] place = new byte[Integer.BYTES];
    // The one value that is never encrypted.
    content.readPlain(place, 0, place.length);
    int state = content.readUByte() & STATE;
    int type = content.readUByte();
    String name = XlsText.read(content, content.readUByte());
    if (type != WORKSHEET) {
      return;
    }
    for (Workbook.Sheet other : sheets) {
      if (other.name().equals(name)) {
        throw document.malformed("two sheets of the name " + Problem.quoted(name));
      }
    }
    sheets.add(new Workbook.Sheet(sheets.size(), name, state == 0));
    places.add(LittleEndian.getUInt(place));
  }

  private void readStrings(RecordInputStream content) throws IOException {
    content.readInt();
    int count = content.readInt();
    int most = document.options().limits().cellLength();
    // A table that ends early is told by the cells that refer to what it lacks.
    for (int index = 0; index < count && hasMore(content); index++) {
      String text = new UnicodeString(content).getString();
      if (text.length() > most) {
        throw document.exceeded(Limit.CELL_LENGTH, "a shared text", most, text.length());
      }
      strings.add(text);
    }
  }

  /** A text may begin where a record ends and another continues it. */
  private static boolean hasMore(RecordInputStream content) {
    return content.remaining() > 0 || (content.hasNextRecord() && content.getNextSid() == CONTINUE);
  }

  List<Workbook.Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** Returns where the substream of a sheet begins. */
  long place(Workbook.Sheet sheet) {
    return places.get(sheet.index());
  }

  boolean isFrom1904() {
    return from1904;
  }

  boolean isEncrypted() {
    return encrypted;
  }

  StringStore strings() {
    return strings;
  }

  NumberFormat format(int style) {
    if (style >= styles.size()) {
      return NumberFormat.GENERAL;
    }
    return formats.computeIfAbsent(styles.get(style), NumberFormat::builtIn);
  }
}
