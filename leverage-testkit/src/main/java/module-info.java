/** Arbitraries of records and the laws they keep. */
module dev.leverage.testkit {
  requires transitive dev.leverage.core;
  requires transitive net.jqwik.api;
  requires static org.jspecify;

  exports dev.leverage.testkit;

  provides net.jqwik.api.providers.ArbitraryProvider with
      dev.leverage.testkit.provider.LeverageArbitraryProvider;
}
