package dev.leverage.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.leverage.csv.CsvFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** CSV of 1,000,000 tasks: written from memory, with both factors of each. */
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx128m", "-XX:+UseSerialGC"})
public class CsvWriting {

  private final MemoryTasks tasks = new MemoryTasks(100_000, 10);
  private long expected;

  @Setup
  public void prepare() throws IOException {
    expected = written();
  }

  private long checked(long length) {
    if (length != expected) {
      throw new IllegalStateException("expected " + expected + " bytes, found " + length);
    }
    return length;
  }

  private long written() throws IOException {
    CountedOutput out = new CountedOutput();
    try (RecordSink sink =
        new CsvFormat().writer(Target.of("tasks.csv", out), WriteOptions.DEFAULT, new Problems())) {
      tasks.deliver(sink);
    }
    return out.count();
  }

  @Benchmark
  public long leverage() throws IOException {
    return checked(written());
  }

  @Benchmark
  public long commonsCsv() throws IOException {
    CountedOutput out = new CountedOutput();
    try (CSVPrinter printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16),
            CSVFormat.RFC4180)) {
      printer.printRecord((Object[]) SampleFiles.HEADERS);
      tasks.forEach(
          (date, task) -> {
            printer.print(date);
            printer.print(task.title());
            printer.print(task.hours());
            printer.print("Claude");
            printer.print(task.agentMinutes());
            printer.print(Long.toString(task.supervisionMinutes()));
            printer.print(Long.toString(task.tokens()));
            printer.print("");
            printer.print(task.factor(task.agentMillis()));
            printer.print(task.factor(task.supervisionMillis()));
            printer.println();
          });
    }
    return out.count();
  }

  @Benchmark
  public long fastCsv() throws IOException {
    CountedOutput out = new CountedOutput();
    try (CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
      writer.writeRecord(SampleFiles.HEADERS);
      tasks.forEach(
          (date, task) ->
              writer.writeRecord(
                  date,
                  task.title(),
                  task.hours(),
                  "Claude",
                  task.agentMinutes(),
                  Long.toString(task.supervisionMinutes()),
                  Long.toString(task.tokens()),
                  "",
                  task.factor(task.agentMillis()),
                  task.factor(task.supervisionMillis())));
    }
    return out.count();
  }
}
