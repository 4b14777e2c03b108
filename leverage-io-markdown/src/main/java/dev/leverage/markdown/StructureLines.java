package dev.leverage.markdown;

import java.util.List;

/**
 * The lines that tell a document's blocks: all but plain rows of tables, of which a document may
 * have a hundred thousand, and which can neither begin nor end a block.
 *
 * <p>A row is plain if it begins with a pipe, so that no other block can begin with it; has more
 * than that, so that it does not end the table; has no {@code >}, so that it ends no HTML, should
 * the table stand in some; and is no header and no line under one, should it not be in a table.
 */
final class StructureLines {

  private final List<String> lines;
  private final int[] origins;
  private final StringBuilder text = new StringBuilder();
  private int size;

  private StructureLines(List<String> lines, int start) {
    this.lines = lines;
    this.origins = new int[lines.size() - start + 1];
  }

  /** Returns the lines from a line on, without plain rows. */
  static StructureLines of(List<String> lines, int start) {
    StructureLines structure = new StructureLines(lines, start);
    // A paragraph before the table could end within it, if it defines a link.
    boolean alone = true;
    int line = start;
    while (line < lines.size()) {
      structure.keep(line);
      if (alone && structure.isTable(line)) {
        structure.keep(line + 1);
        line += 2;
        while (structure.isPlainRow(line)) {
          line++;
        }
        alone = false;
      } else {
        alone = BlockStructure.strip(lines.get(line)).isEmpty();
        line++;
      }
    }
    structure.origins[structure.size] = lines.size();
    return structure;
  }

  private void keep(int line) {
    if (size > 0) {
      text.append('\n');
    }
    text.append(lines.get(line));
    origins[size++] = line;
  }

  private boolean isTable(int line) {
    return lines.get(line).startsWith("|")
        && isRule(line + 1)
        && lines.get(line + 1).startsWith("|");
  }

  private boolean isPlainRow(int line) {
    if (line >= lines.size()) {
      return false;
    }
    String row = lines.get(line);
    return row.startsWith("|")
        && row.indexOf('>') < 0
        && BlockStructure.strip(row).length() > 1
        && !isRule(line)
        && !isRule(line + 1);
  }

  /** Returns whether a line could stand under the header of a table. */
  private boolean isRule(int line) {
    return line < lines.size() && TableSize.columns(lines.get(line)) > 0;
  }

  /** Returns the kept lines, joined. */
  String text() {
    return text.toString();
  }

  /** Returns the place in the document of a kept line, or after the last its end. */
  int origin(int index) {
    return origins[index];
  }
}
