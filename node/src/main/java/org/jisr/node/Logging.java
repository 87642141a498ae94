package org.jisr.node;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The process's own diary on standard error: warnings and faults, no content. */
final class Logging {
  private static final String FORMAT = "%1$tFT%1$tT.%1$tLZ %4$s %3$s: %5$s%6$s%n";

  /** Says with a stack trace what the command line says in words. */
  private static final Logger WEB_SERVER = Logger.getLogger("io.javalin");

  private Logging() {}

  static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    ConsoleHandler handler = new ConsoleHandler();
    handler.setFormatter(new SimpleFormatter());
    handler.setLevel(Level.WARNING);
    root.addHandler(handler);
    root.setLevel(Level.WARNING);
    WEB_SERVER.setLevel(Level.OFF);
  }
}
