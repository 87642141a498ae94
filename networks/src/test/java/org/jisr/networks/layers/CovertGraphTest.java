package org.jisr.networks.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ties as collected, and the graphs that come of choosing among them. */
class CovertGraphTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aWeightThatIsNoneIsRefused(double weight) {
    refused("WEIGHT_INVALID", () -> Tie.between(0, 1).weighing(weight));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aConfidenceOutsideItsRangeIsRefused(double confidence) {
    refused("CONFIDENCE_INVALID", () -> Tie.between(0, 1).trusted(confidence));
  }

  @Test
  void whatCannotBeATieIsRefused() {
    refused("TIE_TO_ITSELF", () -> Tie.between(3, 3));
    refused("SPAN_ENDS_BEFORE_IT_BEGINS", () -> new Span(NOON, NOON.minusNanos(1)));
    CovertGraph.Builder builder = CovertGraph.builder(2).layer("comms");
    refused("NODE_OUT_OF_RANGE", () -> builder.tie(Tie.between(0, 2)));
    refused("NODE_OUT_OF_RANGE", () -> builder.tie(Tie.between(-1, 1)));
    refused("LAYER_UNKNOWN", () -> builder.tie(Tie.between(0, 1).in(1)));
    refused("LAYER_UNKNOWN", () -> builder.build().onLayers("money"));
    refused("LAYER_INVALID", () -> builder.layer("comms"));
    refused("GRAPH_TOO_LARGE", () -> CovertGraph.builder(-1));
    for (int i = 1; i < 64; i++) {
      builder.layer("layer " + i);
    }
    refused("LAYER_INVALID", () -> builder.layer("one too many"));
  }

  @Test
  void nothingAndNobodyAreNetworksToo() {
    assertThat(CovertGraph.builder(0).build().graph().nodes()).isZero();
    CovertGraph alone = CovertGraph.builder(3).build();
    assertThat(alone.graph().nodes()).isEqualTo(3);
    assertThat(Connectivity.of(alone).aggregate()).isEqualTo(1 / 3.0);
    assertThat(Connectivity.of(CovertGraph.builder(0).build()).aggregate()).isZero();
  }

  @Test
  void aTieHoldsOnItsFirstAndItsLastMoment() {
    CovertGraph network = timed(new Span(NOON, NOON.plusSeconds(60)));
    assertThat(network.at(NOON).ties()).hasSize(1);
    assertThat(network.at(NOON.plusSeconds(60)).ties()).hasSize(1);
    assertThat(network.at(NOON.minusNanos(1)).ties()).isEmpty();
    assertThat(network.at(NOON.plusSeconds(60).plusNanos(1)).ties()).isEmpty();
  }

  @Test
  void windowsThatFollowEachOtherShareNoMoment() {
    CovertGraph network = timed(Span.at(NOON));
    assertThat(network.during(NOON.minusSeconds(9), NOON).ties()).isEmpty();
    assertThat(network.during(NOON, NOON.plusSeconds(9)).ties()).hasSize(1);
    refused("SPAN_ENDS_BEFORE_IT_BEGINS", () -> network.during(NOON, NOON.minusSeconds(1)));
  }

  @Test
  void aTieOfUnknownTimeHoldsAlwaysAndAnOpenOneFromItsBeginning() {
    CovertGraph always = CovertGraph.builder(2).tie(Tie.between(0, 1)).build();
    assertThat(always.at(NOON).ties()).hasSize(1);
    CovertGraph open = timed(Span.since(NOON));
    assertThat(open.at(NOON.plusSeconds(1L << 40)).ties()).hasSize(1);
    assertThat(open.during(NOON.minusSeconds(9), NOON).ties()).isEmpty();
  }

  @Test
  void layersAreChosenByNameAndStayNumbered() {
    CovertGraph network = layered();
    assertThat(network.onLayers("money").ties()).hasSize(1);
    assertThat(network.onLayers("comms", "money").graph().edges()).isEqualTo(3);
    assertThat(network.onLayers().graph().edges()).isZero();
    assertThat(network.onLayers("money").layers()).containsExactly("comms", "money");
  }

  @Test
  void aTieNobodyBelievesIsInNoGraph() {
    CovertGraph network = CovertGraph.builder(2).tie(Tie.between(0, 1).trusted(0)).build();
    assertThat(network.graph().edges()).isZero();
    assertThat(Pairs.of(network).count()).isZero();
  }

  @Test
  void twoSourcesConfirmEachOtherAndOneDoesNotConfirmItself() {
    Tie tie = Tie.between(1, 0).trusted(0.7);
    Pairs pairs =
        Pairs.of(
            CovertGraph.builder(2)
                .tie(tie.saidBy(1, List.of(10)))
                .tie(tie.trusted(0.5).saidBy(1, List.of(11)))
                .tie(tie.weighing(4).saidBy(2, List.of(12)))
                .build());
    assertThat(pairs.count()).isEqualTo(1);
    assertThat(pairs.lower(0)).isZero();
    assertThat(pairs.higher(0)).isEqualTo(1);
    assertThat(pairs.confidence(0)).isCloseTo(1 - 0.3 * 0.3, within(1e-12));
    assertThat(pairs.weight(0)).isEqualTo(6);
  }

  @Test
  void pairsOfAGraphAreTheGraph() {
    Graph graph = Graph.of(5, new int[] {4, 2, 0}, new int[] {1, 0, 1});
    Pairs pairs = Pairs.of(graph);
    assertThat(pairs.count()).isEqualTo(3);
    for (int v = 0; v < 5; v++) {
      assertThat(pairs.graph().neighbours(v)).isEqualTo(graph.neighbours(v));
    }
    assertThat(pairs.confidence(2)).isEqualTo(1);
  }

  @Test
  void theWholeHangsTogetherWhereNoLayerDoes() {
    Connectivity all = Connectivity.of(layered());
    assertThat(all.aggregate()).isEqualTo(1);
    assertThat(all.layers()).containsExactly(0.5, 0.5);
    Connectivity without = Connectivity.of(layered(), 1);
    assertThat(without.aggregate()).isEqualTo(0.5);
    assertThat(without.layers()).containsExactly(0.5, 0.25);
    assertThat(without.worst()).isEqualTo(1);
    assertThat(without.strongest()).isZero();
  }

  @Test
  void participationIsFullWhereTiesAreSpreadEvenly() {
    LayerDegree degree = LayerDegree.of(layered());
    assertThat(degree.overlapping(1)).isEqualTo(2);
    assertThat(degree.activity(1)).isEqualTo(2);
    assertThat(degree.participation(1)).isCloseTo(1, within(1e-12));
    assertThat(degree.participation(0)).isZero();
    assertThat(degree.in(1, 2)).isEqualTo(1);
  }

  /** 0–1 and 2–3 talk, 1–2 pay. */
  private static CovertGraph layered() {
    return CovertGraph.builder(4)
        .layer("comms")
        .layer("money")
        .tie(Tie.between(0, 1))
        .tie(Tie.between(2, 3))
        .tie(Tie.between(1, 2).in(1))
        .build();
  }

  private static CovertGraph timed(Span span) {
    return CovertGraph.builder(2).tie(Tie.between(0, 1).during(span)).build();
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(NetworkException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
