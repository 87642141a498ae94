package org.jisr.stix.validation;

import java.util.Set;
import org.jisr.stix.Selector;
import tools.jackson.core.JsonToken;

/** The properties and data types that many objects share (STIX 2.1, sections 2, 3 and 7.2). */
final class CommonTables {
  static final Set<String> OBSERVABLE_COMMON =
      Set.of(
          "type",
          "spec_version",
          "id",
          "object_marking_refs",
          "granular_markings",
          "defanged",
          "extensions");

  static final Value HASHES = new HashesValue();
  static final Value STRINGS = Values.list(Values.STRING);

  /** Section 2.5. */
  static final Shape EXTERNAL_REFERENCE =
      Shape.named("external-reference")
          .required("source_name", Values.STRING)
          .optional("description", Values.STRING)
          .optional("url", Values.URL)
          .optional("hashes", HASHES)
          .optional("external_id", Values.STRING)
          .rule(Constraints.atLeastOne("description", "url", "external_id"))
          .rule(Constraints.externalId())
          .rule(
              Constraint.of(
                  (walk, frame) -> {
                    if (frame.has("url") && !frame.has("hashes")) {
                      walk.report(Rule.PROPERTY_ADVISED, "hashes");
                    }
                  }))
          .build();

  /** Section 2.11. */
  static final Shape KILL_CHAIN_PHASE =
      Shape.named("kill-chain-phase")
          .required("kill_chain_name", Values.text(Rule.KILL_CHAIN_NAME, Formats::isHyphenated))
          .required("phase_name", Values.text(Rule.KILL_CHAIN_NAME, Formats::isHyphenated))
          .build();

  static final Value KILL_CHAIN_PHASES = Values.list(KILL_CHAIN_PHASE);

  /** Section 7.2.3. */
  static final Shape GRANULAR_MARKING =
      Shape.named("granular-marking")
          .optional("lang", Values.LANGUAGE)
          .optional("marking_ref", ReferenceValue.to("marking-definition"))
          .required("selectors", Values.list(CommonTables::selector))
          .rule(
              Constraint.of(
                  (walk, frame) -> {
                    if (frame.has("lang") == frame.has("marking_ref")) {
                      walk.report(Rule.MARKING_CHOICE);
                    }
                  }))
          .rule(
              Constraint.of(
                  (walk, frame) -> {
                    String marking = frame.text("marking_ref");
                    if (marking != null && marking.equals(walk.top().text("id"))) {
                      walk.reportAt("marking_ref", Rule.MARKING_CIRCULAR);
                    }
                  },
                  "marking_ref"))
          .build();

  private static final Value SPEC_VERSION = Values.text(Rule.SPEC_VERSION, "2.1"::equals);
  private static final Value ID =
      Values.text(Rule.ID_INVALID, text -> Identifiers.type(text) != null);
  private static final Value MARKINGS = Values.list(CommonTables::marking);
  private static final Value REFERENCES = Values.list(EXTERNAL_REFERENCE);
  private static final Value GRANULAR = Values.list(GRANULAR_MARKING);

  private static final Constraint OWN_ID =
      Constraint.of(
          (walk, frame) -> {
            String id = frame.text("id");
            String type = id == null ? null : Identifiers.type(id);
            if (type != null && !type.equals(frame.text("type"))) {
              walk.reportAt("id", Rule.ID_TYPE);
            }
          },
          "id",
          "type");

  private static final Constraint RANDOM_ID =
      Constraint.of(
          (walk, frame) -> {
            String id = frame.text("id");
            if (id != null && Identifiers.type(id) != null && Identifiers.version(id) != 4) {
              walk.reportAt("id", Rule.ID_VERSION);
            }
          },
          "id");

  private CommonTables() {}

  /** A domain object. */
  static Shape.Builder domain(String type) {
    return versioned(type).notApplicable("defanged");
  }

  /** What all objects with versions share. */
  static Shape.Builder versioned(String type) {
    return versioned(type, new ExtensionsValue());
  }

  static Shape.Builder versioned(String type, ExtensionsValue extensions) {
    return head(type)
        .required("spec_version", SPEC_VERSION)
        .required("created", Values.PRECISE_TIMESTAMP)
        .required("modified", Values.PRECISE_TIMESTAMP)
        .optional("created_by_ref", ReferenceValue.to("identity"))
        .optional("revoked", Values.BOOLEAN)
        .optional("labels", STRINGS)
        .optional("confidence", Values.integer(0, 100))
        .optional("lang", Values.LANGUAGE)
        .optional("external_references", REFERENCES)
        .optional("object_marking_refs", MARKINGS)
        .optional("granular_markings", GRANULAR)
        .optional("extensions", extensions)
        .rule(Constraints.notEarlier("modified", "created"))
        .rule(RANDOM_ID);
  }

  /** The marking-definition, which has no versions. */
  static Shape.Builder marking(ExtensionsValue extensions) {
    return head("marking-definition")
        .required("spec_version", SPEC_VERSION)
        .required("created", Values.PRECISE_TIMESTAMP)
        .optional("created_by_ref", ReferenceValue.to("identity"))
        .optional("external_references", REFERENCES)
        .optional("object_marking_refs", MARKINGS)
        .optional("granular_markings", GRANULAR)
        .optional("extensions", extensions)
        .notApplicable("modified", "revoked", "labels", "confidence", "lang", "defanged")
        .rule(RANDOM_ID);
  }

  /** A cyber observable, with the extensions that the standard defines for it. */
  static Shape.Builder observable(String type, Shape... extensions) {
    return head(type)
        .optional("spec_version", SPEC_VERSION)
        .optional("object_marking_refs", MARKINGS)
        .optional("granular_markings", GRANULAR)
        .optional("defanged", Values.BOOLEAN)
        .optional("extensions", new ExtensionsValue(extensions))
        .notApplicable(
            "created",
            "modified",
            "created_by_ref",
            "revoked",
            "labels",
            "confidence",
            "lang",
            "external_references")
        .rule(ObservableId.CONSTRAINT);
  }

  /** An object of a type that the standard does not define. */
  static Shape custom() {
    return head("custom object")
        .optional("spec_version", SPEC_VERSION)
        .optional("created", Values.PRECISE_TIMESTAMP)
        .optional("modified", Values.PRECISE_TIMESTAMP)
        .optional("created_by_ref", ReferenceValue.to("identity"))
        .optional("revoked", Values.BOOLEAN)
        .optional("labels", STRINGS)
        .optional("confidence", Values.integer(0, 100))
        .optional("lang", Values.LANGUAGE)
        .optional("external_references", REFERENCES)
        .optional("object_marking_refs", MARKINGS)
        .optional("granular_markings", GRANULAR)
        .optional("defanged", Values.BOOLEAN)
        .optional("extensions", new ExtensionsValue())
        .rule(Constraints.notEarlier("modified", "created"))
        .build();
  }

  private static Shape.Builder head(String type) {
    return Shape.named(type).required("type", Values.STRING).required("id", ID).rule(OWN_ID);
  }

  private static void marking(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.VALUE_STRING, "an identifier")) {
      return;
    }
    String text = walk.text();
    String type = Identifiers.type(text);
    if (type == null) {
      walk.report(Rule.ID_INVALID);
    } else if (!type.equals("marking-definition")) {
      walk.report(Rule.REFERENCE_TARGET, "an object of type marking-definition");
    } else if (text.equals(walk.top().text("id"))) {
      walk.report(Rule.MARKING_CIRCULAR);
    }
  }

  private static void selector(Walk walk, JsonToken token) {
    if (walk.expect(token == JsonToken.VALUE_STRING, "a selector")) {
      Selector selector = Selector.parseOrNull(walk.text());
      if (selector == null) {
        walk.report(Rule.SELECTOR_INVALID);
      } else {
        walk.selected.add(new Walk.Selected(selector, walk.place().toString()));
      }
    }
  }
}
