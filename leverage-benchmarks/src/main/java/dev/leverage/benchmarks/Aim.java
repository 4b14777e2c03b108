package dev.leverage.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the library is to reach beside a peer in the same run, such as at most 1.1 times its time.
 *
 * @param what what is aimed at, in words
 * @param ours the library's benchmark, named as {@link Timing} does
 * @param peer the benchmark beside it, or empty if the time itself is aimed at, in milliseconds
 * @param most how many times the peer's figure the library's may be
 * @param size whether sizes are compared instead of times
 */
record Aim(String what, String ours, String peer, double most, boolean size) {

  private static final Timing MILLISECOND = new Timing("", "", 1, 1, 0);

  static Aim ofMillis(String what, String ours, double most) {
    return new Aim(what, ours, "", most, false);
  }

  /** Returns a row of the table of aims, or nothing if the run had no such benchmarks. */
  Optional<String> row(Map<String, Timing> run) {
    Timing one = run.get(ours);
    Timing other = peer.isEmpty() ? MILLISECOND : run.get(peer);
    if (one == null || other == null) {
      return Optional.empty();
    }
    if (size) {
      return Optional.of(row(one.bytes() / other.bytes(), Double.NaN));
    }
    return Optional.of(row(one.millis() / other.millis(), one.cpuMillis() / other.cpuMillis()));
  }

  private String row(double found, double cpu) {
    String verdict = found <= most ? "met" : cpu <= most ? "met in processor time" : "missed";
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %s | %s |%n",
        what,
        most,
        found,
        Double.isNaN(cpu) ? "" : String.format(Locale.ROOT, "%.2f", cpu),
        verdict);
  }
}
