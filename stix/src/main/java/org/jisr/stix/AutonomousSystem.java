package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** A network under one routing policy (STIX 2.1, section 6.2). */
public final class AutonomousSystem extends CyberObservable {
  AutonomousSystem(Document document) {
    super(document);
  }

  /** Begins an autonomous system by its number. */
  public static ObjectBuilder<AutonomousSystem> builder(long number) {
    return ObjectBuilder.of(AutonomousSystem.class, "autonomous-system", null)
        .with("number", number);
  }

  /** Its number. */
  public @Nullable Long number() {
    return Property.integer(tree(), "number");
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** The regional registry that assigned the number. */
  public @Nullable String rir() {
    return Property.string(tree(), "rir");
  }
}
