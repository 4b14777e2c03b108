package dev.leverage.testkit.provider;

import dev.leverage.measure.Totals;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.testkit.LeverageArbitraries;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets jqwik find {@link LeverageArbitraries} by type, as in {@code @ForAll Task task}.
 *
 * <p>jqwik creates it; nobody else needs to.
 */
public final class LeverageArbitraryProvider implements ArbitraryProvider {

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
      Map.of(
          Body.class, LeverageArbitraries::bodies,
          Columns.class, LeverageArbitraries::columns,
          Day.class, LeverageArbitraries::days,
          Measure.class, LeverageArbitraries::measures,
          StatedTotals.class, LeverageArbitraries::statedTotals,
          Task.class, LeverageArbitraries::tasks,
          Tokens.class, LeverageArbitraries::tokens,
          Totals.class, LeverageArbitraries::totals);

  /** Creates the provider, for the service loader. */
  public LeverageArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return ARBITRARIES.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    Supplier<Arbitrary<?>> arbitrary = ARBITRARIES.get(targetType.getRawType());
    return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
  }
}
