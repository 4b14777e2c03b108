package dev.leverage.markdown;

import dev.leverage.format.Limits;
import dev.leverage.source.Limit;
import dev.leverage.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Divides a document into its top-level blocks, each a run of whole lines.
 *
 * <p>Inline content is not parsed: its source is kept as it is.
 */
final class BlockStructure {

  /** Cells of all tables, those that commonmark adds to short rows included. */
  static final int MOST_CELLS = 2_000_000;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(Set.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
          // Past this many the parser takes what begins a block for text, so more than any limit.
          .maxOpenBlockParsers(Limits.MOST_NESTING + 2)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (lines, node) -> {})
          .build();

  private final List<String> lines;
  private final List<TopBlock> blocks = new ArrayList<>();
  private int covered;

  private BlockStructure(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Returns the blocks from a line on.
   *
   * @throws IllegalArgumentException if a table has too many cells
   * @throws TooDeepException if quotes, lists and other blocks hold each other more deeply
   */
  static List<TopBlock> of(List<String> lines, int start, int mostNesting) {
    BlockStructure structure = new BlockStructure(lines);
    structure.divide(start, mostNesting);
    return structure.blocks;
  }

  /** Returns the blocks of a text of our own. */
  static List<TopBlock> of(String markdown) {
    return of(SourceText.lines(markdown), 0, Integer.MAX_VALUE);
  }

  private void divide(int start, int mostNesting) {
    covered = start;
    StructureLines structure = StructureLines.of(lines, start);
    Node document = PARSER.parse(structure.text());
    refuseDeep(document, structure, mostNesting);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (!spans.isEmpty()) {
        int first = structure.origin(spans.get(0).getLineIndex());
        int end = structure.origin(spans.get(spans.size() - 1).getLineIndex() + 1);
        coverUpTo(first);
        add(node, Math.max(first, covered), end);
      }
    }
    coverUpTo(lines.size());
  }

  /** Walks without recursion, since the stack may be small and the document deep. */
  private static void refuseDeep(Node document, StructureLines structure, int most) {
    Node node = document.getFirstChild();
    int depth = 1;
    while (node != null) {
      if (depth > most) {
        throw new TooDeepException(structure, node.getSourceSpans(), depth);
      }
      // What a table is made of is no nesting to those who write one.
      Node next = node instanceof TableBlock ? null : node.getFirstChild();
      if (next != null) {
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        next = node == null ? null : node.getNext();
      }
      node = next;
    }
  }

  /** Says that blocks hold each other more deeply than allowed, and where. */
  static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final int depth;

    private TooDeepException(StructureLines structure, List<SourceSpan> spans, int depth) {
      this.line = structure.origin(spans.isEmpty() ? 0 : spans.get(0).getLineIndex());
      this.column = spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
      this.depth = depth;
    }

    /** Returns the problem, where the first block too deep begins. */
    Problem problem(SourceText source, int most) {
      return Limit.NESTING.exceededByNow(source.at(line, column), most, depth);
    }
  }

  /** No line is lost, even one that no node of the parser claims. */
  private void coverUpTo(int line) {
    int first = covered;
    while (first < line && lines.get(first).isBlank()) {
      first++;
    }
    if (first < line) {
      addLines(TopBlock.Kind.PROSE, first, line);
    }
    covered = Math.max(covered, line);
  }

  private void add(Node node, int first, int end) {
    if (first >= end) {
      return;
    }
    if (node instanceof Heading heading && addHeading(heading, first, end)) {
      return;
    }
    addLines(node instanceof TableBlock ? TopBlock.Kind.TABLE : TopBlock.Kind.PROSE, first, end);
  }

  private boolean addHeading(Heading heading, int first, int end) {
    String line = strip(lines.get(first));
    boolean atx = line.startsWith("#");
    if (end - first > (atx ? 1 : 2)) {
      return false;
    }
    String text = atx ? atxText(line) : line;
    blocks.add(TopBlock.heading(first, end, heading.getLevel(), text));
    covered = end;
    return true;
  }

  private static String atxText(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == '#') {
      start++;
    }
    String text = strip(line.substring(start));
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || isSpace(text.charAt(end - 1));
    return closed ? strip(text.substring(0, end)) : text;
  }

  /** Returns the line of a heading that {@link #of} reads back to the same inline source. */
  static String headingLine(int level, String text) {
    String stripped = strip(text);
    String line = "#".repeat(level) + (stripped.isEmpty() ? "" : " " + stripped);
    return atxText(line).equals(stripped) ? line : line + " #";
  }

  private void addLines(TopBlock.Kind kind, int first, int end) {
    int last = end;
    while (last > first && strip(lines.get(last - 1)).isEmpty()) {
      last--;
    }
    covered = end;
    if (last > first) {
      TopBlock block = TopBlock.of(kind, first, last, lines);
      if (!block.text().isBlank()) {
        blocks.add(block);
      }
    }
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
