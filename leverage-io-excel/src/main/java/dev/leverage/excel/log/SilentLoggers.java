package dev.leverage.excel.log;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.simple.SimpleLogger;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.apache.logging.log4j.util.PropertiesUtil;
import org.jspecify.annotations.Nullable;

/** One logger under every name, which is off. */
final class SilentLoggers implements LoggerContext, LoggerContextFactory {

  static final SilentLoggers FACTORY = new SilentLoggers();

  private final ExtendedLogger off =
      new SimpleLogger(
          "off",
          Level.OFF,
          false,
          false,
          false,
          false,
          "",
          null,
          new PropertiesUtil(new Properties()),
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  private SilentLoggers() {}

  @Override
  public ExtendedLogger getLogger(String name) {
    return off;
  }

  @Override
  public ExtendedLogger getLogger(String name, @Nullable MessageFactory messages) {
    return off;
  }

  @Override
  public boolean hasLogger(String name) {
    return true;
  }

  @Override
  public boolean hasLogger(String name, @Nullable MessageFactory messages) {
    return true;
  }

  @Override
  public boolean hasLogger(String name, Class<? extends MessageFactory> messages) {
    return true;
  }

  @Override
  public @Nullable Object getExternalContext() {
    return null;
  }

  @Override
  public LoggerContext getContext(
      String caller, @Nullable ClassLoader loader, @Nullable Object external, boolean current) {
    return this;
  }

  @Override
  public LoggerContext getContext(
      String caller,
      @Nullable ClassLoader loader,
      @Nullable Object external,
      boolean current,
      @Nullable URI configuration,
      @Nullable String name) {
    return this;
  }

  @Override
  public void removeContext(LoggerContext context) {
    // There is nothing to remove.
  }

  @Override
  public boolean isClassLoaderDependent() {
    return false;
  }
}
