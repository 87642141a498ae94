package org.jisr.networks.change;

import java.util.Arrays;
import java.util.function.Function;
import org.jisr.networks.Centrality;
import org.jisr.networks.Graph;

/** All figures that are watched over the slices of one run: [series][slice], nodes last. */
final class Series {
  static final int WHOLE = 3;
  private static final int SOURCES = 64;

  private final Function<Graph, double[]> measure;

  Series(Function<Graph, double[]> measure) {
    this.measure = measure;
  }

  static Alert.Kind kind(int series) {
    return switch (series) {
      case 0 -> Alert.Kind.DENSITY;
      case 1 -> Alert.Kind.COMPONENTS;
      case 2 -> Alert.Kind.CENTRALISATION;
      default -> Alert.Kind.LEADER;
    };
  }

  Figures figures(Graph graph) {
    return Figures.of(graph, measure.apply(graph), betweenness(graph));
  }

  double[][] of(Graph[] graphs) {
    int nodes = graphs[0].nodes();
    double[][] series = new double[WHOLE + nodes][graphs.length];
    for (int t = 0; t < graphs.length; t++) {
      double[] leading = measure.apply(graphs[t]);
      Figures figures = Figures.of(graphs[t], leading, betweenness(graphs[t]));
      series[0][t] = figures.density();
      series[1][t] = figures.components();
      series[2][t] = figures.centralisation();
      double all = Arrays.stream(leading).sum();
      for (int v = 0; v < nodes; v++) {
        series[WHOLE + v][t] = all == 0 ? 0 : leading[v] / all;
      }
    }
    return series;
  }

  private static double[] betweenness(Graph graph) {
    return Centrality.betweenness(graph, SOURCES, 1);
  }
}
