package dev.leverage.excel;

import dev.leverage.record.Block;
import dev.leverage.record.DayHeader;
import java.io.IOException;
import java.util.List;

/** Writes the rows of the sheet {@code Notes}: the bodies of days that have one of their own. */
final class NotesSheet {

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
      String text = block instanceof Block.Prose prose ? prose.markdown() : "";
      xml.beginRow("the prose of " + DaysSheet.name(header), text, WorkbookTemplate.TEXT_WIDTH - 4);
      if (header.date().isPresent()) {
        xml.date(header.date().get());
      } else {
        xml.blank();
      }
      if (dayOfDate > 1) {
        xml.number(Look.COUNT, Integer.toString(dayOfDate));
      } else {
        xml.blank();
      }
      block(block);
      xml.endRow();
    }
  }

  private void block(Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      xml.text(Look.TEXT, NoteColumn.HEADING);
      xml.number(Look.COUNT, Integer.toString(heading.level()));
      xml.text(Look.WRAPPED, heading.markdown());
    } else if (block instanceof Block.Prose prose) {
      xml.text(Look.TEXT, NoteColumn.PROSE);
      xml.blank();
      xml.text(Look.WRAPPED, prose.markdown());
    } else {
      boolean taskLog = block == Block.Marker.TASK_LOG;
      xml.text(Look.TEXT, taskLog ? NoteColumn.TASK_LOG : NoteColumn.AGGREGATES);
    }
  }
}
