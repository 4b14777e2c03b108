package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exported API is written down in {@code api/}, so that every change of it is seen. */
class ApiTextTest {
  private static final String UPDATE =
      "mvn -Pquick -pl leverage-integration -am verify -Dtest=ApiTextTest -Dapi.update=true";

  static List<PublishedModule> modules() {
    return PublishedModule.all();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theExportedApiIsTheOneWrittenDown(PublishedModule module) throws IOException {
    Path file = Repository.root().resolve("api").resolve(module.artifact() + ".txt");
    List<String> actual = ApiText.of(module).lines();
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", actual) + "\n");
    }
    List<String> expected = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (!actual.equals(expected)) {
      fail(
          "The API of %s is not what api/%s says.%n%n%s%nIf that is meant: %s"
              .formatted(module, file.getFileName(), LineDiff.between(expected, actual), UPDATE));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void signaturesNameOnlyTypesThatEveryUserOfTheModuleSees(PublishedModule module) {
    Set<String> readable = readableThrough(module);
    Set<String> hidden =
        ApiText.of(module).namedTypes().stream()
            .filter(type -> !type.isPrimitive() && !isSeen(type, readable))
            .map(Class::getName)
            .collect(Collectors.toSet());
    assertEquals(Set.of(), hidden);
  }

  private static boolean isSeen(Class<?> type, Set<String> readable) {
    boolean isOfTheJdk = type.getModule().isNamed();
    return java.lang.reflect.Modifier.isPublic(type.getModifiers())
        && readable.contains(isOfTheJdk ? type.getModule().getName() : type.getPackageName());
  }

  /** Returns the packages, and the JDK's modules, that come with a module. */
  private static Set<String> readableThrough(PublishedModule module) {
    Set<String> readable = new HashSet<>(module.exportedPackages());
    readable.add("java.base");
    for (ModuleDescriptor.Requires requires : module.descriptor().requires()) {
      if (requires.modifiers().contains(Modifier.TRANSITIVE)) {
        readable.addAll(packagesOf(requires.name()));
      }
    }
    return readable;
  }

  /** Returns a module's exports; of a module that is not ours the package that bears its name. */
  private static List<String> packagesOf(String name) {
    return modules().stream()
        .filter(module -> module.descriptor().name().equals(name))
        .findFirst()
        .map(PublishedModule::exportedPackages)
        .orElse(List.of(name));
  }
}
