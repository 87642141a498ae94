package org.jisr.networks.layers;

/**
 * How many others each node has ties with in each layer, and how evenly they are spread over the
 * layers (participation, Battiston, Nicosia and Latora, 2014).
 */
public final class LayerDegree {
  private final int[][] degrees;

  private LayerDegree(int[][] degrees) {
    this.degrees = degrees;
  }

  /** Of all layers of a network. */
  public static LayerDegree of(CovertGraph network) {
    int[][] degrees = new int[network.layers().size()][network.nodes()];
    for (int layer = 0; layer < degrees.length; layer++) {
      var graph = network.onLayers(network.layers().get(layer)).graph();
      for (int v = 0; v < network.nodes(); v++) {
        degrees[layer][v] = graph.degree(v);
      }
    }
    return new LayerDegree(degrees);
  }

  /** Others that a node has ties with in one layer. */
  public int in(int layer, int node) {
    return degrees[layer][node];
  }

  /** The sum over all layers: one with whom there are ties in two counts twice. */
  public int overlapping(int node) {
    int sum = 0;
    for (int[] degree : degrees) {
      sum += degree[node];
    }
    return sum;
  }

  /** In how many layers a node has any tie. */
  public int activity(int node) {
    int active = 0;
    for (int[] degree : degrees) {
      active += degree[node] > 0 ? 1 : 0;
    }
    return active;
  }

  /** From 0, all ties in one layer or none, to 1, equally many in each layer. */
  public double participation(int node) {
    double sum = overlapping(node);
    int layers = degrees.length;
    if (sum == 0 || layers < 2) {
      return 0;
    }
    double squares = 0;
    for (int[] degree : degrees) {
      squares += degree[node] / sum * (degree[node] / sum);
    }
    return layers / (layers - 1.0) * (1 - squares);
  }
}
