package org.jisr.stix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a part out of a tree and keeps the granular markings pointing where they did. */
final class PartRemoval {
  private PartRemoval() {}

  /** Sorts parts by place, so that removing from the last one on moves none that is to come. */
  static String order(Selector part) {
    StringBuilder key = new StringBuilder();
    for (String step : part.steps()) {
      key.append(Selector.isIndex(step) ? "%010d".formatted(Selector.index(step)) : step);
      key.append('\0');
    }
    return key.toString();
  }

  static void remove(ObjectNode tree, Selector part) {
    if (part.find(tree) == null) {
      return;
    }
    Selector parent = part.parent();
    JsonNode container = parent == null ? tree : parent.find(tree);
    String step = part.steps().getLast();
    if (container instanceof ArrayNode list && Selector.isIndex(step)) {
      list.remove(Selector.index(step));
    } else if (container instanceof ObjectNode object) {
      object.remove(step);
    }
    if (tree.get("granular_markings") instanceof ArrayNode markings) {
      point(markings, part);
      if (markings.isEmpty()) {
        tree.remove("granular_markings");
      }
    }
    if (container != null && container.isEmpty() && parent != null) {
      remove(tree, parent);
    }
  }

  private static void point(ArrayNode markings, Selector removed) {
    for (int i = markings.size() - 1; i >= 0; i--) {
      if (markings.get(i).get("selectors") instanceof ArrayNode selectors) {
        List<String> kept = new ArrayList<>();
        for (JsonNode selector : selectors.values()) {
          String moved = moved(selector.asString(""), removed);
          if (moved != null) {
            kept.add(moved);
          }
        }
        selectors.removeAll();
        kept.forEach(selectors::add);
        if (kept.isEmpty()) {
          markings.remove(i);
        }
      }
    }
  }

  /** Where a selector points after a removal; null where it pointed into what is gone. */
  private static @Nullable String moved(String text, Selector removed) {
    Selector selector = Selector.parseOrNull(text);
    if (selector == null || removed.covers(selector)) {
      return null;
    }
    int last = removed.steps().size() - 1;
    String gone = removed.steps().getLast();
    Selector list = removed.parent();
    if (list == null
        || !Selector.isIndex(gone)
        || !list.covers(selector)
        || selector.steps().size() <= last) {
      return text;
    }
    String step = selector.steps().get(last);
    if (!Selector.isIndex(step) || Selector.index(step) < Selector.index(gone)) {
      return text;
    }
    List<String> steps = new ArrayList<>(selector.steps());
    steps.set(last, "[" + (Selector.index(step) - 1) + "]");
    return new Selector(steps).toString();
  }
}
