package dev.leverage.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What of the machine the command depends on, besides its arguments and the files they name.
 *
 * @param clock tells today
 * @param folder where the command is run
 * @param variables of the environment
 */
record Surroundings(Clock clock, Path folder, Map<String, String> variables) {

  Surroundings {
    variables = Map.copyOf(variables);
  }

  static Surroundings ofProcess() {
    return new Surroundings(
        Clock.system(ZoneId.systemDefault()), Path.of("").toAbsolutePath(), System.getenv());
  }
}
