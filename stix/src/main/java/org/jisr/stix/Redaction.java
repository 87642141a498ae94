package org.jisr.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of an object without some of its parts: a new object with an identifier of its own.
 *
 * <p>Every copy of a version must carry the same properties (STIX 2.1, section 3.5), so an object
 * is never thinned out under its own identifier. Other objects that mention the original still do;
 * translations of it (language-content) are objects of their own, which hold the removed texts too.
 *
 * @param object the copy, created by whoever redacted it
 * @param derivedFrom links the copy to the original; null where the copy is a relationship or a
 *     sighting, which STIX does not link, or where the identifier of the original can be computed
 *     from what was removed and would give it away
 */
public record Redaction(StixObject object, @Nullable Relationship derivedFrom) {
  private static final Set<String> NEVER =
      Set.of("marking-definition", "extension-definition", "language-content", "bundle");

  /** The parts whose own marking is one of those that are to be hidden. */
  public static List<Selector> marked(StixObject object, Predicate<StixId> hidden) {
    List<Selector> result = new ArrayList<>();
    for (GranularMarking granular : object.granularMarkings()) {
      StixId marking = granular.marking();
      if (marking != null && hidden.test(marking)) {
        result.addAll(EffectiveMarkings.selectors(granular));
      }
    }
    return result;
  }

  /**
   * Makes a copy without some parts. Lists close up, and a list or an object that becomes empty is
   * left out; markings of other parts stay on them.
   *
   * @param removed the parts, of which some may not be there
   * @param by the identity that makes the copy
   * @return null where none of the parts is there, so that the object may go as it is
   * @throws StixException {@code REDACTION_REQUIRED} when the rest would be no valid object, {@code
   *     REDACTION_TYPE} when the object is a definition or a translation
   */
  public static @Nullable Redaction of(
      StixObject object, Collection<Selector> removed, @Nullable StixId by, Instant now) {
    return of(object, object, removed, by, now, StixId::random);
  }

  /**
   * As the other, of an object of which a part was taken before.
   *
   * @param thin the object as far as it may be seen at all; the object itself where it may
   * @param naming gives identifiers, by type, to a copy whose content does not name it and to its
   *     link
   * @return null where nothing is missing from the object, so that it may go as it is
   */
  public static @Nullable Redaction of(
      StixObject object,
      StixObject thin,
      Collection<Selector> removed,
      @Nullable StixId by,
      Instant now,
      Function<String, StixId> naming) {
    Set<Selector> parts = new LinkedHashSet<>(removed);
    parts.removeIf(part -> part.find(thin.tree()) == null);
    if (parts.isEmpty() && thin.tree().equals(object.tree())) {
      return null;
    }
    if (NEVER.contains(object.type())) {
      throw new StixException(Problem.REDACTION_TYPE);
    }
    for (Selector part : parts) {
      String top = part.steps().getFirst();
      if (RequiredProperties.isFixed(top)) {
        throw new StixException(Problem.REDACTION_REQUIRED, top, -1);
      }
    }
    StixObject copy = copy(object, thinned(thin.tree(), parts), by, now, naming);
    return new Redaction(copy, link(object, copy, by, now, naming));
  }

  static ObjectNode thinned(JsonNode original, Collection<Selector> parts) {
    ObjectNode tree = (ObjectNode) original.deepCopy();
    List<Selector> lastFirst = new ArrayList<>(parts);
    lastFirst.sort(Comparator.comparing(PartRemoval::order).reversed());
    for (Selector part : lastFirst) {
      PartRemoval.remove(tree, part);
    }
    return tree;
  }

  private static StixObject copy(
      StixObject original,
      ObjectNode tree,
      @Nullable StixId by,
      Instant now,
      Function<String, StixId> naming) {
    String type = original.type();
    if (!RequiredProperties.stillValid(type, original.tree(), tree)) {
      throw new StixException(Problem.REDACTION_REQUIRED);
    }
    StixId id = DeterministicId.of(type, tree);
    boolean named = id.uuid().version() != 4 && !id.equals(original.id());
    tree.put("id", (named ? id : naming.apply(type)).toString());
    if (original.modified() != null) {
      String time = StixTimestamp.of(now).text();
      tree.put("created", time).put("modified", time);
      tree.remove("created_by_ref");
      if (by != null) {
        tree.put("created_by_ref", by.toString());
      }
    }
    return StixObject.read(Json.bytes(tree), BundleLimits.defaults());
  }

  private static @Nullable Relationship link(
      StixObject original,
      StixObject copy,
      @Nullable StixId by,
      Instant now,
      Function<String, StixId> naming) {
    boolean linkable = original instanceof DomainObject || original instanceof CyberObservable;
    boolean custom = original instanceof CustomObject;
    boolean telling =
        original.id().uuid().version() != 4
            && !DeterministicId.of(original.type(), original.tree())
                .equals(DeterministicId.of(copy.type(), copy.tree()));
    if ((!linkable && !custom) || telling) {
      return null;
    }
    return Relationship.builder(now, copy.id(), "derived-from", original.id())
        .id(naming.apply("relationship"))
        .createdBy(by)
        .markedWith(copy.objectMarkings().toArray(StixId[]::new))
        .build();
  }
}
