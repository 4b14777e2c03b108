package dev.leverage.cli;

import dev.leverage.format.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code leverage config}: what is in force, and from where. */
@Command(
    name = "config",
    customSynopsis = "leverage config [options]",
    sortOptions = false,
    separator = " ",
    optionListHeading = "%nOptions:%n",
    description = {
      "Prints the settings that are in force and where each was set, as a file of settings.",
      "",
      "Settings stand in leverage.toml: that of the folder or of the nearest above it, over the"
          + " user's own in the folder leverage of $XDG_CONFIG_HOME, %%APPDATA%% or ~/.config."
          + " --config or LEVERAGE_CONFIG names another file instead of both."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  leverage config", "  leverage config > leverage.toml   a file to begin with"})
final class ConfigCommand implements Callable<Integer> {

  private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = LeverageCommand.settings(Objects.requireNonNull(spec).commandLine());
    Map<String, String> values = values(settings);
    int width = values.entrySet().stream().mapToInt(entry -> line(entry).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String line = line(entry);
      text.append(line)
          .append(" ".repeat(width - line.length()))
          .append("  # ")
          .append(settings.origins().getOrDefault(entry.getKey(), "default"))
          .append('\n');
    }
    settings
        .headers()
        .forEach(
            (header, meaning) ->
                text.append(SettingKey.HEADERS)
                    .append('.')
                    .append(quoted(header))
                    .append(" = ")
                    .append(quoted(meaning))
                    .append("  # ")
                    .append(settings.origins().get(SettingKey.HEADERS + "." + header))
                    .append('\n'));
    console.out().print(text.toString());
    return ExitCode.DONE;
  }

  private static String line(Map.Entry<String, String> entry) {
    return (entry.getValue().isEmpty() ? "# " : "") + entry.getKey() + " = " + entry.getValue();
  }

  private static Map<String, String> values(Settings settings) {
    Limits limits = settings.limits();
    Map<SettingKey, String> values = new LinkedHashMap<>();
    values.put(SettingKey.AGENT, settings.agent().map(ConfigCommand::quoted).orElse(""));
    values.put(SettingKey.DAY_HOURS, hours(settings.week().millisPerDay()));
    values.put(SettingKey.WEEK_HOURS, hours(settings.week().millisPerWeek()));
    List<String> tags = new ArrayList<>();
    settings.tags().forEach(tag -> tags.add(quoted(tag)));
    values.put(SettingKey.NEW_TAGS, tags.toString());
    values.put(SettingKey.BYTES, Long.toString(limits.bytes()));
    values.put(SettingKey.INFLATED_BYTES, Long.toString(limits.inflatedBytes()));
    values.put(SettingKey.INFLATION, Integer.toString(limits.inflation()));
    values.put(SettingKey.ROWS, Long.toString(limits.rows()));
    values.put(SettingKey.COLUMNS, Integer.toString(limits.columns()));
    values.put(SettingKey.CELL_LENGTH, Integer.toString(limits.cellLength()));
    values.put(SettingKey.TASKS_PER_DAY, Integer.toString(limits.tasksPerDay()));
    values.put(SettingKey.NESTING, Integer.toString(limits.nesting()));
    values.put(SettingKey.SECONDS, Long.toString(limits.seconds()));
    Map<String, String> byKey = new LinkedHashMap<>();
    values.forEach((setting, value) -> byKey.put(setting.key(), value));
    return byKey;
  }

  private static String hours(long millis) {
    BigDecimal hours =
        BigDecimal.valueOf(millis).divide(MILLIS_PER_HOUR, 9, java.math.RoundingMode.HALF_EVEN);
    return hours.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return '"' + Toml.tomlEscape(text).toString() + '"';
  }
}
