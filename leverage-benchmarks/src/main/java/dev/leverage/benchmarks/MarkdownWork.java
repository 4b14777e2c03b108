package dev.leverage.benchmarks;

import dev.leverage.Leverage;
import dev.leverage.measure.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.Parser;

/** What is done with Markdown files, whether many or one. */
final class MarkdownWork {

  private static final int COLUMNS = 7;

  private final List<Path> files;
  private final Answer expected;
  private final Leverage library = Leverage.installed();
  private final Parser commonmark =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  MarkdownWork(List<Path> files, Answer expected) {
    this.files = files;
    this.expected = expected;
  }

  /** Returns the work on so many files of a day of 15 tasks each. */
  static MarkdownWork ofDays(int count) throws IOException {
    try (Stream<Path> days = Files.list(SampleFiles.markdownDays(count))) {
      return new MarkdownWork(days.sorted().toList(), Answer.of(new SampleTasks(15L * count, 15)));
    }
  }

  /** Returns the work on one table of so many rows. */
  static MarkdownWork ofRows(int count) throws IOException {
    return new MarkdownWork(
        List.of(SampleFiles.markdownTable(count)), Answer.of(new SampleTasks(count, count)));
  }

  List<Path> files() {
    return files;
  }

  Answer leverage() throws IOException {
    Tally tally = new Tally();
    for (Path file : files) {
      tally.add(library.totals(file));
    }
    return Answer.of(tally.totals()).checked(expected);
  }

  long commonmark() throws IOException {
    CountOfCells cells = new CountOfCells();
    for (Path file : files) {
      commonmark.parse(Files.readString(file)).accept(cells);
    }
    return cells.checked(expected.tasks() + files.size());
  }

  long split() throws IOException {
    long cells = 0;
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        for (int at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
          cells++;
        }
      }
    }
    return cells;
  }

  private static final class CountOfCells extends AbstractVisitor {

    private long count;

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell) {
        count++;
      }
      visitChildren(node);
    }

    long checked(long rows) {
      if (count != COLUMNS * rows) {
        throw new IllegalStateException("expected " + COLUMNS * rows + " cells, found " + count);
      }
      return count;
    }
  }
}
