package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedModuleTest {
  private static final String SERVICES = "META-INF/services/";

  static List<PublishedModule> modules() {
    return PublishedModule.all();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theClassPathOffersTheServicesThatTheModulePathOffers(PublishedModule module) {
    Map<String, List<String>> onModulePath = new TreeMap<>();
    module
        .descriptor()
        .provides()
        .forEach(provides -> onModulePath.put(provides.service(), provides.providers()));
    Map<String, List<String>> onClassPath = new TreeMap<>();
    module.files().stream()
        .filter(file -> file.startsWith(SERVICES))
        .forEach(
            file ->
                onClassPath.put(
                    file.substring(SERVICES.length()), module.text(file).lines().toList()));
    assertEquals(onModulePath, onClassPath);
  }
}
