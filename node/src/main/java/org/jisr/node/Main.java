package org.jisr.node;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of a node; {@code ./jisr} starts it. */
@Command(
    name = "jisr",
    description = "A sovereign security-cooperation node.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      ImportCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      SignInLinkCommand.class,
      LogCommand.class,
      StixCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DoctorCommand.class,
      RehearseCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its {@linkplain ExitCode exit code}. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(new Terminal(out, err), arguments));
  }

  /** Runs one command, as {@link #main} does, without ending the process. */
  static int run(Terminal terminal, String... arguments) {
    Logging.configure();
    CommandLine line = new CommandLine(new Main(), new Commands(terminal));
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(new FailureReport(terminal));
    return line.execute(arguments);
  }
}
