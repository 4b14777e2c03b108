package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.integration.Tool.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user installs. */
class DistributionTest {

  private static final String NAME = "leverage-[0-9][^/]*";

  @TempDir private Path folder;

  private static Path built(String ending) throws IOException {
    Path target = Path.of("..", "leverage-dist", "target").toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(target), "not built yet: mvn package makes the distribution");
    try (Stream<Path> files = Files.list(target)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().matches(NAME + ending)).toList();
      assumeTrue(!found.isEmpty(), "not built yet: mvn package makes the distribution");
      return found.get(0);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Test
  void theJarRunsWithAllFormats() throws Exception {
    Run run =
        Tool.in(folder)
            .run(List.of(java(), "-jar", built("\\.jar").toString(), "--version"), Map.of(), false);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("formats: csv, excel, html, json, jsonl, markdown\n"), run.out());
  }

  @Test
  void eachLibraryInTheJarComesWithItsLicence() throws IOException {
    TreeSet<String> libraries = new TreeSet<>();
    TreeSet<String> licences = new TreeSet<>();
    try (ZipFile zip = new ZipFile(built("\\.zip").toFile())) {
      zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.contains("/lib/") && name.endsWith(".jar"))
          .map(name -> name.substring(name.lastIndexOf('/') + 1).replaceAll("-[0-9].*", ""))
          .filter(name -> !name.startsWith("leverage-"))
          .forEach(libraries::add);
    }
    try (JarFile jar = new JarFile(built("\\.jar").toFile())) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        if (name.matches("META-INF/licences/[^/]+(\\.txt|/.*LICENSE.*)")) {
          licences.add(name.split("/", -1)[2].replaceAll("-[0-9].*|\\.txt$", ""));
        }
      }
    }
    assertTrue(libraries.size() > 20, libraries.toString());
    libraries.removeAll(licences);
    assertEquals(new TreeSet<>(), libraries, "libraries without a licence");
  }

  @Test
  void theLauncherOfTheArchiveRunsAndMakesAnArchiveOfClasses() throws Exception {
    Path home = unpacked();
    Tool tool = Tool.in(folder);
    Path cache = folder.resolve("cache");
    Map<String, String> variables =
        Map.of("LEVERAGE_CACHE", cache.toString(), "JAVA_HOME", System.getProperty("java.home"));
    List<String> command = List.of(home.resolve("bin/leverage").toString(), "--version");
    Run first = tool.run(command, variables, false);
    assertEquals(0, first.exitCode(), first.err());
    for (int tries = 0; tries < 900 && !isMade(cache); tries++) {
      Thread.sleep(100);
    }
    assertTrue(isMade(cache));
    assertEquals(first, tool.run(command, variables, false));
    assertTrue(Files.exists(home.resolve("share/man/man1/leverage-convert.1")));
    assertTrue(Files.readString(home.resolve("bin/leverage.cmd")).contains("\r\n"));
  }

  private static boolean isMade(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.size() == 1 && names.get(0).startsWith("shared-");
    }
  }

  private Path unpacked() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no Unix shell here");
    Path home = folder;
    try (ZipFile zip = new ZipFile(built("\\.zip").toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
        home = folder.resolve(entry.getName().split("/", 2)[0]);
      }
    }
    assertTrue(home.resolve("bin/leverage").toFile().setExecutable(true));
    return home;
  }
}
