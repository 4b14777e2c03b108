package dev.leverage.cli;

import dev.leverage.measure.Comparison;
import dev.leverage.rollup.Group;
import java.util.Optional;

/**
 * A group with what else was asked for of it.
 *
 * @param group the group, or the whole
 * @param running the sums up to this period
 * @param change the group beside that of the period before
 */
record TotalsRow(Group group, Optional<Group> running, Optional<Comparison> change) {}
