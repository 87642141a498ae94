package org.jisr.stix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link between two objects (STIX 2.1, section 5.1). */
public final class Relationship extends RelationshipObject {
  Relationship(Document document) {
    super(document);
  }

  /** Begins a relationship with what the standard requires. */
  public static ObjectBuilder<Relationship> builder(
      Instant created, StixId source, String relationshipType, StixId target) {
    return ObjectBuilder.of(Relationship.class, "relationship", created)
        .with("relationship_type", relationshipType)
        .with("source_ref", source)
        .with("target_ref", target);
  }

  /** What links them, such as {@code member-of}. */
  public @Nullable String relationshipType() {
    return Property.string(tree(), "relationship_type");
  }

  /** More about the link. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** From where the link goes. */
  public @Nullable StixId source() {
    return Property.reference(tree(), "source_ref");
  }

  /** To where the link goes. */
  public @Nullable StixId target() {
    return Property.reference(tree(), "target_ref");
  }

  /** From when the link holds, inclusive. */
  public @Nullable StixTimestamp startTime() {
    return Property.timestamp(tree(), "start_time");
  }

  /** Until when the link holds, exclusive. */
  public @Nullable StixTimestamp stopTime() {
    return Property.timestamp(tree(), "stop_time");
  }
}
