package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was seen, how often and when (STIX 2.1, section 4.14). */
public final class ObservedData extends DomainObject {
  ObservedData(Document document) {
    super(document);
  }

  /** Begins observed data with what the standard requires. */
  public static ObjectBuilder<ObservedData> builder(
      Instant created,
      Instant firstObserved,
      Instant lastObserved,
      long numberObserved,
      Collection<StixId> objects) {
    return ObjectBuilder.of(ObservedData.class, "observed-data", created)
        .with("first_observed", firstObserved)
        .with("last_observed", lastObserved)
        .with("number_observed", numberObserved)
        .with("object_refs", objects);
  }

  /** The beginning of the time. */
  public @Nullable StixTimestamp firstObserved() {
    return Property.timestamp(tree(), "first_observed");
  }

  /** The end of the time. */
  public @Nullable StixTimestamp lastObserved() {
    return Property.timestamp(tree(), "last_observed");
  }

  /** How often, from 1 to 999,999,999. */
  public @Nullable Long numberObserved() {
    return Property.integer(tree(), "number_observed");
  }

  /** What was seen. */
  public List<StixId> objects() {
    return Property.references(tree(), "object_refs");
  }

  /** What was seen, by local key, in the form that is deprecated. */
  public Map<String, JsonNode> embeddedObjects() {
    return Property.map(tree(), "objects");
  }
}
