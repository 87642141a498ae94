package org.jisr.node;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.EffectiveMarkings;
import org.jisr.stix.LanguageContent;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.Redaction;
import org.jisr.stix.Relationship;
import org.jisr.stix.Selector;
import org.jisr.stix.Sighting;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What is redacted of one bundle, decided in three readings: the markings it defines, what becomes
 * of each object, and the writing, when translations and links follow the fate of their objects.
 */
final class BundleRedaction {
  private final List<Selector> removed;
  private final @Nullable Tlp widest;
  private final @Nullable StixId by;
  private final Instant now;
  private final Map<StixId, MarkingDefinition> definitions = new HashMap<>();
  private final Set<StixId> changed = new HashSet<>();
  private final Set<StixId> gone = new HashSet<>();
  private long kept;
  private long redacted;
  private long leftOut;

  BundleRedaction(List<Selector> removed, @Nullable Tlp widest, @Nullable StixId by, Instant now) {
    this.removed = removed;
    this.widest = widest;
    this.by = by;
    this.now = now;
  }

  long kept() {
    return kept;
  }

  long redacted() {
    return redacted;
  }

  long leftOut() {
    return leftOut;
  }

  void define(StixObject object) {
    if (object instanceof MarkingDefinition definition) {
      definitions.put(definition.id(), definition);
    }
  }

  void decide(StixObject object) {
    if (isHidden(object)) {
      gone.add(object.id());
      return;
    }
    try {
      if (redaction(object) != null) {
        changed.add(object.id());
      }
    } catch (StixException e) {
      gone.add(object.id());
    }
  }

  void write(StixObject object, BundleOutput out) throws IOException {
    if (gone.contains(object.id()) || followsOther(object)) {
      leftOut++;
      return;
    }
    Redaction redaction = redaction(object);
    if (redaction == null) {
      kept++;
      out.write(object);
      return;
    }
    redacted++;
    out.write(redaction.object());
    Relationship link = redaction.derivedFrom();
    if (link != null) {
      out.write(link);
    }
  }

  private @Nullable Redaction redaction(StixObject object) {
    List<Selector> parts = new ArrayList<>(removed);
    parts.addAll(Redaction.marked(object, this::isTooNarrow));
    return Redaction.of(object, parts, by, now);
  }

  private boolean isHidden(StixObject object) {
    return EffectiveMarkings.of(object).markings().stream().anyMatch(this::isTooNarrow);
  }

  private boolean isTooNarrow(StixId marking) {
    Tlp level =
        widest == null ? null : new EffectiveMarkings(Set.of(marking)).level(definitions::get);
    return level != null && widest != null && level.compareTo(widest) > 0;
  }

  /** A translation holds the removed texts; a link tells of an object that is not there. */
  private boolean followsOther(StixObject object) {
    return switch (object) {
      case LanguageContent content ->
          isIn(changed, content.object()) || isIn(gone, content.object());
      case Relationship link -> isIn(gone, link.source()) || isIn(gone, link.target());
      case Sighting sighting -> isIn(gone, sighting.sightingOf());
      default -> false;
    };
  }

  private static boolean isIn(Set<StixId> ids, @Nullable StixId id) {
    return id != null && ids.contains(id);
  }
}
