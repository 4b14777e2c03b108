package dev.leverage.cli;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.WriteOptions;
import dev.leverage.measure.WorkingWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in force, and from where.
 *
 * @param agent the name of the agent
 * @param week the working week
 * @param tags of a record that {@code new} makes
 * @param headers further headers with their meanings
 * @param limits of what is read
 * @param origins where each key that is set was set
 */
record Settings(
    Optional<String> agent,
    WorkingWeek week,
    List<String> tags,
    Map<String, String> headers,
    Limits limits,
    Map<String, String> origins) {

  static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          WorkingWeek.STANDARD,
          List.of("AI", "Time Record"),
          Map.of(),
          Limits.DEFAULT,
          Map.of());

  ReadOptions readOptions() {
    ReadOptions options = ReadOptions.DEFAULT.withLimits(limits).withWorkingWeek(week);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      options = options.withColumn(header.getKey(), header.getValue());
    }
    return options;
  }

  WriteOptions writeOptions() {
    WriteOptions options =
        WriteOptions.DEFAULT.withWorkingWeek(week).withTasksPerDay(limits.tasksPerDay());
    return agent.isEmpty() ? options : options.withExpectedAgent(agent.get());
  }

  Settings withAgent(String name) {
    return new Settings(Optional.of(name), week, tags, headers, limits, origins);
  }

  Settings withWeek(WorkingWeek other) {
    return new Settings(agent, other, tags, headers, limits, origins);
  }

  Settings withTags(List<String> others) {
    return new Settings(agent, week, List.copyOf(others), headers, limits, origins);
  }

  Settings withHeader(String header, String meaning) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, meaning);
    return new Settings(agent, week, tags, more, limits, origins);
  }

  Settings withLimits(Limits others) {
    return new Settings(agent, week, tags, headers, others, origins);
  }

  Settings withOrigin(String key, String origin) {
    Map<String, String> more = new LinkedHashMap<>(origins);
    more.put(key, origin);
    return new Settings(agent, week, tags, headers, limits, more);
  }
}
