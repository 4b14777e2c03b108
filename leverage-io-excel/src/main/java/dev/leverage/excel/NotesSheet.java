package dev.leverage.excel;

import dev.leverage.record.Block;
import dev.leverage.record.DayHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of the sheet {@code Notes}: the bodies of days that have one of their own. */
final class NotesSheet {

  /** One character becomes so many at most. */
  private static final int LONGEST_ESCAPE = "_x0000_".length();

  private final SheetXml xml;

  NotesSheet(SheetXml xml) throws IOException {
    this.xml = xml;
    xml.beginRow("headers");
    for (NoteColumn column : NoteColumn.values()) {
      xml.text(Look.HEADER, column.header());
    }
    xml.endRow();
  }

  void rows(DayHeader header, int dayOfDate, List<Block> body) throws IOException {
    for (Block block : body) {
      if (block instanceof Block.Heading heading) {
        beginRow(header, dayOfDate, "");
        xml.text(Look.TEXT, NoteColumn.HEADING);
        xml.number(Look.COUNT, heading.level());
        xml.text(Look.WRAPPED, heading.markdown());
        xml.endRow();
      } else if (block instanceof Block.Prose prose) {
        String kind = NoteColumn.PROSE;
        for (String piece : pieces(prose.markdown())) {
          beginRow(header, dayOfDate, piece);
          xml.text(Look.TEXT, kind);
          xml.blank();
          xml.text(Look.WRAPPED, piece);
          xml.endRow();
          kind = NoteColumn.CONTINUED;
        }
      } else {
        boolean taskLog = block == Block.Marker.TASK_LOG;
        beginRow(header, dayOfDate, "");
        xml.text(Look.TEXT, taskLog ? NoteColumn.TASK_LOG : NoteColumn.AGGREGATES);
        xml.endRow();
      }
    }
  }

  private void beginRow(DayHeader header, int dayOfDate, String text) throws IOException {
    xml.beginRow(
        () -> "the prose of " + DaysSheet.name(header), text, WorkbookTemplate.TEXT_WIDTH - 4);
    xml.date(header.date());
    if (dayOfDate > 1) {
      xml.number(Look.COUNT, dayOfDate);
    } else {
      xml.blank();
    }
  }

  /** Divides prose into what cells can hold, if possible after a line. */
  static List<String> pieces(String prose) {
    List<String> pieces = new ArrayList<>();
    String rest = prose;
    while (!SheetXml.fits(rest)) {
      int end = 0;
      int line = 0;
      int feeds = 0;
      int length = 0;
      while (end < rest.length()) {
        int c = rest.codePointAt(end);
        length += c == '_' || c < ' ' || c >= Character.MIN_SURROGATE ? LONGEST_ESCAPE : 1;
        feeds += c == '\n' ? 1 : 0;
        if (feeds > SheetXml.MOST_LINE_FEEDS || length > SheetXml.MOST_CHARACTERS) {
          break;
        }
        end += Character.charCount(c);
        line = c == '\n' ? end : line;
      }
      int cut = line > 0 ? line : end;
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    pieces.add(rest);
    return pieces;
  }
}
