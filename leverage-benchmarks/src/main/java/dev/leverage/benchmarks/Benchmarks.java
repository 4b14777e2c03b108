package dev.leverage.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, all or those named by a regular expression, and prints their table. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Runs them.
   *
   * @param args nothing for all, or one regular expression
   */
  public static void main(String[] args) throws IOException, RunnerException {
    SampleFiles.prepareAll();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("dev.leverage.benchmarks.*" + (args.length == 0 ? "" : args[0]))
            .mode(Mode.SingleShotTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .shouldFailOnError(true)
            .addProfiler(CpuTime.class)
            .resultFormat(ResultFormatType.JSON)
            .result(Path.of("target", "benchmarks.json").toString());
    Integer rounds = Integer.getInteger("benchmarks.rounds");
    if (rounds != null) {
      options.warmupIterations(rounds).measurementIterations(rounds);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    System.out.print(ResultTable.of(results));
  }
}
