package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hostile behaviour with common properties, thought to be of one organisation (STIX 2.1, section
 * 4.9).
 */
public final class IntrusionSet extends DomainObject {
  IntrusionSet(Document document) {
    super(document);
  }

  /** Begins an intrusion set. */
  public static ObjectBuilder<IntrusionSet> builder(Instant created, String name) {
    return ObjectBuilder.of(IntrusionSet.class, "intrusion-set", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** Other names. */
  public List<String> aliases() {
    return Property.strings(tree(), "aliases");
  }

  /** When it was first seen. */
  public @Nullable StixTimestamp firstSeen() {
    return Property.timestamp(tree(), "first_seen");
  }

  /** When it was last seen. */
  public @Nullable StixTimestamp lastSeen() {
    return Property.timestamp(tree(), "last_seen");
  }

  /** What it is after. */
  public List<String> goals() {
    return Property.strings(tree(), "goals");
  }

  /** The means it has, such as {@code government}. */
  public @Nullable String resourceLevel() {
    return Property.string(tree(), "resource_level");
  }

  /** Its first motive. */
  public @Nullable String primaryMotivation() {
    return Property.string(tree(), "primary_motivation");
  }

  /** Its other motives. */
  public List<String> secondaryMotivations() {
    return Property.strings(tree(), "secondary_motivations");
  }
}
