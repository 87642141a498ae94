package org.jisr.networks.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.networks.Components;
import org.jisr.networks.Graph;

/** What holds for cells of every graph. */
final class CellsProperties {
  @Property(tries = 120)
  void everyCellIsConnected(
      @ForAll @IntRange(min = 1, max = 80) int nodes,
      @ForAll @IntRange(max = 200) int edges,
      @ForAll boolean potts,
      @ForAll long seed) {
    Graph graph = Built.random(nodes, edges, seed);
    Quality quality = potts ? new Quality.ConstantPotts(0.15) : new Quality.Modularity(1);
    Partition cells = Cells.leiden(graph, quality, 3, seed).partition();
    for (int cell = 0; cell < cells.groups(); cell++) {
      assertThat(Components.of(inside(graph, cells.members(cell))).count()).isEqualTo(1);
    }
  }

  @Property(tries = 60)
  void noSingleMoveIsBetter(
      @ForAll @IntRange(min = 2, max = 25) int nodes,
      @ForAll @IntRange(min = 1, max = 60) int edges,
      @ForAll long seed) {
    Graph graph = Built.random(nodes, edges, seed);
    Quality quality = new Quality.ConstantPotts(0.3);
    Cells cells = Cells.leiden(graph, quality, 1, seed);
    assertThat(Cells.quality(graph, cells.partition(), quality))
        .isCloseTo(cells.quality(), within(1e-9));
    for (int v = 0; v < nodes; v++) {
      for (int other = 0; other < nodes; other++) {
        int[] labels = cells.partition().labels();
        labels[v] = labels[other];
        assertThat(Cells.quality(graph, Partition.of(labels), quality))
            .isLessThanOrEqualTo(cells.quality() + 1e-6);
      }
    }
  }

  @Property(tries = 40)
  void firmnessIsTheMeanOfTogether(@ForAll long seed) {
    Graph graph = Built.random(20, 30, seed);
    Cells cells = Cells.leiden(graph, new Quality.Modularity(1), 7, seed);
    double[] firmness = cells.firmness();
    int v = new SplittableRandom(seed).nextInt(20);
    int[] mates = cells.partition().members(cells.partition().of(v));
    double sum = 0;
    for (int mate : mates) {
      sum += mate == v ? 0 : cells.together(v, mate);
    }
    double mean = mates.length == 1 ? 1 : sum / (mates.length - 1);
    assertThat(firmness[v]).isCloseTo(mean, within(1e-12));
  }

  private static Graph inside(Graph graph, int[] members) {
    int[] from = new int[2 * graph.edges()];
    int[] to = new int[2 * graph.edges()];
    int count = 0;
    for (int a = 0; a < members.length; a++) {
      for (int b = 0; b < a; b++) {
        if (graph.adjacent(members[a], members[b])) {
          from[count] = a;
          to[count++] = b;
        }
      }
    }
    return Graph.of(members.length, from, to, count);
  }
}
