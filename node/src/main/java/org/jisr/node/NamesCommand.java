package org.jisr.node;

import java.util.Map;
import picocli.CommandLine.Command;

/** Names across scripts, compared and searched; needs neither a node nor a database. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Compares and searches names across scripts, without a node.",
    subcommands = {
      NamesMatchCommand.class,
      NamesSearchCommand.class,
      NamesExplainCommand.class,
      NamesTrainCommand.class,
      NamesRehearseCommand.class
    })
final class NamesCommand implements Runnable {
  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do; ./jisr names --help lists the commands.", Map.of());
  }
}
