package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Set<String> hidden =
        ApiText.of(module).namedTypes().stream()
            .filter(type -> !type.isPrimitive() && !isSeen(type, module))
            .map(Class::getName)
            .collect(Collectors.toSet());
    assertEquals(Set.of(), hidden);
  }

  private static boolean isSeen(Class<?> type, PublishedModule module) {
    return Modifier.isPublic(type.getModifiers())
        && (isExported(type, module)
            || requiredForAll(module).anyMatch(name -> isOfModule(type, name)));
  }

  private static Stream<String> requiredForAll(PublishedModule module) {
    return Stream.concat(
        Stream.of("java.base"),
        module.descriptor().requires().stream()
            .filter(each -> each.modifiers().contains(Requires.Modifier.TRANSITIVE))
            .map(Requires::name));
  }

  /** Of a module that is neither ours nor the JDK's it is taken that its packages bear its name. */
  private static boolean isOfModule(Class<?> type, String name) {
    if (type.getModule().isNamed()) {
      return type.getModule().getName().equals(name);
    }
    return modules().stream()
        .filter(module -> module.descriptor().name().equals(name))
        .findFirst()
        .map(module -> isExported(type, module))
        .orElseGet(() -> (type.getPackageName() + ".").startsWith(name + "."));
  }

  private static boolean isExported(Class<?> type, PublishedModule module) {
    return module.exportedPackages().contains(type.getPackageName());
  }
}
