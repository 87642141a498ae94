package org.jisr.networks;

/** The methods that build an order from nothing; each is followed by reinsertion. */
enum Construction {
  CORE("core degree", Integer.MAX_VALUE) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      int[] core = GreedyRemoval.order(problem, new CoreScoring(problem.graph()), seed, meter);
      return TreeBreaking.finish(problem, core, meter);
    }
  },
  NEAR("collective influence 1", Integer.MAX_VALUE) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      return GreedyRemoval.order(problem, new NearInfluence(problem.graph()), seed, meter);
    }
  },
  DEGREE("adaptive degree", 3_000_000) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      return GreedyRemoval.order(problem, new DegreeScoring(problem.graph()), seed, meter);
    }
  },
  FAR("collective influence 2", 3_000_000) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      int[] far = GreedyRemoval.order(problem, new FarInfluence(problem.graph()), seed, meter);
      return TreeBreaking.finish(problem, far, meter);
    }
  },
  PATHS_COARSE("sampled betweenness, coarse", 3_000_000) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      return BetweennessRemoval.order(problem, 16, 0.005, seed, meter);
    }
  },
  PATHS("sampled betweenness", 1_500_000) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      return BetweennessRemoval.order(problem, 64, 0.002, seed, meter);
    }
  },
  PATHS_FINE("sampled betweenness, fine", 60_000) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      return BetweennessRemoval.order(problem, 256, 0.0005, seed, meter);
    }
  },
  SPECTRAL("spectral halves", 1_500_000) {
    @Override
    int[] order(Problem problem, long seed, Meter meter) {
      return SpectralRemoval.order(problem, seed, meter);
    }
  };

  private static final long MOST_PATHS = 300_000_000;

  private final String title;
  private final int mostEdges;

  Construction(String title, int mostEdges) {
    this.title = title;
    this.mostEdges = mostEdges;
  }

  /** Allowed nodes in order of removal, maybe not enough of them. */
  abstract int[] order(Problem problem, long seed, Meter meter);

  String title() {
    return title;
  }

  /** Whether the method is worth its time on a graph of this size. */
  boolean suits(Graph graph) {
    return graph.edges() <= mostEdges && (this != FAR || pathsOfTwo(graph) < MOST_PATHS);
  }

  /** What the first look of the far influence takes. */
  private static long pathsOfTwo(Graph graph) {
    long paths = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      paths += (long) graph.degree(v) * graph.degree(v);
    }
    return paths;
  }
}
