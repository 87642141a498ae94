package org.jisr.law;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adds an object's markings up, the strictest of each kind. */
final class MarkingReading {
  private final PartyId holder;
  private final Function<StixId, @Nullable MarkingDefinition> known;
  private final SortedSet<String> unknown = new TreeSet<>();
  private @Nullable Tlp level;
  private @Nullable Handling handling;

  MarkingReading(PartyId holder, Function<StixId, @Nullable MarkingDefinition> known) {
    this.holder = holder;
    this.known = known;
  }

  void add(StixId reference) {
    Tlp found = Tlp.ofMarking(reference);
    if (found != null) {
      raise(found);
      return;
    }
    MarkingDefinition marking = known.apply(reference);
    if (marking == null || !understand(marking)) {
      unknown.add(reference.toString());
    }
  }

  Handling applyTo(Handling otherwise) {
    Handling base = handling == null ? withLevel(otherwise) : handling;
    Tlp strictest = level == null ? base.marking() : level.stricter(base.marking());
    return base.toBuilder().marking(strictest).unknownMarkings(unknown(base)).build();
  }

  /** The object's level takes the place of the given one, even where it is lower. */
  private Handling withLevel(Handling otherwise) {
    if (level == null) {
      return otherwise;
    }
    HandlingBuilder builder = otherwise.toBuilder().marking(level);
    return (level == Tlp.CLEAR ? builder.releasableTo(List.of()) : builder).build();
  }

  private boolean understand(MarkingDefinition marking) {
    try {
      Handling found = HandlingMarking.read(marking, holder);
      if (found != null) {
        return combine(found);
      }
    } catch (LawException e) {
      return false;
    }
    return "statement".equals(marking.definitionType()) || readLevel(marking);
  }

  /** Two originators cannot both have the say over one statement. */
  private boolean combine(Handling found) {
    if (handling == null) {
      handling = found;
      return true;
    }
    boolean same = handling.originator().equals(found.originator());
    handling = same ? handling.tightened(found) : handling;
    return same;
  }

  private boolean readLevel(MarkingDefinition marking) {
    JsonNode extension = marking.extensions().get(Tlp.EXTENSION.toString());
    JsonNode code = extension == null ? marking.definition().get("tlp") : extension.get("tlp_2_0");
    Tlp found = code == null || !code.isString() ? null : Tlp.ofCode(code.stringValue());
    if (found != null) {
      raise(found);
    }
    return found != null;
  }

  private void raise(Tlp found) {
    level = level == null ? found : level.stricter(found);
  }

  private SortedSet<String> unknown(Handling base) {
    unknown.addAll(base.unknownMarkings());
    return unknown;
  }
}
