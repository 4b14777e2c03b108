package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.format.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down, and the formats that are installed. */
final class InstalledVersion implements IVersionProvider {

  private final Supplier<Leverage> installed;

  InstalledVersion(Supplier<Leverage> installed) {
    this.installed = installed;
  }

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in =
        Objects.requireNonNull(InstalledVersion.class.getResourceAsStream("build.properties"))) {
      build.load(in);
    }
    String names =
        installed.get().formats().all().stream()
            .map(RecordFormat::name)
            .collect(Collectors.joining(", "));
    return new String[] {
      "leverage " + build.getProperty("version"),
      "formats: " + (names.isEmpty() ? "none" : names),
      "java: "
          + Runtime.version()
          + " ("
          + System.getProperty("os.name")
          + ", "
          + System.getProperty("os.arch")
          + ")"
    };
  }
}
