package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
 * How a statement would leave: as it is, as a copy without what must not leave, or not at all.
 *
 * @param closure the parts that must not leave, and whether the rest can
 * @param redaction the copy; null where the statement leaves as it is, or cannot
 */
record Departure(Closure closure, @Nullable Redaction redaction) {
  private static final Departure WHOLE = new Departure(Closure.NONE, null);

  /**
   * Works out what must stay behind.
   *
   * @param view the statement
   * @param shown as much of it as would leave; the statement itself or a layer of it
   * @param known whether the recipient may know of a mentioned object
   */
  static Departure of(
      StatementView view,
      StatementView shown,
      Mentions mentions,
      Predicate<StixId> known,
      CopyNames names) {
    Set<Selector> parts = new LinkedHashSet<>();
    Set<StixId> without = new HashSet<>();
    for (Mention mention : mentions.of(shown.object())) {
      if (!known.test(mention.target())) {
        parts.add(mention.part());
        without.add(mention.target());
      }
    }
    List<String> said = new ArrayList<>(parts.stream().map(Selector::toString).toList());
    said.addAll(0, hidden(view, shown));
    if (said.isEmpty()) {
      return WHOLE;
    }
    try {
      Redaction redaction =
          Redaction.of(
              view.object(),
              shown.object(),
              parts,
              null,
              version(view),
              names.naming(view.object().id(), layer(view, shown), without));
      boolean clean =
          redaction != null
              && Mention.in(redaction.object()).stream()
                  .noneMatch(mention -> without.contains(mention.target()));
      return new Departure(new Closure(said, clean), clean ? redaction : null);
    } catch (StixException e) {
      return new Departure(new Closure(said, false), null);
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
