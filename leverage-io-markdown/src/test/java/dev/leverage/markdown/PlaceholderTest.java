package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
  @Test
  void theModuleHasItsName() {
    assertEquals("dev.leverage.markdown", Placeholder.module());
  }

  @Property
  void propertiesRun(@ForAll long number) {
    assertEquals(number, Long.parseLong(Long.toString(number)));
  }
}
