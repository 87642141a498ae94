package org.jisr.networks.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * How probable it is that a pair of nodes without a tie has one that was not collected, when a
 * stated share of all ties is missing at random. Learnt from the graph itself: ties are lost on
 * purpose, a regression weighs what spoke for them (common acquaintances, paths of three, blocks,
 * degrees), and its scores are calibrated on other losses.
 *
 * <p>Every answer is a {@link Hypothesis}. For one thread; the same seed gives the same.
 */
public final class TiePredictor {
  private static final int MOST_NODES = 3_000;

  /**
   * So much is lost on purpose at the most. A tie's surroundings do not depend on whether it was
   * itself collected: what speaks for held ties, few of them gone at a time, is what speaks for
   * missing ones. Losing many at a time would make the surroundings thinner than they are.
   */
  private static final double MOST_LOST = 0.05;

  private static final double ENOUGH_LOST = 300;

  /** In place of the odds: answers are about what was lost on purpose. */
  private static final double REHEARSING = -1;

  private final Graph graph;
  private final Evidence evidence;
  private final Logistic regression;
  private final Isotonic calibration;
  private final double lost;
  private final double odds;

  private TiePredictor(
      Graph graph,
      Evidence evidence,
      Logistic regression,
      Isotonic calibration,
      double lost,
      double odds) {
    this.graph = graph;
    this.evidence = evidence;
    this.regression = regression;
    this.calibration = calibration;
    this.lost = lost;
    this.odds = odds;
  }

  /**
   * Learns from a graph.
   *
   * @param missing the share of all ties that was not collected, above 0 and at most 0.9
   * @throws NetworkException {@code MISSING_OUT_OF_RANGE}; {@code TOO_LARGE_FOR_PREDICTION} beyond
   *     3,000 nodes; {@code TOO_FEW_TIES} below ten ties, from which nothing can be learnt
   */
  public static TiePredictor learn(Graph graph, double missing, long seed) {
    if (!(missing > 0 && missing <= 0.9)) {
      throw refusal(
          "MISSING_OUT_OF_RANGE", "State a share above 0 and at most 0.9.", "missing", missing);
    }
    if (graph.nodes() > MOST_NODES) {
      throw refusal(
          "TOO_LARGE_FOR_PREDICTION", "Choose a part of the network.", "nodes", graph.nodes());
    }
    if (graph.edges() < 10) {
      throw refusal(
          "TOO_FEW_TIES", "Ten ties at least are needed to learn from.", "ties", graph.edges());
    }
    SplittableRandom random = new SplittableRandom(seed);
    double lost = Math.min(missing, MOST_LOST);
    Rehearsal first = rehearse(graph, lost, random);
    Logistic regression = Logistic.fit(first.evidence, first.lost, first.weight, first.count);
    Rehearsal second = rehearse(graph, lost, random);
    double[] scores = new double[second.count];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = regression.score(second.evidence[i]);
    }
    Isotonic calibration =
        Isotonic.fit(
            scores,
            Arrays.copyOf(second.lost, second.count),
            Arrays.copyOf(second.weight, second.count));
    Evidence evidence = new Evidence(graph, random.nextLong());
    double odds = missing / (1 - missing) / lost;
    return new TiePredictor(graph, evidence, regression, calibration, lost, odds);
  }

  private static Rehearsal rehearse(Graph graph, double lost, SplittableRandom random) {
    Rehearsal rehearsal = new Rehearsal();
    int times = (int) Math.clamp(Math.ceil(ENOUGH_LOST / (graph.edges() * lost)), 6, 24);
    for (int i = 0; i < times; i++) {
      rehearsal.lose(graph, lost, random.split());
    }
    return rehearsal;
  }

  /** The share of held ties that was lost on purpose, each time, to learn from. */
  public double lost() {
    return lost;
  }

  /** The same knowledge brought to what is left of the graph when it loses that share once more. */
  public TiePredictor rehearsing(Graph rest, long seed) {
    Evidence thinner = new Evidence(rest, seed);
    return new TiePredictor(rest, thinner, regression, calibration, lost, REHEARSING);
  }

  /**
   * The probabilities of one node with each other; 0 with itself and with whom it is tied.
   *
   * <p>For each tie lost on purpose among pairs of some kind a known number is missing there. The
   * pairs beside which it was counted include the missing ones, so the odds learnt, in proportion,
   * are already the probability.
   */
  public double[] row(int node) {
    double[] row = new double[graph.nodes()];
    evidence.look(node);
    for (int other = 0; other < row.length; other++) {
      if (other != node && !graph.adjacent(node, other)) {
        double p = calibration.at(regression.score(evidence.of(other)));
        row[other] = odds == REHEARSING ? p : Math.min(1, odds * p / (1 - p));
      }
    }
    return row;
  }

  /** The likeliest pairs of the whole graph, likeliest first; equal ones by their numbers. */
  public List<Hypothesis> likeliest(int most) {
    List<Hypothesis> all = new ArrayList<>();
    for (int a = 0; a < graph.nodes(); a++) {
      double[] row = row(a);
      for (int b = 0; b < a; b++) {
        if (row[b] > 0) {
          all.add(new Hypothesis(a, b, row[b]));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Hypothesis::probability)
            .reversed()
            .thenComparingInt(Hypothesis::a)
            .thenComparingInt(Hypothesis::b));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  private static NetworkException refusal(String code, String message, String what, double found) {
    return new NetworkException(code, message, Map.of(what, Double.toString(found)));
  }
}
