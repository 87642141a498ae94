package org.jisr.networks.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.layers.CovertGraph;
import org.jisr.networks.uncertainty.RankStability;
import org.jisr.networks.uncertainty.Uncertainty;

/**
 * A network cut into stretches of time that follow each other, with how much was collected in each.
 * Immutable.
 */
public final class Slices {
  private static final int FEWEST = 4;
  private static final double MOST_MISSING = 0.9;

  private final List<Graph> graphs;
  private final double[] coverage;
  private final boolean stated;

  private Slices(List<Graph> graphs, double[] coverage, boolean stated) {
    this.graphs = graphs;
    this.coverage = coverage;
    this.stated = stated;
  }

  /**
   * With the effort of collection in each slice as the analyst states it.
   *
   * @param bounds where each slice begins, and where the last ends: at least five moments, rising
   * @param coverage how much was collected in each, above 0, in any unit that is the same for all
   *     (reports, days on the wire)
   * @throws NetworkException {@code SLICES_INVALID}
   */
  public static Slices of(CovertGraph network, List<Instant> bounds, double[] coverage) {
    List<Graph> graphs = cut(network, bounds);
    if (coverage.length != graphs.size() || !Arrays.stream(coverage).allMatch(Slices::positive)) {
      throw invalid("State one coverage above 0 for each slice.", coverage.length);
    }
    double most = Arrays.stream(coverage).max().orElse(1);
    return new Slices(graphs, Arrays.stream(coverage).map(c -> c / most).toArray(), true);
  }

  /**
   * Where nobody knows how much was collected: the number of ties seen is taken for it. Then a
   * change in density cannot be told from a change in collection and is not watched.
   *
   * @throws NetworkException {@code SLICES_INVALID}
   */
  public static Slices of(CovertGraph network, List<Instant> bounds) {
    List<Graph> graphs = cut(network, bounds);
    double most = graphs.stream().mapToInt(Graph::edges).max().orElse(1);
    double[] seen =
        graphs.stream().mapToDouble(g -> Math.max(1, g.edges()) / Math.max(1, most)).toArray();
    return new Slices(graphs, seen, false);
  }

  private static List<Graph> cut(CovertGraph network, List<Instant> bounds) {
    if (bounds.size() <= FEWEST) {
      throw invalid("At least four slices are needed to see a change.", bounds.size() - 1);
    }
    List<Graph> graphs = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      if (!bounds.get(i).isBefore(bounds.get(i + 1))) {
        throw invalid("Each slice must begin before the next.", i + 1);
      }
      graphs.add(network.during(bounds.get(i), bounds.get(i + 1)).graph());
    }
    return List.copyOf(graphs);
  }

  private static boolean positive(double each) {
    return each > 0 && each < Double.POSITIVE_INFINITY;
  }

  private static NetworkException invalid(String message, int found) {
    return new NetworkException(
        "SLICES_INVALID", message, Map.of("found", Integer.toString(found)));
  }

  /** How many slices. */
  public int count() {
    return graphs.size();
  }

  /** Nodes of the network, the same in each slice. */
  public int nodes() {
    return graphs.getFirst().nodes();
  }

  /** Who had ties to whom in a slice. */
  public Graph graph(int slice) {
    return graphs.get(slice);
  }

  /** How much was collected in a slice beside the one with most, above 0 and at most 1. */
  public double coverage(int slice) {
    return coverage[slice];
  }

  /** Whether the coverage was stated and not taken from the ties. */
  public boolean coverageStated() {
    return stated;
  }

  /**
   * Who leads in a slice and how sure that is: what the slice lacks in coverage beside the one with
   * most counts as ties not collected.
   *
   * @param measure the higher, the more a node leads
   * @param worlds how many worlds are drawn
   */
  public RankStability standing(
      int slice, Function<Graph, double[]> measure, int worlds, long seed) {
    return Uncertainty.of(graphs.get(slice))
        .missingEdges(Math.min(MOST_MISSING, 1 - coverage[slice]))
        .worlds(worlds)
        .seed(seed)
        .ranks(measure, 1);
  }
}
