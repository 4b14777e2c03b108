package dev.leverage.markdown;

import dev.leverage.record.Block;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.DayHeading;
import dev.leverage.table.DocumentTable;
import dev.leverage.table.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks one after the other, so that each is read back as itself.
 *
 * <p>A blank line divides them. Where that is not enough (two lists in a row would become one, a
 * table in the prose would be taken for the tasks), the comment {@link DayComment#PROSE} stands
 * between.
 */
final class BodyText {

  private static final List<String> ENDS_OF_HTML =
      List.of("-->", "?>", "]]>", "</script>", "</pre>", "</style>", "</textarea>", ">");

  private final StringBuilder text = new StringBuilder();
  private final Location location;
  private @Nullable String previous;

  BodyText(Location location) {
    this.location = location;
  }

  /** Adds what this library writes itself: a heading of its own, a comment, a table. */
  void add(String source) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    text.append(source);
    previous = null;
  }

  void add(Block.Heading heading) {
    TopBlock block =
        TopBlock.heading(0, 1, heading.level(), BlockStructure.strip(heading.markdown()));
    addHeading(block);
  }

  /** Adds prose, which may be several blocks. */
  void add(Block.Prose prose) {
    for (TopBlock block : BlockStructure.of(prose.markdown())) {
      if (block.kind() == TopBlock.Kind.HEADING) {
        addHeading(block);
      } else {
        addProse(block);
      }
    }
  }

  private void addHeading(TopBlock block) {
    String title = InlineReading.read(block.text());
    boolean ofDay =
        block.level() == 1
            ? DayHeading.date(title).isPresent()
            : DayHeading.onlyDate(title).isPresent();
    if (ofDay) {
      add(DayComment.PROSE);
    }
    add(BlockStructure.headingLine(block.level(), block.text()));
  }

  private void addProse(TopBlock block) {
    String source = closed(block.text());
    if (looksLikeRecord(block) || !staysApart(source)) {
      add(DayComment.PROSE);
    }
    add(source);
    previous = source;
  }

  private static boolean looksLikeRecord(TopBlock block) {
    if (block.kind() == TopBlock.Kind.TABLE) {
      DocumentTable table =
          RecordTable.of(
                  new TopBlock(block.kind(), 0, block.end() - block.first(), 0, ""),
                  new SourceText("", SourceText.lines(block.text())),
                  Vocabulary.standard())
              .table();
      return table.isTaskTable() || table.isTotals();
    }
    return DayComment.isReserved(block.text());
  }

  /** Returns whether a blank line is enough between a block and the prose before it. */
  private boolean staysApart(String source) {
    String before = previous;
    if (before == null) {
      return true;
    }
    List<TopBlock> blocks = BlockStructure.of(before + "\n\n" + source);
    return blocks.size() == 2
        && blocks.get(0).text().equals(before)
        && blocks.get(1).text().equals(source);
  }

  /** Returns a block with what is missing at its end, so that it does not swallow the rest. */
  private String closed(String source) {
    if (isClosed(source)) {
      return source;
    }
    String first = BlockStructure.strip(SourceText.lines(source).get(0));
    if (first.startsWith("```") || first.startsWith("~~~")) {
      int end = 0;
      while (end < first.length() && first.charAt(end) == first.charAt(0)) {
        end++;
      }
      return source + "\n" + first.substring(0, end);
    }
    for (String end : ENDS_OF_HTML) {
      if (isClosed(source + "\n" + end)) {
        return source + "\n" + end;
      }
    }
    throw new LeverageException(
        Problem.mismatch(
            ProblemCode.MALFORMED_DOCUMENT,
            location,
            "prose that ends where it ends",
            Problem.quoted(source) + ", which would swallow what follows"));
  }

  private static boolean isClosed(String source) {
    List<TopBlock> blocks = BlockStructure.of(source + "\n\nx");
    return blocks.size() == 2 && blocks.get(0).text().equals(source);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
