package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Systems, services or facilities with a purpose (STIX 2.1, section 4.8). */
public final class Infrastructure extends DomainObject {
  Infrastructure(Document document) {
    super(document);
  }

  /** Begins an infrastructure. */
  public static ObjectBuilder<Infrastructure> builder(Instant created, String name) {
    return ObjectBuilder.of(Infrastructure.class, "infrastructure", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** What it serves as, such as {@code command-and-control}. */
  public List<String> infrastructureTypes() {
    return Property.strings(tree(), "infrastructure_types");
  }

  /** Other names. */
  public List<String> aliases() {
    return Property.strings(tree(), "aliases");
  }

  /** The phases in which it is used. */
  public List<KillChainPhase> killChainPhases() {
    return Property.list(tree(), "kill_chain_phases", KillChainPhase::of);
  }

  /** When it was first seen. */
  public @Nullable StixTimestamp firstSeen() {
    return Property.timestamp(tree(), "first_seen");
  }

  /** When it was last seen. */
  public @Nullable StixTimestamp lastSeen() {
    return Property.timestamp(tree(), "last_seen");
  }
}
