package org.jisr.node;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jisr.bank.BankException;
import org.jisr.exchange.ExchangeException;
import org.jisr.intake.IntakeException;
import org.jisr.law.LawException;
import org.jisr.log.LogException;
import org.jisr.networks.NetworkException;
import org.jisr.people.PeopleException;
import org.jspecify.annotations.Nullable;
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
    switch (failure) {
      case NodeException e -> {
        say(e.getMessage(), e.code());
        e.details().forEach((name, value) -> terminal.note("  " + name + ": " + value));
        return e.exitCode();
      }
      case NetworkException e -> {
        say(e.getMessage(), e.code());
        e.details().forEach((name, value) -> terminal.note("  " + name + ": " + value));
        return ExitCode.FAILED;
      }
      case BankException e -> say(e.getMessage(), e.code());
      case PeopleException e -> say(e.getMessage(), e.code());
      case IntakeException e -> say(e.getMessage(), e.code());
      case ExchangeException e -> say(e.getMessage(), e.code());
      case LawException e -> say(e.getMessage(), e.code().name());
      case LogException e -> say(e.getMessage(), e.code());
      case IOException e -> {
        say("A file or connection failed. Maybe the disk is full.", "IO_FAILED");
        LOG.log(Level.INFO, "The command failed.", e);
      }
      default -> {
        LOG.log(Level.SEVERE, "The command met a fault of its own.", failure);
        return ExitCode.FAILED;
      }
    }
    return ExitCode.ENVIRONMENT;
  }

  private void say(@Nullable String message, String code) {
    terminal.note("jisr: " + message + " (" + code + ")");
  }
}
