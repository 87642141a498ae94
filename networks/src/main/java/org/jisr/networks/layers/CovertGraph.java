package org.jisr.networks.layers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jspecify.annotations.Nullable;

/**
 * A network as collected: nodes 0 to N−1, isolated ones included, and ties in up to 64 layers. Two
 * nodes may have many ties. Immutable; a choice of layers or times is a network again, of the same
 * nodes and layers.
 */
public final class CovertGraph {
  private static final int MOST_LAYERS = 64;

  private final int nodes;
  private final List<String> layers;
  private final List<Tie> ties;

  private CovertGraph(int nodes, List<String> layers, List<Tie> ties) {
    this.nodes = nodes;
    this.layers = layers;
    this.ties = ties;
  }

  /**
   * A network of that many nodes, without a tie as yet.
   *
   * @throws NetworkException {@code GRAPH_TOO_LARGE} below 0
   */
  public static Builder builder(int nodes) {
    return new Builder(nodes);
  }

  /** Adds up a network; not for use by several threads. */
  public static final class Builder {
    private final int nodes;
    private final Set<String> layers = new LinkedHashSet<>();
    private final List<Tie> ties = new ArrayList<>();

    private Builder(int nodes) {
      if (nodes < 0) {
        throw new NetworkException(
            "GRAPH_TOO_LARGE",
            "A network has 0 or more nodes.",
            Map.of("nodes", Integer.toString(nodes)));
      }
      this.nodes = nodes;
    }

    /**
     * Names the next layer, the first of which has number 0. Without any there is one, "ties".
     *
     * @throws NetworkException {@code LAYER_INVALID} for a name given twice, or the 65th
     */
    public Builder layer(String name) {
      if (layers.size() == MOST_LAYERS || !layers.add(name)) {
        throw new NetworkException(
            "LAYER_INVALID",
            "A network has at most 64 layers, each with a name of its own.",
            Map.of("position", Integer.toString(layers.size() + 1)));
      }
      return this;
    }

    /**
     * Adds a tie; its layer must have been named.
     *
     * @throws NetworkException {@code NODE_OUT_OF_RANGE} or {@code LAYER_UNKNOWN}
     */
    public Builder tie(Tie tie) {
      if (Math.min(tie.a(), tie.b()) < 0 || Math.max(tie.a(), tie.b()) >= nodes) {
        throw new NetworkException(
            "NODE_OUT_OF_RANGE",
            "A tie names a node that the network does not have.",
            Map.of("tie", tie.a() + " " + tie.b(), "nodes", Integer.toString(nodes)));
      }
      if (tie.layer() < 0 || tie.layer() >= Math.max(1, layers.size())) {
        throw unknown(Integer.toString(tie.layer()));
      }
      ties.add(tie);
      return this;
    }

    /** The network of all that was added so far. */
    public CovertGraph build() {
      List<String> names = layers.isEmpty() ? List.of("ties") : List.copyOf(layers);
      return new CovertGraph(nodes, names, List.copyOf(ties));
    }
  }

  /** Number of nodes, isolated ones included. */
  public int nodes() {
    return nodes;
  }

  /** The names of the layers, by number. */
  public List<String> layers() {
    return layers;
  }

  /** All ties, in the order in which they were added. */
  public List<Tie> ties() {
    return ties;
  }

  /**
   * The ties of these layers only.
   *
   * @throws NetworkException {@code LAYER_UNKNOWN}
   */
  public CovertGraph onLayers(String... names) {
    BitSet chosen = new BitSet();
    for (String name : names) {
      int layer = layers.indexOf(name);
      if (layer < 0) {
        throw unknown(name);
      }
      chosen.set(layer);
    }
    return only(tie -> chosen.get(tie.layer()));
  }

  /** The ties that held at this moment; those of unknown time always do. */
  public CovertGraph at(Instant moment) {
    return only(tie -> held(tie.held(), span -> span.holds(moment)));
  }

  /**
   * The ties that held at any moment from {@code from} to just before {@code before}; those of
   * unknown time always do. Windows that follow each other share no moment.
   *
   * @throws NetworkException {@code SPAN_ENDS_BEFORE_IT_BEGINS}
   */
  public CovertGraph during(Instant from, Instant before) {
    Span window = new Span(from, before);
    return only(tie -> held(tie.held(), span -> span.touches(window.from(), window.until())));
  }

  /** The ties of which at least this is sure. */
  public CovertGraph trusted(double confidence) {
    return only(tie -> tie.confidence() >= confidence);
  }

  /** Who has a tie of confidence above 0 to whom, whatever its layer and weight. */
  public Graph graph() {
    List<Tie> real = ties.stream().filter(tie -> tie.confidence() > 0).toList();
    return Graph.of(
        nodes, real.stream().mapToInt(Tie::a).toArray(), real.stream().mapToInt(Tie::b).toArray());
  }

  private CovertGraph only(Predicate<Tie> chosen) {
    return new CovertGraph(nodes, layers, ties.stream().filter(chosen).toList());
  }

  private static boolean held(@Nullable Span span, Predicate<Span> question) {
    return span == null || question.test(span);
  }

  private static NetworkException unknown(String layer) {
    return new NetworkException(
        "LAYER_UNKNOWN", "Name the layer before its ties.", Map.of("layer", layer));
  }
}
