package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.domain;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.TIMESTAMP;
import static org.jisr.stix.validation.Values.list;

import java.util.List;

/** The relationship objects (STIX 2.1, section 5). */
final class RelationshipTables {
  private static final Value END =
      ReferenceValue.toKinds("a domain object or an observable", Kind.DOMAIN, Kind.OBSERVABLE);

  static final List<Shape> ALL =
      List.of(
          domain("relationship")
              .required(
                  "relationship_type", Values.text(Rule.RELATIONSHIP_TYPE, Formats::isLowerWords))
              .optional("description", STRING)
              .required("source_ref", END)
              .required("target_ref", END)
              .optional("start_time", TIMESTAMP)
              .optional("stop_time", TIMESTAMP)
              .rule(Constraints.later("stop_time", "start_time"))
              .rule(Constraints.suggested())
              .build(),
          domain("sighting")
              .optional("description", STRING)
              .optional("first_seen", TIMESTAMP)
              .optional("last_seen", TIMESTAMP)
              .optional("count", Values.integer(0, 999_999_999))
              .required("sighting_of_ref", ReferenceValue.toKinds("a domain object", Kind.DOMAIN))
              .optional("observed_data_refs", list(ReferenceValue.to("observed-data")))
              .optional("where_sighted_refs", list(ReferenceValue.to("identity", "location")))
              .optional("summary", Values.BOOLEAN)
              .rule(Constraints.notEarlier("last_seen", "first_seen"))
              .build());

  private RelationshipTables() {}
}
