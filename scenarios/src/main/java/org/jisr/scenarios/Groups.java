package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jisr.networks.structure.Brokerage;
import org.jisr.networks.structure.Brokers;
import org.jisr.networks.structure.Cells;
import org.jisr.networks.structure.Partition;

/** The groups of a network and what stands between them, without what is excluded. */
final class Groups {
  private static final int MOST_BROKERS = 10;

  private final Input input;
  private final Cells cells;

  Groups(Input input) {
    this.input = input;
    this.cells = Cells.leiden(input.graph, input.question.seed());
  }

  Partition partition() {
    return cells.partition();
  }

  /** In how many groups the ties of a node end. */
  int reached(int node) {
    return (int)
        Arrays.stream(input.graph.neighbours(node)).map(cells.partition()::of).distinct().count();
  }

  List<Outcome.Cell> cells() {
    Partition partition = cells.partition();
    double[] firmness = cells.firmness();
    List<Outcome.Cell> all = new ArrayList<>();
    for (int group = 0; group < partition.groups(); group++) {
      List<String> shown = new ArrayList<>();
      double sum = 0;
      for (int node : partition.members(group)) {
        sum += firmness[node];
        if (!input.excluded(node)) {
          shown.add(input.id(node).toString());
        }
      }
      all.add(new Outcome.Cell(group, partition.size(group), shown, sum / partition.size(group)));
    }
    return all;
  }

  /** At most ten of those on which something may be done, in the order of their ids. */
  List<Outcome.Broker> brokers() {
    double[] constraint = Brokers.constraint(input.graph);
    List<Brokerage> brokerage = Brokers.gouldFernandez(input.graph, cells.partition());
    List<Outcome.Broker> all = new ArrayList<>();
    for (int v = 0; v < input.nodes(); v++) {
      Brokerage each = brokerage.get(v);
      if (input.action(v) != null && each.total() > each.coordinator()) {
        all.add(
            new Outcome.Broker(
                input.id(v).toString(),
                constraint[v],
                each.coordinator(),
                each.itinerant(),
                each.gatekeeper(),
                each.representative(),
                each.liaison()));
      }
    }
    return all.stream()
        .sorted(
            Comparator.comparingDouble(Outcome.Broker::constraint)
                .thenComparing(Outcome.Broker::id))
        .limit(MOST_BROKERS)
        .sorted(Comparator.comparing(Outcome.Broker::id))
        .toList();
  }
}
