package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.KILL_CHAIN_PHASES;
import static org.jisr.stix.validation.CommonTables.STRINGS;
import static org.jisr.stix.validation.CommonTables.domain;
import static org.jisr.stix.validation.Values.FLOAT;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.TIMESTAMP;
import static org.jisr.stix.validation.Values.list;
import static org.jisr.stix.validation.Values.open;

import java.util.List;

/** The domain objects from attack-pattern to location (STIX 2.1, sections 4.1 to 4.10). */
final class DomainTables {
  static final List<Shape> ALL =
      List.of(
          domain("attack-pattern")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("aliases", STRINGS)
              .optional("kill_chain_phases", KILL_CHAIN_PHASES)
              .build(),
          domain("campaign")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("aliases", STRINGS)
              .optional("first_seen", TIMESTAMP)
              .optional("last_seen", TIMESTAMP)
              .optional("objective", STRING)
              .rule(Constraints.notEarlier("last_seen", "first_seen"))
              .build(),
          domain("course-of-action")
              .required("name", STRING)
              .optional("description", STRING)
              .build(),
          domain("grouping")
              .optional("name", STRING)
              .optional("description", STRING)
              .required("context", open(Vocabularies.GROUPING_CONTEXT))
              .required("object_refs", list(ReferenceValue.toAny()))
              .build(),
          domain("identity")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("roles", STRINGS)
              .optional("identity_class", open(Vocabularies.IDENTITY_CLASS))
              .optional("sectors", list(open(Vocabularies.INDUSTRY_SECTOR)))
              .optional("contact_information", STRING)
              .build(),
          domain("incident").required("name", STRING).optional("description", STRING).build(),
          domain("indicator")
              .optional("name", STRING)
              .optional("description", STRING)
              .optional("indicator_types", list(open(Vocabularies.INDICATOR_TYPE)))
              .required("pattern", STRING)
              .required("pattern_type", open(Vocabularies.PATTERN_TYPE))
              .optional("pattern_version", STRING)
              .required("valid_from", TIMESTAMP)
              .optional("valid_until", TIMESTAMP)
              .optional("kill_chain_phases", KILL_CHAIN_PHASES)
              .rule(Constraints.later("valid_until", "valid_from"))
              .rule(Constraints.pattern())
              .rule(Constraints.advised("name", "description"))
              .build(),
          domain("infrastructure")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("infrastructure_types", list(open(Vocabularies.INFRASTRUCTURE_TYPE)))
              .optional("aliases", STRINGS)
              .optional("kill_chain_phases", KILL_CHAIN_PHASES)
              .optional("first_seen", TIMESTAMP)
              .optional("last_seen", TIMESTAMP)
              .rule(Constraints.notEarlier("last_seen", "first_seen"))
              .build(),
          domain("intrusion-set")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("aliases", STRINGS)
              .optional("first_seen", TIMESTAMP)
              .optional("last_seen", TIMESTAMP)
              .optional("goals", STRINGS)
              .optional("resource_level", open(Vocabularies.ATTACK_RESOURCE_LEVEL))
              .optional("primary_motivation", open(Vocabularies.ATTACK_MOTIVATION))
              .optional("secondary_motivations", list(open(Vocabularies.ATTACK_MOTIVATION)))
              .rule(Constraints.notEarlier("last_seen", "first_seen"))
              .build(),
          domain("location")
              .optional("name", STRING)
              .optional("description", STRING)
              .optional("latitude", Values.number(-90, 90))
              .optional("longitude", Values.number(-180, 180))
              .optional("precision", FLOAT)
              .optional("region", open(Vocabularies.REGION))
              .optional("country", Values.text(Rule.COUNTRY_CODE, Formats::isCountry))
              .optional("administrative_area", STRING)
              .optional("city", STRING)
              .optional("street_address", STRING)
              .optional("postal_code", STRING)
              .rule(Constraints.somewhere())
              .rule(Constraints.requires("latitude", "longitude"))
              .rule(Constraints.requires("longitude", "latitude"))
              .rule(Constraints.requires("precision", "latitude"))
              .build());

  private DomainTables() {}
}
