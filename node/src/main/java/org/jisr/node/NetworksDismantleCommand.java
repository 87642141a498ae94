package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.networks.Budget;
import org.jisr.networks.Graph;
import org.jisr.networks.Objective;
import org.jisr.networks.Plan;
import org.jisr.networks.Portfolio;
import org.jisr.networks.Problem;
import org.jisr.networks.Search;
import org.jisr.networks.Threshold;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds an order of removals that takes a network apart. */
@Command(
    name = "dismantle",
    mixinStandardHelpOptions = true,
    description =
        "Finds an order of removals after which the largest component is below a share of all"
            + " nodes. Without --objective the order has the smallest product of auc10 and n10 that"
            + " was found.")
final class NetworksDismantleCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m)");
  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE.edges", description = "The network.")
  Path file = Path.of("");

  @Option(
      names = "--target",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "The share of all nodes to get below; ${DEFAULT-VALUE} when not said.")
  String share = "0.1";

  @Option(
      names = "--budget",
      paramLabel = "BUDGET",
      defaultValue = "10s",
      description =
          "How long: 500ms, 10s, 2m, or a number of evaluations, which gives the same order for the"
              + " same seed and threads on every machine; ${DEFAULT-VALUE} when not said.")
  String budget = "10s";

  @Option(
      names = "--objective",
      paramLabel = "OBJECTIVE",
      description =
          "auc10: the smallest area under the largest component; n10: the fewest removals; balanced,"
              + " when not said: the smallest product of both.")
  @Nullable String objective;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Where what is drawn begins.")
  long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      defaultValue = "2",
      description = "1 to 64; ${DEFAULT-VALUE} when not said.")
  int threads = 2;

  @Option(
      names = "--exclude",
      paramLabel = "FILE",
      description = "Node numbers that stay in the structure and never appear in the order.")
  @Nullable Path excluded;

  @Option(names = "--json", description = "One JSON object.")
  boolean json;

  NetworksDismantleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Search search = new Search(objective(), budget(), seed, threads);
    Threshold threshold = Threshold.parse(share);
    Graph graph = NetworkFile.graph(file);
    Problem problem = Problem.of(graph, threshold);
    if (excluded != null) {
      problem = problem.exclude(exclusions(graph, excluded));
    }
    long started = System.nanoTime();
    Plan plan = Portfolio.solve(problem, search);
    double seconds = (System.nanoTime() - started) / 1e9;
    if (json) {
      terminal.line(object(plan, seconds).toString());
    } else {
      print(plan, seconds);
    }
    return ExitCode.OK;
  }

  private void print(Plan plan, double seconds) {
    terminal.line("# auc10 " + plan.auc10());
    terminal.line("# n10 " + plan.n10());
    terminal.line("# strict " + plan.strict());
    terminal.line("# status " + plan.status());
    terminal.line("# objective " + plan.objective().name().toLowerCase(Locale.ROOT));
    terminal.line("# method " + plan.method());
    terminal.line("# lowerBound " + plan.lowerBound());
    terminal.line("# evaluations " + plan.evaluations());
    terminal.line(String.format(Locale.ROOT, "# seconds %.2f", seconds));
    StringBuilder text = new StringBuilder();
    for (int node : plan.order()) {
      text.append(node).append('\n');
    }
    terminal.out().print(text);
    terminal.out().flush();
  }

  private static ObjectNode object(Plan plan, double seconds) {
    ObjectNode object =
        JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("status", plan.status().name())
            .put("objective", plan.objective().name().toLowerCase(Locale.ROOT))
            .put("auc10", plan.auc10())
            .put("n10", plan.n10())
            .put("strict", plan.strict())
            .put("remainder", plan.remainder())
            .put("method", plan.method())
            .put("lowerBound", plan.lowerBound())
            .put("evaluations", plan.evaluations())
            .put("seconds", Math.round(seconds * 1e3) / 1e3);
    var order = object.putArray("order");
    for (int node : plan.order()) {
      order.add(node);
    }
    return object;
  }

  private static BitSet exclusions(Graph graph, Path file) throws IOException {
    BitSet nodes = new BitSet();
    for (int node : NetworkFile.order(file)) {
      if (node < 0 || node >= graph.nodes()) {
        throw NodeException.failed(
            "EXCLUSION_OUT_OF_RANGE", "An exclusion names a node that is not there.", Map.of());
      }
      nodes.set(node);
    }
    return nodes;
  }

  private Objective objective() {
    if (objective == null) {
      return Objective.BALANCED;
    }
    return switch (objective) {
      case "auc10" -> Objective.AUC10;
      case "n10" -> Objective.N10;
      case "balanced" -> Objective.BALANCED;
      default ->
          throw NodeException.usage(
              "OBJECTIVE_UNKNOWN",
              "An objective is auc10, n10 or balanced.",
              Map.of("objective", objective));
    };
  }

  private Budget budget() {
    Matcher time = TIME.matcher(budget);
    if (time.matches()) {
      double unit =
          switch (time.group(2)) {
            case "ms" -> 1;
            case "s" -> 1e3;
            default -> 6e4;
          };
      long millis = Math.round(Double.parseDouble(time.group(1)) * unit);
      return new Budget.Time(Duration.ofMillis(millis));
    }
    if (COUNT.matcher(budget).matches()) {
      return new Budget.Evaluations(Long.parseLong(budget));
    }
    throw NodeException.usage(
        "BUDGET_INVALID",
        "A budget is a time such as 10s or a number of evaluations.",
        Map.of("budget", budget));
  }
}
