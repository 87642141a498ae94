package org.jisr.stix;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as it looks to whoever may not see some of its parts.
 *
 * <p>Unlike a {@link Redaction} it keeps its identifier and its version: it is for showing inside
 * one system, which holds the whole object too, and not for handing on.
 */
public final class Parts {
  private static final Set<String> NEVER =
      Set.of("marking-definition", "extension-definition", "language-content", "bundle");

  /** What no producer is known to make an identifier from. */
  private static final Set<String> NOT_IN_IDS =
      Set.of("description", "contact_information", "external_references", "labels", "confidence");

  private Parts() {}

  /**
   * The same version without some parts. Lists close up, what becomes empty is left out, and the
   * selectors of other granular markings follow their parts.
   *
   * @param hidden the parts, of which some may not be there
   * @return the object itself where none is there; null where the rest would be no valid object, or
   *     where its identifier can be computed from what is hidden and would give it away
   */
  public static @Nullable StixObject without(StixObject object, Collection<Selector> hidden) {
    Set<Selector> parts = new LinkedHashSet<>(hidden);
    parts.removeIf(part -> part.find(object.tree()) == null);
    if (parts.isEmpty()) {
      return object;
    }
    if (NEVER.contains(object.type())
        || parts.stream().anyMatch(part -> RequiredProperties.isFixed(top(part)))) {
      return null;
    }
    ObjectNode tree = Redaction.thinned(object.tree(), parts);
    return RequiredProperties.stillValid(object.type(), object.tree(), tree)
            && !telling(object, tree, parts)
        ? StixObject.read(Json.bytes(tree), BundleLimits.defaults())
        : null;
  }

  private static boolean telling(StixObject object, ObjectNode thinned, Set<Selector> parts) {
    return object.id().uuid().version() != 4
        && !DeterministicId.of(object.type(), thinned).equals(object.id())
        && !parts.stream().allMatch(part -> NOT_IN_IDS.contains(top(part)));
  }

  private static String top(Selector part) {
    return part.steps().getFirst();
  }
}
