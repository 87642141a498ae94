package org.jisr.stix.validation;

import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.list;

import java.util.List;
import org.jisr.stix.Tlp;

/** The objects that describe others (STIX 2.1, section 7). */
final class MetaTables {
  private static final Shape TLP_2 =
      Shape.named(Tlp.EXTENSION.toString())
          .required(
              "extension_type",
              Values.enumeration(Vocabulary.of("property-extension", "property-extension")))
          .required("tlp_2_0", Values.enumeration(Vocabularies.TLP_2))
          .build();

  static final List<Shape> ALL =
      List.of(
          CommonTables.versioned("language-content")
              .notApplicable("defanged")
              .required("object_ref", ReferenceValue.toAny())
              .optional("object_modified", Values.PRECISE_TIMESTAMP)
              .required("contents", new LanguageContents())
              .build(),
          CommonTables.versioned("extension-definition")
              .notApplicable("defanged")
              .required("name", STRING)
              .optional("description", STRING)
              .required("schema", STRING)
              .required("version", Values.text(Rule.EXTENSION_VERSION, Formats::isVersion))
              .required("extension_types", list(Values.enumeration(Vocabularies.EXTENSION_TYPE)))
              .optional("extension_properties", list(STRING))
              .rule(ExtensionDefinitions.CONSTRAINT)
              .build(),
          CommonTables.marking(new ExtensionsValue(TLP_2))
              .optional("name", STRING)
              .optional("definition_type", Values.open(Vocabularies.MARKING_TYPE))
              .optional("definition", Values.ANY)
              .rule(MarkingDefinitions.CONSTRAINT)
              .build());

  private MetaTables() {}
}
