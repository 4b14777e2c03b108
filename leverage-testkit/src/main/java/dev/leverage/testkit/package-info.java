/**
 * What a record may look like, and what must hold of the figures that are computed from it: for
 * property tests, with jqwik, of this library and of applications that stand on it.
 *
 * <p>{@link dev.leverage.testkit.LeverageArbitraries} makes tasks, days and totals. {@link
 * dev.leverage.testkit.TotalsLaws}, {@link dev.leverage.testkit.FactorLaws}, {@link
 * dev.leverage.testkit.NotationLaws} and {@link dev.leverage.testkit.AuditLaws} are laws:
 * interfaces of properties that a test class inherits once it says how the application under test
 * computes.
 */
@NullMarked
package dev.leverage.testkit;

import org.jspecify.annotations.NullMarked;
