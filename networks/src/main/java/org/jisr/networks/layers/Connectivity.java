package org.jisr.networks.layers;

import java.util.List;
import java.util.stream.IntStream;
import org.jisr.networks.Components;
import org.jisr.networks.Evaluator;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Threshold;

/**
 * How much of a network hangs together after nodes are gone, as the share of all N nodes in the
 * largest component: over all layers at once, and in each layer by itself.
 *
 * @param aggregate of all layers together, 0 to 1
 * @param layers of each layer alone, by number
 */
public record Connectivity(double aggregate, List<Double> layers) {
  /** Keeps its own list. */
  public Connectivity {
    layers = List.copyOf(layers);
  }

  /**
   * Of a network without these nodes.
   *
   * @throws NetworkException {@code ORDER_NODE_OUT_OF_RANGE} or {@code ORDER_NODE_TWICE}
   */
  public static Connectivity of(CovertGraph network, int... removed) {
    return new Connectivity(
        share(network.graph(), removed),
        network.layers().stream()
            .map(layer -> share(network.onLayers(layer).graph(), removed))
            .toList());
  }

  /** The number of the layer that hangs together most; ties by the lowest. */
  public int strongest() {
    return IntStream.range(0, layers.size())
        .reduce((best, next) -> layers.get(next) > layers.get(best) ? next : best)
        .orElse(0);
  }

  /** The number of the layer that hangs together least, the worst for those in it. */
  public int worst() {
    return IntStream.range(0, layers.size())
        .reduce((worst, next) -> layers.get(next) < layers.get(worst) ? next : worst)
        .orElse(0);
  }

  private static double share(Graph graph, int[] removed) {
    if (graph.nodes() == 0) {
      return 0;
    }
    int[] left = new Evaluator(graph, Threshold.TENTH).largest(removed);
    int largest = removed.length == 0 ? Components.of(graph).largest() : left[removed.length - 1];
    return (double) largest / graph.nodes();
  }
}
