package org.jisr.scenarios;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.bank.NetworkView;
import org.jisr.law.Handling;
import org.jisr.networks.Graph;
import org.jisr.networks.Problem;
import org.jisr.networks.Threshold;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into a scenario: the network as a graph of numbers, what each node is, what it
 * costs, and what stays out of every answer. Equal holdings and questions give equal inputs.
 */
final class Input {
  /** Weight of each excluded neighbour whom an action would touch as well, and the most of it. */
  private static final double COLLATERAL = .1;

  private static final double MOST_COLLATERAL = 2;

  final ScenarioQuestion question;
  final NetworkView view;
  final Graph graph;
  final List<FoldedTie> ties;
  private final Map<StixId, Integer> numbers = new HashMap<>();
  private final BitSet excluded = new BitSet();
  private final @Nullable ActionKind[] kinds;

  private Input(ScenarioQuestion question, NetworkView view) {
    this.question = question;
    this.view = view;
    this.kinds = new @Nullable ActionKind[view.nodes().size()];
    for (int v = 0; v < kinds.length; v++) {
      NetworkView.Node node = view.nodes().get(v);
      numbers.put(node.id(), v);
      kinds[v] = ActionKind.of(node);
      if (question.exclude().contains(node.id()) || Exclusion.of(node, kinds[v])) {
        excluded.set(v);
      }
    }
    this.ties = folded();
    int[] from = new int[ties.size()];
    int[] to = new int[ties.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = ties.get(i).source();
      to[i] = ties.get(i).target();
    }
    this.graph = Graph.of(kinds.length, from, to);
  }

  static Input of(ScenarioQuestion question, NetworkView view) {
    return new Input(question, view);
  }

  private List<FoldedTie> folded() {
    Map<List<Integer>, List<NetworkView.Tie>> pairs = new TreeMap<>(FoldedTie.ENDS);
    for (NetworkView.Tie tie : view.ties()) {
      Integer source = numbers.get(tie.source());
      Integer target = numbers.get(tie.target());
      if (source != null && target != null && !source.equals(target)) {
        pairs
            .computeIfAbsent(
                List.of(Math.min(source, target), Math.max(source, target)),
                ends -> new ArrayList<>())
            .add(tie);
      }
    }
    List<FoldedTie> folded = new ArrayList<>();
    pairs.forEach((ends, said) -> folded.add(FoldedTie.of(ends, said, question.layers())));
    return folded;
  }

  int nodes() {
    return kinds.length;
  }

  StixId id(int node) {
    return view.nodes().get(node).id();
  }

  /** The number of a node, whatever it is; −1 where it is not there. */
  int number(StixId id) {
    return numbers.getOrDefault(id, -1);
  }

  /** The number of a node; null where it is not there or stays out of every answer. */
  @Nullable Integer shown(StixId id) {
    Integer number = numbers.get(id);
    return number == null || excluded.get(number) ? null : number;
  }

  /** Whether the question or what is said of it keeps it out of every answer. */
  boolean keepsOut(StixId id) {
    Integer number = numbers.get(id);
    return question.exclude().contains(id) || (number != null && excluded.get(number));
  }

  boolean excluded(int node) {
    return excluded.get(node);
  }

  int excludedCount() {
    return excluded.cardinality();
  }

  @Nullable ActionKind kind(int node) {
    return kinds[node];
  }

  /** What may be done there; null where nothing may. */
  @Nullable PlannedAction action(int node) {
    return excluded(node) || kinds[node] == null ? null : question.action(kinds[node]);
  }

  /** What a removal costs; null where it is excluded or nothing may be done there. */
  @Nullable StepCost cost(int node) {
    PlannedAction action = action(node);
    if (action == null) {
      return null;
    }
    int touched = 0;
    for (int near : graph.neighbours(node)) {
      touched += excluded(near) ? 1 : 0;
    }
    return new StepCost(
        action.cost(),
        1 - Certainty.of(view.nodes().get(node).told()),
        Math.min(MOST_COLLATERAL, COLLATERAL * touched));
  }

  /** What is to be solved; excluded nodes are part of the structure and cost without end. */
  Problem problem() {
    double[] costs = new double[nodes()];
    for (int v = 0; v < costs.length; v++) {
      StepCost cost = cost(v);
      costs[v] = cost == null ? Double.POSITIVE_INFINITY : cost.total();
    }
    return Problem.of(graph, Threshold.parse(question.stopBelow())).costs(costs);
  }

  /**
   * The strictest of all handlings of all statements used, shown or not; null without any. It
   * begins with one of another originator where there is one, since only that keeps the result from
   * passing for the holder's own, and says of no single statement how it is filed or graded.
   */
  @Nullable Handling handling() {
    Map<String, Handling> distinct = new TreeMap<>();
    told().forEach(told -> distinct.put(told.handling().digest(), told.handling()));
    List<Handling> others = new ArrayList<>(distinct.values());
    others.sort(Comparator.comparing(handling -> !handling.thirdParty()));
    Handling strictest = null;
    for (Handling each : others) {
      strictest = strictest == null ? each : strictest.tightened(each);
    }
    return strictest == null
        ? null
        : strictest.toBuilder().originatorReference(null).grading(null).build();
  }

  /** What may be shown of nodes, and the objects that say the ties, in order. */
  List<StixId> stated() {
    TreeSet<StixId> ids = new TreeSet<>();
    for (int v = 0; v < nodes(); v++) {
      if (!excluded(v)) {
        ids.add(id(v));
      }
    }
    for (NetworkView.Tie tie : view.ties()) {
      if (!keepsOut(tie.source())
          && !keepsOut(tie.target())
          && !Exclusion.of(tie.told().handling())) {
        ids.add(tie.owner());
      }
    }
    return List.copyOf(ids);
  }

  private List<NetworkView.Told> told() {
    List<NetworkView.Told> all = new ArrayList<>();
    view.nodes().forEach(node -> all.addAll(node.told()));
    view.ties().forEach(tie -> all.add(tie.told()));
    return all;
  }

  /** Eight bytes for each statement used, in order: enough to see that one is gone. */
  byte[] used() {
    Set<Long> digests = new TreeSet<>();
    told().forEach(told -> digests.add(Hashes.mark(told)));
    ByteBuffer bytes = ByteBuffer.allocate(digests.size() * Long.BYTES);
    digests.forEach(bytes::putLong);
    return bytes.array();
  }

  /** Whether every statement of an earlier input is still used. */
  boolean holds(byte[] earlier) {
    Set<Long> now = new TreeSet<>();
    told().forEach(told -> now.add(Hashes.mark(told)));
    ByteBuffer bytes = ByteBuffer.wrap(earlier);
    while (bytes.hasRemaining()) {
      if (!now.contains(bytes.getLong())) {
        return false;
      }
    }
    return true;
  }

  /** SHA-256 of all that an answer depends on. */
  String hash() {
    return Hashes.input(this);
  }
}
