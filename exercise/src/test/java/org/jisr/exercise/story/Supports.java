package org.jisr.exercise.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** The markings and extension definitions that an object leans on. */
final class Supports {
  private static final Instant MINTED = Instant.parse("2026-11-22T00:00:00Z");

  private final Map<StixId, StixObject> known = new HashMap<>();

  Supports(Collection<StoryMarking> markings) {
    markings.forEach(marking -> known.put(marking.definition().id(), marking.definition()));
    for (Tlp level : Tlp.values()) {
      known.put(level.markingId(), level.marking());
    }
    StoryTypes.NEW_TYPES.forEach(
        (type, id) ->
            known.put(
                id, definition(id, type, StoryIds.isObservable(type) ? "new-sco" : "new-sdo")));
    StoryTypes.ADDED.forEach(
        (prefix, id) ->
            known.put(id, definition(id, prefix.replace(".", ""), "property-extension")));
    known.keySet().removeAll(StoryTypes.DEFINED_ELSEWHERE);
    known.put(HandlingExtension.DEFINITION, HandlingExtension.definition());
    known.put(HandlingExtension.AUTHOR, HandlingExtension.author());
  }

  /** What the object leans on, and what that leans on, the deepest first. */
  List<StixObject> of(StixObject object) {
    List<StixObject> all = new ArrayList<>();
    add(object, all);
    return all;
  }

  private void add(StixObject object, List<StixObject> all) {
    List<StixId> needed = new ArrayList<>(object.objectMarkings());
    object.extensions().keySet().forEach(name -> needed.add(StixId.parse(name)));
    if (HandlingExtension.AUTHOR.equals(object.createdBy())) {
      needed.add(HandlingExtension.AUTHOR);
    }
    for (StixId id : needed) {
      StixObject support = known.get(id);
      if (support != null && !all.contains(support)) {
        add(support, all);
        all.add(support);
      }
    }
  }

  private static StixObject definition(StixId id, String name, String kind) {
    return ObjectBuilder.of("extension-definition", MINTED)
        .id(id)
        .createdBy(HandlingExtension.AUTHOR)
        .name("jisr-exercise-" + name)
        .with("schema", "The properties of the exercise's README; names as in the stories.")
        .with("version", "1.0.0")
        .with("extension_types", List.of(kind))
        .build();
  }
}
