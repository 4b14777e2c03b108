package dev.leverage.excel.log;

import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;

/**
 * What Log4j's interface, which POI logs to, falls back to where an application has no logging of
 * its own: nothing is said. Without it Log4j complains on standard error at POI's first use, and
 * prints POI's messages there. Every real logging implementation has a higher priority.
 */
public final class SilentLogging extends Provider {

  private static final int LOWEST_PRIORITY = -1;

  /** Creates the provider, for Log4j to find as a service. */
  public SilentLogging() {
    super(LOWEST_PRIORITY, CURRENT_VERSION);
  }

  @Override
  public LoggerContextFactory getLoggerContextFactory() {
    return SilentLoggers.FACTORY;
  }
}
