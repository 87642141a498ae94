package org.jisr.networks.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.layers.CovertGraph;
import org.jisr.networks.layers.Span;
import org.jisr.networks.layers.Tie;
import org.junit.jupiter.api.Test;

/** Changes that were planted are found, and networks that do not change raise few alerts. */
class ChangeWatchTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SLICES = 12;
  private static final int NODES = 20;

  @Test
  void networksThatDoNotChangeRaiseAboutAsManyAlertsAsStated() {
    int alerts = 0;
    int networks = 60;
    for (int seed = 0; seed < networks; seed++) {
      double[] coverage = even();
      alerts += watch(hubs(coverage, SLICES, 5_000 + seed), coverage, 0.1).isEmpty() ? 0 : 1;
    }
    assertThat(alerts).as("of %d, a tenth stated", networks).isLessThanOrEqualTo(12);
  }

  @Test
  void aNewLeaderIsFoundSoonAfterTakingOver() {
    int found = 0;
    int delay = 0;
    for (int seed = 0; seed < 10; seed++) {
      double[] coverage = even();
      List<Alert> alerts = watch(hubs(coverage, 6, 70 + seed), coverage, 0.1);
      for (Alert alert : alerts) {
        if (alert.what() == Alert.Kind.LEADER && alert.node() == 1 && alert.rising()) {
          found++;
          delay += alert.raised() - 6;
          assertThat(alert.began()).isBetween(4, 8);
        }
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(8);
    assertThat(delay / (double) found).isLessThanOrEqualTo(5);
  }

  @Test
  void moreCollectionAloneIsNoNewLeader() {
    int alerts = 0;
    int networks = 40;
    double[] coverage = even();
    for (int t = 6; t < SLICES; t++) {
      coverage[t] = 1;
    }
    for (int t = 0; t < 6; t++) {
      coverage[t] = 0.4;
    }
    for (int seed = 0; seed < networks; seed++) {
      alerts += watch(hubs(coverage, SLICES, 900 + seed), coverage, 0.1).isEmpty() ? 0 : 1;
    }
    assertThat(alerts).as("of %d, a tenth stated", networks).isLessThanOrEqualTo(9);
  }

  @Test
  void twiceAsManyTiesForTheSameCoverageAreAChangeInDensity() {
    double[] twice = even();
    for (int t = 6; t < SLICES; t++) {
      twice[t] = 1;
    }
    List<Alert> alerts = watch(hubs(twice, SLICES, 4), even(), 0.1);
    assertThat(alerts)
        .anySatisfy(
            alert -> {
              assertThat(alert.what()).isEqualTo(Alert.Kind.DENSITY);
              assertThat(alert.rising()).isTrue();
              assertThat(alert.began()).isBetween(5, 7);
              assertThat(alert.node()).isEqualTo(-1);
              assertThat(alert.coverageBefore()).isEqualTo(alert.coverageAfter());
              assertThat(alert.falseAlarms()).isEqualTo(0.1 / 4);
            });
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    CovertGraph network = hubs(even(), 6, 3);
    ChangeWatch watch =
        ChangeWatch.of(Slices.of(network, bounds())).leadingBy(ChangeWatchTest::degree);
    ChangeReport report = watch.falseAlarms(0.1, 60).run();
    assertThat(watch.falseAlarms(0.1, 60).run()).isEqualTo(report);
    assertThat(report.figures()).hasSize(SLICES);
    assertThat(report.alerts()).noneMatch(alert -> alert.what() == Alert.Kind.DENSITY);
  }

  @Test
  void aStarIsFullyCentralAndItsCentreLeads() {
    Graph star = Graph.of(5, new int[4], new int[] {1, 2, 3, 4});
    Figures figures = Figures.of(star, degree(star), new double[] {6, 0, 0, 0, 0});
    assertThat(figures).isEqualTo(new Figures(0, 0.4, 1, 1));
    Graph empty = Graph.of(3, new int[0], new int[0]);
    assertThat(Figures.of(empty, new double[3], new double[3])).isEqualTo(new Figures(-1, 0, 0, 0));
  }

  @Test
  void theRunningSumTurnsWhereTheFiguresChange() {
    RunningSum sum = RunningSum.of(new double[] {-1, -1, -1, 1, 1, 1}, 1e9);
    assertThat(sum).isEqualTo(new RunningSum(3 / Math.sqrt(6), 3, 5, true));
    assertThat(RunningSum.of(new double[] {1, 1, 1, -1, -1, -1}, 0.8).rising()).isFalse();
    assertThat(RunningSum.of(new double[] {2, 2, 2, 2, 2}, 0).height()).isCloseTo(0, within(1e-9));
  }

  @Test
  void thinCollectionMakesALeaderUnsure() {
    double[] coverage = even();
    coverage[0] = 0.2;
    Slices slices = Slices.of(hubs(coverage, SLICES, 8), bounds(), coverage);
    double thin = slices.standing(0, ChangeWatchTest::degree, 100, 1).share(0);
    double full = slices.standing(5, ChangeWatchTest::degree, 100, 1).share(0);
    assertThat(full).isEqualTo(1);
    assertThat(thin).isLessThan(1);
  }

  @Test
  void slicesThatCannotBeComparedAreRefused() {
    CovertGraph network = hubs(even(), 6, 1);
    refused("SLICES_INVALID", () -> Slices.of(network, bounds().subList(0, 4)));
    refused("SLICES_INVALID", () -> Slices.of(network, bounds(), new double[3]));
    refused("SLICES_INVALID", () -> Slices.of(network, bounds(), new double[SLICES]));
    List<Instant> twice = new ArrayList<>(bounds());
    twice.set(1, START);
    refused("SLICES_INVALID", () -> Slices.of(network, twice));
    ChangeWatch watch = ChangeWatch.of(Slices.of(network, bounds()));
    refused("FALSE_ALARMS_INVALID", () -> watch.falseAlarms(0.01, 100));
    refused("FALSE_ALARMS_INVALID", () -> watch.falseAlarms(Double.NaN, 100));
  }

  @Test
  void anEmptyNetworkDoesNotChange() {
    CovertGraph empty = CovertGraph.builder(4).build();
    ChangeReport report = ChangeWatch.of(Slices.of(empty, bounds())).falseAlarms(0.1, 40).run();
    assertThat(report.alerts()).isEmpty();
    assertThat(report.figures()).allMatch(figures -> figures.leader() == -1);
  }

  private static List<Alert> watch(CovertGraph network, double[] coverage, double falseAlarms) {
    return ChangeWatch.of(Slices.of(network, bounds(), coverage))
        .leadingBy(ChangeWatchTest::degree)
        .falseAlarms(falseAlarms, 160)
        .run()
        .alerts();
  }

  /**
   * Everybody reports to node 0 until {@code turn} and to node 1 from then on, and some talk among
   * each other; each tie is seen in each slice as the coverage says.
   */
  private static CovertGraph hubs(double[] coverage, int turn, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CovertGraph.Builder builder = CovertGraph.builder(NODES);
    boolean[] talk = new boolean[NODES * NODES];
    for (int i = 0; i < talk.length; i++) {
      talk[i] = random.nextDouble() < 0.12;
    }
    for (int t = 0; t < SLICES; t++) {
      Span span = Span.at(START.plusSeconds(86_400L * t));
      for (int a = 0; a < NODES; a++) {
        for (int b = 0; b < a; b++) {
          int leader = t < turn ? 0 : 1;
          double chance = b == leader || a == leader ? 0.9 : talk[a * NODES + b] ? 0.6 : 0;
          if (random.nextDouble() < chance * coverage[t]) {
            builder.tie(Tie.between(a, b).during(span));
          }
        }
      }
    }
    return builder.build();
  }

  private static double[] even() {
    double[] coverage = new double[SLICES];
    Arrays.fill(coverage, 0.5);
    return coverage;
  }

  private static List<Instant> bounds() {
    return IntStream.rangeClosed(0, SLICES).mapToObj(t -> START.plusSeconds(86_400L * t)).toList();
  }

  private static double[] degree(Graph graph) {
    return IntStream.range(0, graph.nodes()).mapToDouble(graph::degree).toArray();
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(NetworkException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
