package org.jisr.node;

import java.util.Map;
import picocli.CommandLine.Command;

/** What anyone can do with STIX 2.1 files and streams; needs neither a node nor a database. */
@Command(
    name = "stix",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Works on STIX 2.1 without a node.",
    subcommands = {
      StixValidateCommand.class,
      StixIdCommand.class,
      StixCanonicalCommand.class,
      StixPatternCommand.class,
      StixMergeCommand.class,
      StixDiffCommand.class,
      StixRedactCommand.class,
      StixRehearseCommand.class
    })
final class StixCommand implements Runnable {
  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do; ./jisr stix --help lists the commands.", Map.of());
  }
}
