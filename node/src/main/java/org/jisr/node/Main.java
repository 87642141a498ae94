package org.jisr.node;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
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
      OutboxCommand.class,
      InboxCommand.class,
      ReceiptCommand.class,
      RevocationCommand.class,
      TraceCommand.class,
      SignInLinkCommand.class,
      LogCommand.class,
      LawCommand.class,
      WitnessCommand.class,
      StixCommand.class,
      NamesCommand.class,
      NetworksCommand.class,
      BackupCommand.class,
      BackupKeysCommand.class,
      RestoreCommand.class,
      RetentionCommand.class,
      DoctorCommand.class,
      RehearseCommand.class
    })
public final class Main {
  /** What needs no node. */
  private static final Map<String, Class<?>> ALONE =
      Map.of(
          "stix", StixCommand.class,
          "names", NamesCommand.class,
          "networks", NetworksCommand.class);

  private Main() {}

  /** Runs one command and ends the process with its {@linkplain ExitCode exit code}. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(new Terminal(out, err), arguments));
  }

  /**
   * Runs one command, as {@link #main} does, without ending the process. What needs no node is
   * started often and for a moment, so that the descriptions of all other commands are not read for
   * it.
   */
  static int run(Terminal terminal, String... arguments) {
    Logging.configure();
    Commands commands = new Commands(terminal);
    String verb = arguments.length > 0 ? arguments[0] : "";
    Class<?> alone = ALONE.get(verb);
    CommandLine line =
        alone == null
            ? new CommandLine(new Main(), commands)
            : new CommandLine(alone, commands).setCommandName("jisr " + verb);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(new FailureReport(terminal));
    return line.execute(
        alone == null ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
