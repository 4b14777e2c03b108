package dev.leverage.benchmarks;

import com.vladsch.flexmark.util.data.MutableDataSet;
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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Markdown: 2,000 days of 15 tasks, or one table; the peers parse and count the cells. */
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class MarkdownReading {

  /** What is read. */
  @Param({"days", "10000", "100000"})
  public String rows = "";

  private final Leverage library = Leverage.installed();
  private final Parser commonmark =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final com.vladsch.flexmark.parser.Parser flexmark =
      com.vladsch.flexmark.parser.Parser.builder(
              new MutableDataSet()
                  .set(
                      com.vladsch.flexmark.parser.Parser.EXTENSIONS,
                      List.of(com.vladsch.flexmark.ext.tables.TablesExtension.create())))
          .build();
  private List<Path> files = List.of();
  private Answer expected = new Sum().answer();

  @Setup
  public void prepare() throws IOException {
    if (rows.equals("days")) {
      try (Stream<Path> days = Files.list(SampleFiles.markdownDays(2_000))) {
        files = days.sorted().toList();
      }
      expected = Answer.of(new SampleTasks(30_000, 15));
    } else {
      int count = Integer.parseInt(rows);
      files = List.of(SampleFiles.markdownTable(count));
      expected = Answer.of(new SampleTasks(count, count));
    }
  }

  @Benchmark
  public Object leverage() throws IOException {
    Tally tally = new Tally();
    for (Path file : files) {
      tally.add(library.totals(file));
    }
    return Answer.of(tally.totals()).checked(expected);
  }

  @Benchmark
  public long commonmark() throws IOException {
    CountOfCells cells = new CountOfCells();
    for (Path file : files) {
      commonmark.parse(Files.readString(file)).accept(cells);
    }
    return cells.checked(expected.tasks() + files.size());
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
      if (count != 7 * rows) {
        throw new IllegalStateException("expected " + 7 * rows + " cells, found " + count);
      }
      return count;
    }
  }

  @Benchmark
  public Object flexmark() throws IOException {
    Object last = "";
    for (Path file : files) {
      last = flexmark.parse(Files.readString(file));
    }
    return last;
  }

  /** The floor: the lines read and divided at pipes. */
  @Benchmark
  public long floorSplit() throws IOException {
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
}
