package org.jisr.node;

import java.util.Map;
import picocli.CommandLine.Command;

/** What anyone can do with a transparency log's files, without a node. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Verifies, proves, compares and samples transparency logs from their files, offline.",
    subcommands = {
      LogVerifyCommand.class,
      LogProveCommand.class,
      LogMonitorCommand.class,
      LogSampleCommand.class
    })
final class LogCommand implements Runnable {
  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING",
        "Say what to do: ./jisr log verify, prove, monitor or sample; --help explains each.",
        Map.of());
  }
}
