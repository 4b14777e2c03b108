package dev.leverage.benchmarks;

import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Markdown: 2,000 days of 15 tasks, or one table; the peers parse and count the cells. */
@State(Scope.Benchmark)
@Warmup(iterations = 15)
@Measurement(iterations = 9)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class MarkdownReading {

  /** What is read. */
  @Param({"days", "10000"})
  public String rows = "";

  private MarkdownWork work = new MarkdownWork(List.of(), new Sum().answer());
  private final com.vladsch.flexmark.parser.Parser flexmark =
      com.vladsch.flexmark.parser.Parser.builder(
              new MutableDataSet()
                  .set(
                      com.vladsch.flexmark.parser.Parser.EXTENSIONS,
                      List.of(com.vladsch.flexmark.ext.tables.TablesExtension.create())))
          .build();

  @Setup
  public void prepare() throws IOException {
    work =
        rows.equals("days")
            ? MarkdownWork.ofDays(2_000)
            : MarkdownWork.ofRows(Integer.parseInt(rows));
  }

  @Benchmark
  public Object leverage() throws IOException {
    return work.leverage();
  }

  @Benchmark
  public long commonmark() throws IOException {
    return work.commonmark();
  }

  /** The floor: the lines read and divided at pipes. */
  @Benchmark
  public long floorSplit() throws IOException {
    return work.split();
  }

  @Benchmark
  public Object flexmark() throws IOException {
    Object last = "";
    for (Path file : work.files()) {
      last = flexmark.parse(Files.readString(file));
    }
    return last;
  }
}
