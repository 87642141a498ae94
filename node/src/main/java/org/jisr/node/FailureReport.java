package org.jisr.node;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells the person at the terminal what stopped a command and what to do, never a stack trace. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {
  private static final Logger LOG = Logger.getLogger(FailureReport.class.getName());

  private final Terminal terminal;

  FailureReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    LOG.log(Level.FINE, "The command failed.", failure);
    if (failure instanceof NodeException refusal) {
      terminal.note("jisr: " + refusal.getMessage() + " (" + refusal.code() + ")");
      refusal.details().forEach((name, value) -> terminal.note("  " + name + ": " + value));
      return refusal.exitCode();
    }
    LOG.log(Level.SEVERE, "The command met a fault of its own.", failure);
    return ExitCode.FAILED;
  }
}
