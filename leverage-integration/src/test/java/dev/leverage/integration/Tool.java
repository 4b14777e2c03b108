package dev.leverage.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, run in a folder by a shell that finds it by its name. */
final class Tool {

  private static final int PATIENCE_SECONDS = 120;

  /** What a run came to. */
  record Run(int exitCode, String out, String err) {}

  private final Path folder;
  private final Path bin;

  private Tool(Path folder, Path bin) {
    this.folder = folder;
    this.bin = bin;
  }

  /** Makes the command available to what runs in a folder; only where there is a Unix shell. */
  static Tool in(Path folder) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(".bin"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path script = bin.resolve("leverage");
    Files.writeString(
        script,
        "#!/bin/sh\nexec '"
            + java
            + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '"
            + classes
            + "' dev.leverage.cli.Main \"$@\"\n");
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + script);
    }
    return new Tool(folder, bin);
  }

  static boolean isInstalled(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  Run sh(String line) throws IOException, InterruptedException {
    return run(List.of("/bin/sh", "-c", line), Map.of(), false);
  }

  /** Both streams as one, as on a terminal. */
  Run together(String line) throws IOException, InterruptedException {
    return run(List.of("/bin/sh", "-c", line), Map.of(), true);
  }

  Run run(List<String> command, Map<String, String> variables, boolean together)
      throws IOException, InterruptedException {
    Process process = start(command, variables, together);
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running: " + command);
    }
    return new Run(process.exitValue(), out, err.join());
  }

  Process start(List<String> command, Map<String, String> variables, boolean together)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.directory(folder.toFile()).redirectErrorStream(together);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("JAVA"));
    environment.put("PATH", bin + ":" + environment.get("PATH"));
    environment.put("HOME", folder.toString());
    environment.put("LANG", "C.UTF-8");
    environment.remove("XDG_CONFIG_HOME");
    environment.remove("NO_COLOR");
    environment.putAll(variables);
    return builder.start();
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
