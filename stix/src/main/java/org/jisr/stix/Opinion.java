package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment of what another object says (STIX 2.1, section 4.15). */
public final class Opinion extends DomainObject {
  Opinion(Document document) {
    super(document);
  }

  /** Begins an opinion with what the standard requires. */
  public static ObjectBuilder<Opinion> builder(
      Instant created, String opinion, Collection<StixId> objects) {
    return ObjectBuilder.of(Opinion.class, "opinion", created)
        .with("opinion", opinion)
        .with("object_refs", objects);
  }

  /** Why. */
  public @Nullable String explanation() {
    return Property.string(tree(), "explanation");
  }

  /** Who gives it. */
  public List<String> authors() {
    return Property.strings(tree(), "authors");
  }

  /** From {@code strongly-disagree} to {@code strongly-agree}. */
  public @Nullable String opinion() {
    return Property.string(tree(), "opinion");
  }

  /** The objects it is about. */
  public List<StixId> objects() {
    return Property.references(tree(), "object_refs");
  }
}
