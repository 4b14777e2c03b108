package dev.leverage.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A work of the library at one size and at ten times that size. */
@State(Scope.Benchmark)
public abstract class Growth {

  /** The sizes that {@link Aims} compares. */
  @Param({"1", "10"})
  public int times;

  private Callable<Object> work = () -> "";

  abstract GrowingWork work();

  @Setup
  public void prepare() throws Exception {
    work = work().prepare(times);
  }

  @Benchmark
  public Object leverage() throws Exception {
    return work.call();
  }
}
