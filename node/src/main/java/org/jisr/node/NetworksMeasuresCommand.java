package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jisr.networks.Blocks;
import org.jisr.networks.Centrality;
import org.jisr.networks.Components;
import org.jisr.networks.Cores;
import org.jisr.networks.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Says how a network is built. */
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    description =
        "Says how a network is built: components, cores, blocks and cut points; with --nodes also"
            + " where each node stands, one line for each in the order of the file.")
final class NetworksMeasuresCommand implements Callable<Integer> {
  /** Nodes up to which all shortest paths are counted; beyond, closeness is left out. */
  private static final int EXACT = 5_000;

  private static final int SOURCES = 256;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE.edges", description = "The network.")
  Path file = Path.of("");

  @Option(names = "--nodes", description = "One line for each node as well.")
  boolean nodes;

  @Option(names = "--json", description = "One JSON object, without the lines of nodes.")
  boolean json;

  NetworksMeasuresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Graph graph = NetworkFile.graph(file);
    Components components = Components.of(graph);
    Blocks blocks = Blocks.of(graph);
    int[] cores = Cores.of(graph);
    long isolated = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      isolated += graph.degree(v) == 0 ? 1 : 0;
    }
    var object =
        JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("nodes", graph.nodes())
            .put("edges", graph.edges())
            .put("isolated", isolated)
            .put("components", components.count())
            .put("largest", components.largest())
            .put("blocks", blocks.count())
            .put("cutPoints", blocks.cutPoints().cardinality())
            .put("highestCore", Arrays.stream(cores).max().orElse(0));
    if (json) {
      terminal.line(object.toString());
    } else {
      object.properties().forEach(one -> terminal.line("# " + one.getKey() + " " + one.getValue()));
    }
    if (nodes && !json) {
      table(graph, cores, blocks.cutPoints());
    }
    return ExitCode.OK;
  }

  private void table(Graph graph, int[] cores, BitSet cutPoints) {
    boolean exact = graph.nodes() <= EXACT;
    double[] between =
        exact ? Centrality.betweenness(graph) : Centrality.betweenness(graph, SOURCES, 1);
    double[] near = exact ? Centrality.closeness(graph) : new double[0];
    double[] rank = Centrality.pageRank(graph);
    String paths = exact ? "betweenness\tcloseness" : "betweennessFrom" + SOURCES + "Sources";
    terminal.line("node\tdegree\tcore\tcutPoint\tpageRank\t" + paths);
    StringBuilder text = new StringBuilder();
    for (int v = 0; v < graph.nodes(); v++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d\t%d\t%d\t%b\t%.6g\t%.6g",
              v,
              graph.degree(v),
              cores[v],
              cutPoints.get(v),
              rank[v],
              between[v]));
      text.append(exact ? String.format(Locale.ROOT, "\t%.6g%n", near[v]) : "\n");
    }
    terminal.out().print(text);
    terminal.out().flush();
  }
}
