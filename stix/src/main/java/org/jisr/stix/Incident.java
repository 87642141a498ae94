package org.jisr.stix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident; the standard leaves all but its name to extensions (STIX 2.1, section 4.6). */
public final class Incident extends DomainObject {
  Incident(Document document) {
    super(document);
  }

  /** Begins an incident with what the standard requires. */
  public static ObjectBuilder<Incident> builder(Instant created, String name) {
    return ObjectBuilder.of(Incident.class, "incident", created).name(name);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** What happened. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }
}
