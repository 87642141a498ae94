package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person or group believed to act with hostile intent (STIX 2.1, section 4.17). */
public final class ThreatActor extends DomainObject {
  ThreatActor(Document document) {
    super(document);
  }

  /** Begins a threat actor with what the standard requires. */
  public static ObjectBuilder<ThreatActor> builder(Instant created, String name) {
    return ObjectBuilder.of(ThreatActor.class, "threat-actor", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** Who it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** Its kind, such as {@code terrorist}. */
  public List<String> threatActorTypes() {
    return Property.strings(tree(), "threat_actor_types");
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

  /** The roles it plays, such as {@code director}. */
  public List<String> roles() {
    return Property.strings(tree(), "roles");
  }

  /** What it is after. */
  public List<String> goals() {
    return Property.strings(tree(), "goals");
  }

  /** Its skill, such as {@code expert}. */
  public @Nullable String sophistication() {
    return Property.string(tree(), "sophistication");
  }

  /** The means it has, such as {@code organization}. */
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

  /** Its motives apart from those of its organisation. */
  public List<String> personalMotivations() {
    return Property.strings(tree(), "personal_motivations");
  }
}
