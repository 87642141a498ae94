package org.jisr.networks.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that were planted are found, as many as there are; what has none gets one. */
final class RolesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void plantedCellsAreRolesToo(long seed) {
    Graph graph = Built.planted(4, 25, 0.6, 0.04, seed);
    Roles roles = Roles.blockmodel(graph, seed);
    assertThat(roles.partition()).isEqualTo(Built.groups(4, 25));
    double planted = new Blockmodel(graph, Built.groups(4, 25).labels(), 4).length();
    assertThat(roles.descriptionLength()).isCloseTo(planted, within(1e-7));
    assertThat(roles.spared()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void suppliersThatKnowOnlyBuyersAreARole(long seed) {
    Graph graph = Built.planted(2, 30, 0.02, 0.4, seed);
    Roles roles = Roles.blockmodel(graph, seed);
    assertThat(roles.partition()).isEqualTo(Built.groups(2, 30));
    assertThat(roles.density(0, 1)).isBetween(0.3, 0.5);
    assertThat(roles.density(0, 0)).isLessThan(0.06);
    assertThat(roles.ties(0, 0) + roles.ties(0, 1) + roles.ties(1, 1)).isEqualTo(graph.edges());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsAllAlikeHasOneRole(long seed) {
    Roles roles = Roles.blockmodel(Built.planted(1, 80, 0.1, 0, seed), seed);
    assertThat(roles.partition().groups()).isEqualTo(1);
    assertThat(roles.spared()).isZero();
  }

  @Property(tries = 100)
  void aChangeIsTheDifferenceOfLengths(
      @ForAll @IntRange(min = 2, max = 20) int nodes,
      @ForAll @IntRange(max = 60) int edges,
      @ForAll long seed) {
    Graph graph = Built.random(nodes, edges, seed);
    SplittableRandom random = new SplittableRandom(seed);
    Blockmodel model = new Blockmodel(graph, random.ints(nodes, 0, 4).toArray(), 4);
    int v = random.nextInt(nodes);
    int to = random.nextInt(4);
    double before = model.length();
    if (model.role(v) != to) {
      double change = model.change(v, to);
      model.move(v, to);
      assertThat(model.length() - before).isCloseTo(change, within(1e-7));
      assertThat(model.length())
          .isCloseTo(new Blockmodel(graph, model.roles(), 4).length(), within(1e-7));
    }
    if (model.size(0) > 0 && model.size(1) > 0) {
      double length = model.length();
      double change = model.changeOfMerging(0, 1);
      model.merge(0, 1);
      assertThat(model.length() - length).isCloseTo(change, within(1e-7));
    }
  }

  @Test
  void factorialsAreContinuousWhereTheSeriesBegins() {
    double step = LogFactorial.of(1 << 18) - LogFactorial.of((1 << 18) - 1);
    assertThat(step).isCloseTo(Math.log(1 << 18), within(1e-7));
    assertThat(LogFactorial.choose(10, 3)).isCloseTo(Math.log(120), within(1e-12));
  }

  @Test
  void whatIsNoQuestionIsRefusedAndNothingHasNoRoles() {
    assertThatThrownBy(() -> Roles.blockmodel(Built.star(3), 0, 1, 1))
        .isInstanceOf(NetworkException.class);
    Graph large = Graph.of(5_001, new int[0], new int[0]);
    assertThatThrownBy(() -> Roles.blockmodel(large, 1)).isInstanceOf(NetworkException.class);
    Graph nothing = Graph.of(0, new int[0], new int[0]);
    assertThat(Roles.blockmodel(nothing, 1).partition().groups()).isZero();
    Graph alone = Graph.of(1, new int[0], new int[0]);
    assertThat(Roles.blockmodel(alone, 1).partition().groups()).isEqualTo(1);
  }
}
