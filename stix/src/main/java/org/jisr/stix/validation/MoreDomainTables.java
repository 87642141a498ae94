package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.KILL_CHAIN_PHASES;
import static org.jisr.stix.validation.CommonTables.STRINGS;
import static org.jisr.stix.validation.CommonTables.domain;
import static org.jisr.stix.validation.Values.BOOLEAN;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.TIMESTAMP;
import static org.jisr.stix.validation.Values.list;
import static org.jisr.stix.validation.Values.open;

import java.util.List;
import tools.jackson.core.JsonToken;

/** The domain objects from malware to vulnerability (STIX 2.1, sections 4.11 to 4.19). */
final class MoreDomainTables {
  private static final Value ANY_OBSERVABLE =
      ReferenceValue.toKinds("an observable", Kind.OBSERVABLE);

  /** Observables as STIX 2.0 wrote them, deprecated: by a key, without an identifier. */
  private static final Value OBSERVABLES =
      Values.dictionary(
          (walk, token) -> {
            if (walk.expect(token == JsonToken.START_OBJECT, "an observable")) {
              Values.ANY.check(walk, token);
            }
          });

  static final List<Shape> ALL =
      List.of(
          domain("malware")
              .optional("name", STRING)
              .optional("description", STRING)
              .optional("malware_types", list(open(Vocabularies.MALWARE_TYPE)))
              .required("is_family", BOOLEAN)
              .optional("aliases", STRINGS)
              .optional("kill_chain_phases", KILL_CHAIN_PHASES)
              .optional("first_seen", TIMESTAMP)
              .optional("last_seen", TIMESTAMP)
              .optional("operating_system_refs", list(ReferenceValue.to("software")))
              .optional(
                  "architecture_execution_envs", list(open(Vocabularies.PROCESSOR_ARCHITECTURE)))
              .optional(
                  "implementation_languages", list(open(Vocabularies.IMPLEMENTATION_LANGUAGE)))
              .optional("capabilities", list(open(Vocabularies.MALWARE_CAPABILITIES)))
              .optional("sample_refs", list(ReferenceValue.to("artifact", "file")))
              .rule(Constraints.presentWhile("name", "is_family", true))
              .rule(Constraints.notEarlier("last_seen", "first_seen"))
              .build(),
          domain("malware-analysis")
              .required("product", Values.text(Rule.PRODUCT_NAME, Formats::isHyphenated))
              .optional("version", STRING)
              .optional("host_vm_ref", ReferenceValue.to("software"))
              .optional("operating_system_ref", ReferenceValue.to("software"))
              .optional("installed_software_refs", list(ReferenceValue.to("software")))
              .optional("configuration_version", STRING)
              .optional("modules", STRINGS)
              .optional("analysis_engine_version", STRING)
              .optional("analysis_definition_version", STRING)
              .optional("submitted", TIMESTAMP)
              .optional("analysis_started", TIMESTAMP)
              .optional("analysis_ended", TIMESTAMP)
              .optional("result_name", STRING)
              .optional("result", open(Vocabularies.MALWARE_RESULT))
              .optional("analysis_sco_refs", list(ANY_OBSERVABLE))
              .optional("sample_ref", ReferenceValue.to("artifact", "file", "network-traffic"))
              .rule(Constraints.atLeastOne("result", "analysis_sco_refs"))
              .build(),
          domain("note")
              .optional("abstract", STRING)
              .required("content", STRING)
              .optional("authors", STRINGS)
              .required("object_refs", list(ReferenceValue.toAny()))
              .build(),
          domain("observed-data")
              .required("first_observed", TIMESTAMP)
              .required("last_observed", TIMESTAMP)
              .required("number_observed", Values.integer(1, 999_999_999))
              .optional("objects", OBSERVABLES)
              .optional(
                  "object_refs",
                  list(
                      ReferenceValue.toKinds(
                          "an observable or relationship", Kind.OBSERVABLE, Kind.RELATIONSHIP)))
              .rule(Constraints.notEarlier("last_observed", "first_observed"))
              .rule(Constraints.exactlyOne("objects", "object_refs"))
              .rule(Constraints.someObservable())
              .rule(Constraints.deprecated("objects", "object_refs"))
              .build(),
          domain("opinion")
              .optional("explanation", STRING)
              .optional("authors", STRINGS)
              .required("opinion", Values.enumeration(Vocabularies.OPINION))
              .required("object_refs", list(ReferenceValue.toAny()))
              .build(),
          domain("report")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("report_types", list(open(Vocabularies.REPORT_TYPE)))
              .required("published", TIMESTAMP)
              .required("object_refs", list(ReferenceValue.toAny()))
              .build(),
          domain("threat-actor")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("threat_actor_types", list(open(Vocabularies.THREAT_ACTOR_TYPE)))
              .optional("aliases", STRINGS)
              .optional("first_seen", TIMESTAMP)
              .optional("last_seen", TIMESTAMP)
              .optional("roles", list(open(Vocabularies.THREAT_ACTOR_ROLE)))
              .optional("goals", STRINGS)
              .optional("sophistication", open(Vocabularies.THREAT_ACTOR_SOPHISTICATION))
              .optional("resource_level", open(Vocabularies.ATTACK_RESOURCE_LEVEL))
              .optional("primary_motivation", open(Vocabularies.ATTACK_MOTIVATION))
              .optional("secondary_motivations", list(open(Vocabularies.ATTACK_MOTIVATION)))
              .optional("personal_motivations", list(open(Vocabularies.ATTACK_MOTIVATION)))
              .rule(Constraints.notEarlier("last_seen", "first_seen"))
              .build(),
          domain("tool")
              .required("name", STRING)
              .optional("description", STRING)
              .optional("tool_types", list(open(Vocabularies.TOOL_TYPE)))
              .optional("aliases", STRINGS)
              .optional("kill_chain_phases", KILL_CHAIN_PHASES)
              .optional("tool_version", STRING)
              .build(),
          domain("vulnerability").required("name", STRING).optional("description", STRING).build());

  private MoreDomainTables() {}
}
