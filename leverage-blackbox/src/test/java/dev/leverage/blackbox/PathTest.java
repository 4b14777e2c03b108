package dev.leverage.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.csv.CsvFormat;
import org.junit.jupiter.api.Test;

/**
 * Says that each execution runs where it claims to: once on the module path, once on the class
 * path.
 */
class PathTest {
  private static final boolean ON_MODULE_PATH = Boolean.getBoolean("leverage.blackbox.modulePath");

  @Test
  void thisModuleIsNamedOnTheModulePathOnly() {
    assertEquals(ON_MODULE_PATH, PathTest.class.getModule().isNamed());
  }

  @Test
  void theLibraryIsNamedOnTheModulePathOnly() {
    assertEquals(ON_MODULE_PATH, CsvFormat.class.getModule().isNamed());
  }
}
