package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way in which adversaries try to reach their aim (STIX 2.1, section 4.1). */
public final class AttackPattern extends DomainObject {
  AttackPattern(Document document) {
    super(document);
  }

  /** Begins an attack pattern. */
  public static ObjectBuilder<AttackPattern> builder(Instant created, String name) {
    return ObjectBuilder.of(AttackPattern.class, "attack-pattern", created).name(name);
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

  /** The phases in which it is used. */
  public List<KillChainPhase> killChainPhases() {
    return Property.list(tree(), "kill_chain_phases", KillChainPhase::of);
  }
}
