package org.jisr.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.NetworkView;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.networks.Blocks;
import org.jisr.networks.Graph;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/**
 * Tells a partner as little of a network as will do, from what could be released to it statement by
 * statement, and joins what a partner tells with one's own.
 */
final class SummaryDesk {
  private final Leaves leaves;

  SummaryDesk(Leaves leaves) {
    this.leaves = leaves;
  }

  /** A summary with what it says in numbers and names. */
  private record Drafted(byte[] file, SummaryPreview preview) {}

  SummaryPreview preview(
      Consultation consultation,
      Picture picture,
      PartyId partner,
      Set<StixId> shared,
      Set<UUID> permitted) {
    return draft(consultation, picture, partner, shared, permitted).preview();
  }

  byte[] write(
      Consultation consultation,
      Picture picture,
      PartyId partner,
      Set<StixId> shared,
      Set<UUID> permitted,
      String hash) {
    Drafted draft = draft(consultation, picture, partner, shared, permitted);
    SummaryPreview preview = draft.preview();
    if (!preview.hash().equals(hash)) {
      throw new ScenariosException(ScenariosFault.SUMMARY_CHANGED);
    }
    leaves.write(
        "summary",
        consultation,
        picture.scenario().id(),
        Map.of("partner", partner.value()),
        Map.of(
            "objects",
            preview.named().stream().map(Named::id).toList().toString(),
            "reveals",
            preview.hubs() + " hubs, " + preview.more() + " with more",
            "hash",
            hash));
    return draft.file();
  }

  private static Drafted draft(
      Consultation consultation,
      Picture picture,
      PartyId partner,
      Set<StixId> shared,
      Set<UUID> permitted) {
    Input input = picture.input();
    BitSet told = new BitSet();
    BitSet named = new BitSet();
    Tlp marking = Tlp.CLEAR;
    for (int v = 0; v < input.nodes(); v++) {
      NetworkView.Node node = input.view.nodes().get(v);
      if (!input.excluded(v)
          && node.told().stream().allMatch(each -> permitted.contains(each.statement()))) {
        told.set(v);
        named.set(v, shared.contains(node.id()));
        marking = stricter(marking, node.told());
      }
    }
    List<NetworkView.Tie> ties =
        input.view.ties().stream()
            .filter(tie -> permitted.contains(tie.told().statement()))
            .filter(tie -> !Exclusion.of(tie.told().handling()))
            .filter(tie -> told.get(input.number(tie.source())))
            .filter(tie -> told.get(input.number(tie.target())))
            .toList();
    marking = stricter(marking, ties.stream().map(NetworkView.Tie::told).toList());
    Contraction contraction = Contraction.of(graph(input, ties), named);
    int left = input.nodes() - told.cardinality() + input.view.ties().size() - ties.size();
    return drafted(consultation, picture, partner, named, contraction, marking, left);
  }

  private static Drafted drafted(
      Consultation consultation,
      Picture picture,
      PartyId partner,
      BitSet named,
      Contraction contraction,
      Tlp marking,
      int left) {
    int[] nodes = named.stream().toArray();
    Map<Integer, Integer> places = new HashMap<>();
    List<Named> names = new ArrayList<>();
    for (int node : nodes) {
      places.put(node, places.size());
      names.add(picture.named(picture.input().id(node)));
    }
    NetworkSummary summary =
        new NetworkSummary(
            NetworkSummary.FORMAT,
            consultation.viewer().party().value(),
            partner.value(),
            consultation.purpose().code(),
            marking.code(),
            names.stream().map(each -> each.id().toString()).toList(),
            contraction.hubs().stream()
                .map(hub -> placed(hub, places))
                .sorted(
                    Comparator.comparing(List::toString)) // not by numbers that count the untold
                .toList(),
            placed(contraction.more(), places));
    String text = Stored.write(summary);
    return new Drafted(
        text.getBytes(StandardCharsets.UTF_8),
        new SummaryPreview(
            Hashes.text(text), names, contraction.hubs().size(), contraction.more().size(), left));
  }

  private static List<Integer> placed(List<Integer> nodes, Map<Integer, Integer> places) {
    return nodes.stream().map(node -> Objects.requireNonNull(places.get(node))).toList();
  }

  private static Tlp stricter(Tlp marking, List<NetworkView.Told> told) {
    Tlp strictest = marking;
    for (NetworkView.Told each : told) {
      strictest = strictest.stricter(each.handling().effectiveMarking());
    }
    return strictest;
  }

  private static Graph graph(Input input, List<NetworkView.Tie> ties) {
    return Graph.of(
        input.nodes(),
        ties.stream().mapToInt(tie -> input.number(tie.source())).toArray(),
        ties.stream().mapToInt(tie -> input.number(tie.target())).toArray());
  }

  /**
   * The cut points of the own network and the partner's as one. Nothing of the file is kept.
   *
   * @throws ScenariosException {@code SCENARIOS_SUMMARY_INVALID} also when it was made for somebody
   *     else, for another purpose, or by this node itself
   */
  JoinedView join(Consultation consultation, Picture picture, byte[] file) {
    NetworkSummary summary = NetworkSummary.read(file);
    String self = consultation.viewer().party().value();
    if (!summary.to().equals(self)
        || summary.from().equals(self)
        || !summary.purpose().equals(consultation.purpose().code())) {
      throw new ScenariosException(ScenariosFault.SUMMARY_INVALID);
    }
    leaves.write(
        "join",
        consultation,
        picture.scenario().id(),
        Map.of("partner", summary.from()),
        Map.of("hash", Hashes.text(new String(file, StandardCharsets.UTF_8))));
    return new Joining(picture.input(), summary).view(picture);
  }

  /** Both networks as one graph: the own nodes first. */
  private static final class Joining {
    private final Input input;
    private final NetworkSummary summary;
    private final List<int[]> edges = new ArrayList<>();
    private int nodes;
    private int shared;

    Joining(Input input, NetworkSummary summary) {
      this.input = input;
      this.summary = summary;
      this.nodes = input.nodes();
    }

    JoinedView view(Picture picture) {
      input.ties.forEach(tie -> edges.add(new int[] {tie.source(), tie.target()}));
      int[] places = places();
      int first = nodes;
      for (List<Integer> hub : summary.hubs()) {
        int centre = nodes++;
        hub.forEach(each -> edges.add(new int[] {centre, places[each]}));
      }
      summary.more().forEach(each -> edges.add(new int[] {nodes++, places[each]}));
      BitSet joined = Blocks.of(graph()).cutPoints();
      BitSet own = Blocks.of(input.graph).cutPoints();
      List<JoinedView.Point> points = new ArrayList<>();
      int hidden = 0;
      for (int v = 0; v < first; v++) {
        boolean outside = v >= input.nodes() || input.excluded(v);
        hidden += outside && joined.get(v) ? 1 : 0;
        if (!outside && (joined.get(v) || own.get(v))) {
          points.add(new JoinedView.Point(picture.named(input.id(v)), own.get(v), joined.get(v)));
        }
      }
      Setting setting = picture.setting();
      Tlp marking = Objects.requireNonNull(Tlp.ofCode(summary.marking()));
      if (setting.handling() != null) {
        marking = marking.stricter(setting.handling().effectiveMarking());
      }
      return new JoinedView(
          summary.from(),
          marking,
          input.nodes(),
          summary.named().size(),
          shared,
          points,
          hidden,
          setting);
    }

    private int[] places() {
      int[] places = new int[summary.named().size()];
      for (int i = 0; i < places.length; i++) {
        int known = input.number(StixId.parse(summary.named().get(i)));
        shared += known < 0 ? 0 : 1;
        places[i] = known < 0 ? nodes++ : known;
      }
      return places;
    }

    private Graph graph() {
      return Graph.of(
          nodes,
          edges.stream().mapToInt(edge -> edge[0]).toArray(),
          edges.stream().mapToInt(edge -> edge[1]).toArray());
    }
  }
}
