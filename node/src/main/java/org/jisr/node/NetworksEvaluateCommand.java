package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jisr.networks.Evaluator;
import org.jisr.networks.Score;
import org.jisr.networks.Threshold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Judges an order of removals, whoever made it. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Judges an order of removals by the measures of the published comparisons. An order that ends"
            + " before all nodes is completed by the highest remaining degree.")
final class NetworksEvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE.edges", description = "The network.")
  Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "ORDER.txt",
      description = "Node numbers apart by blanks or line ends; # begins a comment.")
  Path order = Path.of("");

  @Option(
      names = "--target",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "The share of all nodes to get below; ${DEFAULT-VALUE} when not said.")
  String share = "0.1";

  @Option(names = "--json", description = "One JSON object.")
  boolean json;

  NetworksEvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Threshold threshold = Threshold.parse(share);
    Score score = new Evaluator(NetworkFile.graph(file), threshold).score(NetworkFile.order(order));
    if (json) {
      terminal.line(
          JsonMapper.builder()
              .build()
              .createObjectNode()
              .put("auc10", score.auc10())
              .put("n10", score.n10())
              .put("strict", score.strict())
              .put("n1", score.n1())
              .put("schneider", score.schneider())
              .toString());
    } else {
      terminal.line("auc10 " + score.auc10());
      terminal.line("n10 " + score.n10());
      terminal.line("strict " + score.strict());
      terminal.line("n1 " + score.n1());
      terminal.line("schneider " + score.schneider());
    }
    return ExitCode.OK;
  }
}
