package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jisr.law.Closure;
import org.jisr.stix.Mention;
import org.jisr.stix.Redaction;
import org.jisr.stix.Selector;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Works out how statements would leave. Recipients who may know of the same would get the same
 * copy, so each is made once for all of them.
 */
final class Departures {
  private final Mentions mentions;
  private final CopyNames names;
  private final Map<StatementView, Map<Set<StixId>, Departure>> made = new IdentityHashMap<>();

  Departures(Mentions mentions, CopyNames names) {
    this.mentions = mentions;
    this.names = names;
  }

  /**
   * How a statement would leave to one recipient.
   *
   * @param view the statement
   * @param shown as much of it as would leave; the statement itself or a layer of it
   * @param known whether the recipient may know of a mentioned object
   */
  Departure of(StatementView view, StatementView shown, Predicate<StixId> known) {
    Set<StixId> without = new HashSet<>();
    for (Mention mention : mentions.of(shown.object())) {
      if (!known.test(mention.target())) {
        without.add(mention.target());
      }
    }
    return made.computeIfAbsent(shown, key -> new HashMap<>())
        .computeIfAbsent(without, key -> make(view, shown, without));
  }

  private Departure make(StatementView view, StatementView shown, Set<StixId> without) {
    Set<Selector> parts = new LinkedHashSet<>();
    for (Mention mention : mentions.of(shown.object())) {
      if (without.contains(mention.target())) {
        parts.add(mention.part());
      }
    }
    List<String> said = new ArrayList<>(hidden(view, shown));
    parts.forEach(part -> said.add(part.toString()));
    if (said.isEmpty()) {
      return Departure.WHOLE;
    }
    Redaction copy = copy(view, shown, parts, without);
    return new Departure(new Closure(said, copy != null), copy);
  }

  /** Null where what is left would be no valid object, or would still tell of what is hidden. */
  private @Nullable Redaction copy(
      StatementView view, StatementView shown, Set<Selector> parts, Set<StixId> without) {
    try {
      Redaction copy =
          Redaction.of(
              view.object(),
              shown.object(),
              parts,
              null,
              version(view),
              names.naming(view.object().id(), layer(view, shown), without));
      return copy == null
              || Mention.in(copy.object()).stream()
                  .anyMatch(mention -> without.contains(mention.target()))
          ? null
          : copy;
    } catch (StixException e) {
      return null;
    }
  }

  /** The properties of which a layer shows less. */
  private static List<String> hidden(StatementView view, StatementView shown) {
    if (view == shown) {
      return List.of();
    }
    JsonNode less = shown.object().tree();
    return view.object().tree().properties().stream()
        .filter(property -> !property.getValue().equals(less.get(property.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String layer(StatementView view, StatementView shown) {
    return view == shown ? "" : shown.handling().digest();
  }

  /** The copy of a version is of that version, so that a later one takes its place. */
  private static Instant version(StatementView view) {
    StixTimestamp version = view.object().fields().version();
    return version == null ? view.recordedAt() : version.instant();
  }
}
