package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that share a context, unlike a bundle (STIX 2.1, section 4.4). */
public final class Grouping extends DomainObject {
  Grouping(Document document) {
    super(document);
  }

  /** Begins a grouping with what the standard requires. */
  public static ObjectBuilder<Grouping> builder(
      Instant created, String context, Collection<StixId> objects) {
    return ObjectBuilder.of(Grouping.class, "grouping", created)
        .with("context", context)
        .with("object_refs", objects);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What it is. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** What the objects share, such as {@code suspicious-activity}. */
  public @Nullable String context() {
    return Property.string(tree(), "context");
  }

  /** The objects. */
  public List<StixId> objects() {
    return Property.references(tree(), "object_refs");
  }
}
