package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of hostile acts over a time against a set of targets (STIX 2.1, section 4.2). */
public final class Campaign extends DomainObject {
  Campaign(Document document) {
    super(document);
  }

  /** Begins a campaign. */
  public static ObjectBuilder<Campaign> builder(Instant created, String name) {
    return ObjectBuilder.of(Campaign.class, "campaign", created).name(name);
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
  public @Nullable String objective() {
    return Property.string(tree(), "objective");
  }
}
