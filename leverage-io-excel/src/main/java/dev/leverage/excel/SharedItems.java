package dev.leverage.excel;

import java.io.IOException;

/** The texts of a table of shared ones, each a row of one cell. */
final class SharedItems extends StoredRows {

  private static final String TEXT = "str";

  private final Document document;
  private final Characters text = new Characters();

  private int tableDepth = -1;
  private int items;

  SharedItems(Document document, XmlPart part) {
    super(part);
    this.document = document;
  }

  @Override
  boolean addNext(RowBlock block) throws IOException {
    if (tableDepth < 0) {
      part.enter("sst");
      tableDepth = part.depth();
    }
    while (part.nextChild(tableDepth)) {
      if (part.is("si")) {
        text.clear();
        part.appendRuns(text, document.options().limits().cellLength());
        block.addCell(0, TEXT, null, text);
        block.endRow(++items, false);
        return true;
      }
    }
    return false;
  }
}
