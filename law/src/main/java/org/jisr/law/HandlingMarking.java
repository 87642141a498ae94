package org.jisr.law;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A handling as STIX markings: the level of TLP 2.0, which every partner understands, and beside it
 * a marking with the {@code jisr-handling} extension, which a node enforces.
 */
public final class HandlingMarking {
  private HandlingMarking() {}

  /**
   * The second marking. Its id depends on its content alone, so that the same handling is one
   * object however often it is written.
   *
   * @param creator the originator's identity object, if there is one
   * @param created when, as markings have no versions
   */
  public static MarkingDefinition write(
      Handling handling, @Nullable StixId creator, Instant created) {
    String name = handling.digest() + " " + creator + " " + created;
    UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return MarkingDefinition.builder(created)
        .id(new StixId("marking-definition", asRandom(uuid)))
        .createdBy(creator)
        .name("jisr-handling")
        .propertyExtension(HandlingExtension.DEFINITION, HandlingJson.tree(handling))
        .build();
  }

  /** The references an object carries: its level and its handling. */
  public static List<StixId> references(Handling handling, MarkingDefinition marking) {
    return HandlingExtension.markings(handling.effectiveMarking(), marking);
  }

  /**
   * The handling in a marking, held by that party; null where the marking carries none.
   *
   * @throws LawException when it carries one that this node cannot read in full
   */
  public static @Nullable Handling read(MarkingDefinition marking, PartyId holder) {
    ObjectNode tree = HandlingExtension.read(marking);
    if (tree == null) {
      return null;
    }
    if (!tree.has("holder")) {
      tree.put("holder", holder.value());
    }
    return HandlingJson.read(tree).heldBy(holder);
  }

  /**
   * What an object's markings come to: its own handling where it carries one, else the given one;
   * raised to the strictest level among its markings. A marking that cannot be found or understood
   * makes it as strict as can be.
   *
   * @param otherwise for an object without a handling; its level only counts where the object has
   *     none
   * @param known finds a marking-definition by its id, or null
   */
  public static Handling of(
      Handling otherwise,
      Collection<StixId> references,
      Function<StixId, @Nullable MarkingDefinition> known) {
    MarkingReading reading = new MarkingReading(otherwise.holder(), known);
    references.forEach(reading::add);
    return reading.applyTo(otherwise);
  }

  /**
   * Marking-definitions are given random UUIDs (STIX 2.1, section 2.9), so this one looks like it.
   */
  private static UUID asRandom(UUID uuid) {
    return new UUID(
        (uuid.getMostSignificantBits() & ~0xF000L) | 0x4000L, uuid.getLeastSignificantBits());
  }
}
