package org.jisr.node;

import java.util.Map;
import picocli.CommandLine.Command;

/** What anyone can do with a network in a file; needs neither a node nor a database. */
@Command(
    name = "networks",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Works on networks in files, without a node. A file begins with a line such as"
            + " '# nodes 60 edges 125'; then follow two node numbers a line, from 0. What comes out"
            + " is a structural scenario on the data held; it predicts nothing.",
    subcommands = {
      NetworksDismantleCommand.class,
      NetworksEvaluateCommand.class,
      NetworksMeasuresCommand.class
    })
final class NetworksCommand implements Runnable {
  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do; ./jisr networks --help lists the commands.", Map.of());
  }
}
