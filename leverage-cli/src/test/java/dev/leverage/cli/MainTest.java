package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void theCommandKnowsItsPackage() {
    assertEquals("dev.leverage.cli", Main.class.getPackageName());
  }
}
