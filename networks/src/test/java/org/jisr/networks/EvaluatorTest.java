package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures on what is known of them. */
final class EvaluatorTest {
  private static Score score(Graph graph, int... order) {
    return new Evaluator(graph, Threshold.TENTH).score(order);
  }

  @ParameterizedTest
  @CsvSource({
    "krebs-2001, 35, 35, 16.7667, 0.361389, 55",
    "caviar, 65, 66, 35.4917, 0.392893, 99",
    "librec-filmtrust-trust, 258, 259, 105.9111, 0.240260, 760",
    "eu-powergrid, 219, 219, 103.3486, 0.144508, 966"
  })
  void theOrderOfIdsOnPublicNetworksGivesTheKnownFigures(
      String name, int n10, int strict, double auc, double schneider, int n1) throws IOException {
    Graph graph = Networks.published(name);
    Score score = score(graph, Networks.everyNode(graph));
    assertThat(score.n10()).isEqualTo(n10);
    assertThat(score.strict()).isEqualTo(strict);
    assertThat(score.auc10()).isCloseTo(auc, within(5e-5));
    assertThat(score.schneider()).isCloseTo(schneider, within(5e-7));
    assertThat(score.n1()).isEqualTo(n1);
  }

  @Test
  void theHubOfAStarIsEnough() {
    Score score = score(Networks.star(29), 0);
    assertThat(score.n10()).isEqualTo(1);
    assertThat(score.strict()).isEqualTo(1);
    assertThat(score.auc10()).isZero();
    assertThat(score.n1()).isEqualTo(1);
  }

  @Test
  void aPartialOrderIsCompletedByTheHighestDegreeThatIsLeft() {
    Graph graph = Networks.star(29);
    assertThat(score(graph)).isEqualTo(score(graph, 0));
    assertThat(score(graph, 3)).isEqualTo(score(graph, 3, 0));
  }

  @Test
  void aNodeOfASmallPartIsSkippedAndCountsNothing() {
    int[] from = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20};
    int[] to = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 21};
    Graph graph = Graph.of(40, from, to);
    Score late = score(graph, 20, 30, 0);
    Score early = score(graph, 0, 20, 30);
    assertThat(late.n10()).isEqualTo(early.n10()).isEqualTo(1);
    assertThat(late.strict()).isEqualTo(early.strict());
    assertThat(late.auc10()).isEqualTo(early.auc10());
    assertThat(late.n1()).as("nothing is skipped for n1").isEqualTo(3);
  }

  @Test
  void isolatedNodesCountAsNodes() {
    Graph small = Networks.clique(10);
    assertThat(score(small).strict()).isEqualTo(10);
    Graph wide = Graph.of(101, new int[] {0, 1, 2}, new int[] {1, 2, 3});
    assertThat(score(wide)).extracting(Score::n10, Score::strict).containsExactly(0, 0);
  }

  @Test
  void emptyAndTinyGraphsHaveFiguresToo() {
    assertThat(score(Graph.of(0, new int[0], new int[0]))).isEqualTo(new Score(0, 0, 0, 0, 0));
    Score one = score(Graph.of(1, new int[0], new int[0]));
    assertThat(one.strict()).isEqualTo(1);
    assertThat(one.n10()).isZero();
  }

  @Test
  void idsOutOfRangeAndRepeatedIdsAreRefused() {
    Graph graph = Networks.path(5);
    assertThatThrownBy(() -> score(graph, 5))
        .isInstanceOf(NetworkException.class)
        .extracting(e -> ((NetworkException) e).code())
        .isEqualTo("ORDER_NODE_OUT_OF_RANGE");
    assertThatThrownBy(() -> score(graph, 1, 2, 1))
        .extracting(e -> ((NetworkException) e).details().get("position"))
        .isEqualTo("3");
    assertThatThrownBy(() -> score(graph, -1)).isInstanceOf(NetworkException.class);
  }

  @Test
  void simpsonAgreesWithParabolasAndWithTheKnownEvenRule() {
    double[] y = {1, 4, 9, 16, 25};
    assertThat(Simpson.area(y, 5)).isCloseTo((125 - 1) / 3.0, within(1e-12));
    assertThat(Simpson.area(y, 4)).isCloseTo((64 - 1) / 3.0, within(1e-12));
    assertThat(Simpson.area(y, 2)).isEqualTo(2.5);
    assertThat(Simpson.area(y, 1)).isZero();
  }
}
