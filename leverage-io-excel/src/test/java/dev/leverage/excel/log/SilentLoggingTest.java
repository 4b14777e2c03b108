package dev.leverage.excel.log;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.message.ParameterizedMessageFactory;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.junit.jupiter.api.Test;

class SilentLoggingTest {

  private final LoggerContextFactory factory = new SilentLogging().getLoggerContextFactory();
  private final LoggerContext context = factory.getContext("any", null, null, false);

  @Test
  void everyLoggerIsOff() {
    Logger logger = context.getLogger("any");
    assertFalse(logger.isEnabled(Level.FATAL));
    assertSame(logger, context.getLogger("other", ParameterizedMessageFactory.INSTANCE));
  }

  @Test
  void thereIsALoggerUnderEveryName() {
    assertTrue(context.hasLogger("any"));
    assertTrue(context.hasLogger("any", ParameterizedMessageFactory.INSTANCE));
    assertTrue(context.hasLogger("any", ParameterizedMessageFactory.class));
  }

  @Test
  void thereIsOneContextForAll() {
    assertNotNull(context);
    assertSame(context, factory.getContext("other", null, null, true, null, "name"));
    assertFalse(factory.isClassLoaderDependent());
  }

  @Test
  void everyOtherLoggingIsTakenInstead() {
    assertTrue(new SilentLogging().getPriority() < 0);
  }
}
