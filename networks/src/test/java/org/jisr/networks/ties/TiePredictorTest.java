package org.jisr.networks.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;

/** Where ties may be missing, beside closed forms and beside ties that were hidden on purpose. */
class TiePredictorTest {
  /** 0 and 4 both know 1 and 2; 1 knows 3 too; 0–5–6–4 is a path of three. */
  private static final Graph KNOWN =
      Graph.of(7, new int[] {0, 0, 4, 4, 1, 0, 5, 6}, new int[] {1, 2, 1, 2, 3, 5, 6, 4});

  @Test
  void scoresAreWhatTheirFormulasSay() {
    TieScores scores = new TieScores(KNOWN);
    scores.look(0);
    assertThat(scores.common(4)).isEqualTo(2);
    assertThat(scores.adamicAdar(4)).isCloseTo(1 / Math.log(3) + 1 / Math.log(2), within(1e-12));
    assertThat(scores.resourceAllocation(4)).isCloseTo(1 / 3.0 + 1 / 2.0, within(1e-12));
    assertThat(scores.threePaths(4)).isCloseTo(1 / Math.sqrt(2 * 2), within(1e-12));
    scores.look(3);
    assertThat(scores.common(4)).isEqualTo(1);
    assertThat(scores.threePaths(2)).isCloseTo(2 / Math.sqrt(3 * 3), within(1e-12));
  }

  @Test
  void theBlockModelFindsPlantedBlocks() {
    SplittableRandom random = new SplittableRandom(3);
    Graph planted = planted(40, 0.5, 0.03, random);
    BlockModel model = BlockModel.fit(planted, 2, 7);
    for (int v = 0; v < 40; v++) {
      assertThat(model.block(v) == model.block(0)).isEqualTo(v % 2 == 0);
    }
    assertThat(model.rate(0, 2)).isGreaterThan(5 * model.rate(0, 1));
  }

  @Test
  void aBlockModelOfOneBlockExpectsWhatDegreesSay() {
    BlockModel model = BlockModel.fit(KNOWN, 1, 1);
    assertThat(model.rate(0, 4)).isCloseTo(3.0 * 3.0 / 16.0, within(1e-12));
  }

  @Property(tries = 200)
  void calibrationNeverFallsAndKeepsTheMean(
      @ForAll @IntRange(min = 1, max = 60) int cases, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = random.doubles(cases).map(s -> Math.rint(10 * s)).toArray();
    double[] weight = random.doubles(cases, 0.5, 2).toArray();
    boolean[] outcome = new boolean[cases];
    double hits = 0;
    for (int i = 0; i < cases; i++) {
      outcome[i] = random.nextDouble() * 10 < scores[i];
      hits += outcome[i] ? weight[i] : 0;
    }
    Isotonic fit = Isotonic.fit(scores, outcome, weight);
    double sum = 0;
    for (int i = 0; i < cases; i++) {
      sum += weight[i] * fit.at(scores[i]);
    }
    assertThat(sum).isCloseTo(hits, within(1e-9));
    for (double score = -1; score < 11; score += 0.25) {
      assertThat(fit.at(score)).isBetween(0.0, 1.0).isLessThanOrEqualTo(fit.at(score + 0.25));
    }
  }

  @Test
  void judgementsAreClosedForms() {
    double[] sure = {1, 0, 1, 0};
    boolean[] truth = {true, false, true, false};
    assertThat(Judgement.of(sure, truth)).isEqualTo(new Judgement(4, 2, 1, 0, 0));
    Judgement chance = Judgement.of(new double[] {0.5, 0.5, 0.5, 0.5}, truth);
    assertThat(chance.brier()).isEqualTo(0.25);
    assertThat(chance.calibrationError()).isZero();
    Judgement proud = Judgement.of(new double[] {0.8, 0.8, 0.8, 0.8}, truth);
    assertThat(proud.calibrationError()).isCloseTo(0.3 / 0.8, within(1e-12));
    boolean[] second = {false, true};
    assertThat(Judgement.of(new double[] {0.9, 0.1}, second).averagePrecision()).isEqualTo(0.5);
    boolean[] one = {true, false};
    assertThat(Judgement.of(new double[] {0.5, 0.5}, one).averagePrecision()).isEqualTo(0.75);
    refused("NOTHING_TO_JUDGE", () -> Judgement.of(new double[0], new boolean[0]));
  }

  @Test
  void probabilitiesOfHiddenTiesAreTrueAndBetterThanChance() {
    List<double[]> probabilities = new ArrayList<>();
    List<boolean[]> truths = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      hide(1_000 + seed, probabilities, truths);
    }
    int count = probabilities.stream().mapToInt(each -> each.length).sum();
    double[] all = probabilities.stream().flatMapToDouble(Arrays::stream).toArray();
    boolean[] truth = new boolean[count];
    int at = 0;
    for (boolean[] each : truths) {
      System.arraycopy(each, 0, truth, at, each.length);
      at += each.length;
    }
    Judgement judged = Judgement.of(all, truth);
    double base = (double) judged.ties() / judged.pairs();
    assertThat(judged.calibrationError()).isLessThan(0.2);
    assertThat(judged.averagePrecision()).isGreaterThan(1.5 * base);
    assertThat(judged.brier()).isLessThan(base * (1 - base));
  }

  @Test
  void likeliestPairsComeFirstAndNoneIsHeld() {
    Graph graph = planted(30, 0.6, 0.05, new SplittableRandom(5));
    TiePredictor predictor = TiePredictor.learn(graph, 0.2, 1);
    List<Hypothesis> all = predictor.likeliest(50);
    assertThat(all).isEqualTo(TiePredictor.learn(graph, 0.2, 1).likeliest(50));
    assertThat(all).hasSize(50);
    for (int i = 0; i < all.size(); i++) {
      Hypothesis each = all.get(i);
      assertThat(graph.adjacent(each.a(), each.b())).isFalse();
      assertThat(each.probability()).isGreaterThan(0).isLessThanOrEqualTo(1);
      assertThat(i == 0 || each.probability() <= all.get(i - 1).probability()).isTrue();
    }
  }

  @Test
  void whatCannotBeLearntFromIsRefused() {
    refused("TOO_FEW_TIES", () -> TiePredictor.learn(KNOWN, 0.2, 1));
    refused("MISSING_OUT_OF_RANGE", () -> TiePredictor.learn(KNOWN, 0, 1));
    refused("MISSING_OUT_OF_RANGE", () -> TiePredictor.learn(KNOWN, Double.NaN, 1));
    Graph large = Graph.of(3_001, new int[0], new int[0]);
    refused("TOO_LARGE_FOR_PREDICTION", () -> TiePredictor.learn(large, 0.2, 1));
  }

  /** Hides a fifth of the ties, learns from the rest, and adds all pairs not held. */
  private static void hide(long seed, List<double[]> probabilities, List<boolean[]> truths) {
    SplittableRandom random = new SplittableRandom(seed);
    Graph whole = planted(80, 0.3, 0.02, random);
    int[] from = new int[whole.edges()];
    int[] to = new int[whole.edges()];
    int kept = 0;
    for (int v = 0; v < whole.nodes(); v++) {
      for (int near : whole.neighbours(v)) {
        if (near < v && random.nextDouble() >= 0.2) {
          from[kept] = v;
          to[kept++] = near;
        }
      }
    }
    Graph held = Graph.of(whole.nodes(), from, to, kept);
    TiePredictor predictor = TiePredictor.learn(held, 0.2, seed);
    double[] probability = new double[whole.nodes() * whole.nodes()];
    boolean[] tied = new boolean[probability.length];
    int count = 0;
    for (int a = 0; a < whole.nodes(); a++) {
      double[] row = predictor.row(a);
      for (int b = 0; b < a; b++) {
        if (!held.adjacent(a, b)) {
          probability[count] = row[b];
          tied[count++] = whole.adjacent(a, b);
        }
      }
    }
    probabilities.add(Arrays.copyOf(probability, count));
    truths.add(Arrays.copyOf(tied, count));
  }

  /** Even and odd nodes are two blocks. */
  private static Graph planted(int nodes, double within, double across, SplittableRandom random) {
    int[] from = new int[nodes * nodes];
    int[] to = new int[nodes * nodes];
    int count = 0;
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < a; b++) {
        if (random.nextDouble() < ((a - b) % 2 == 0 ? within : across)) {
          from[count] = a;
          to[count++] = b;
        }
      }
    }
    return Graph.of(nodes, from, to, count);
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(NetworkException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
