package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The belief that something was seen (STIX 2.1, section 5.2). */
public final class Sighting extends RelationshipObject {
  Sighting(Document document) {
    super(document);
  }

  /** Begins a sighting with what the standard requires. */
  public static ObjectBuilder<Sighting> builder(Instant created, StixId sightingOf) {
    return ObjectBuilder.of(Sighting.class, "sighting", created)
        .with("sighting_of_ref", sightingOf);
  }

  /** More about it. */
  public @Nullable String description() {
    return Property.string(tree(), "description");
  }

  /** The beginning of the time. */
  public @Nullable StixTimestamp firstSeen() {
    return Property.timestamp(tree(), "first_seen");
  }

  /** The end of the time. */
  public @Nullable StixTimestamp lastSeen() {
    return Property.timestamp(tree(), "last_seen");
  }

  /** How often, from 0 to 999,999,999. */
  public @Nullable Long count() {
    return Property.integer(tree(), "count");
  }

  /** What was seen. */
  public @Nullable StixId sightingOf() {
    return Property.reference(tree(), "sighting_of_ref");
  }

  /** The raw data. */
  public List<StixId> observedData() {
    return Property.references(tree(), "observed_data_refs");
  }

  /** The identities or places where it was seen. */
  public List<StixId> whereSighted() {
    return Property.references(tree(), "where_sighted_refs");
  }

  /** Whether it sums up other sightings. */
  public boolean summary() {
    return Boolean.TRUE.equals(Property.bool(tree(), "summary"));
  }
}
