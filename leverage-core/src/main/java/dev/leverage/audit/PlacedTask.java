package dev.leverage.audit;

import dev.leverage.record.Task;
import dev.leverage.source.Location;

/** A task and where its title stands. */
record PlacedTask(Task task, Location location) {}
