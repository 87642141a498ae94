package org.jisr.stix;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The property-extension {@code jisr-handling} of a marking-definition: what an originator requires
 * of whoever holds an object.
 *
 * <p>It stands beside TLP 2.0: an object carries the marking of its level, which every partner
 * understands, and a second marking with this extension, which a node enforces. The content is JSON
 * with the property names below; what they mean is the matter of the room {@code law}.
 */
public final class HandlingExtension {
  /** The identifier of the extension-definition. */
  public static final StixId DEFINITION =
      StixId.parse("extension-definition--9e606489-245a-4358-b240-eb60f1875dac");

  /** The identity that claims the extension-definition. */
  public static final StixId AUTHOR =
      StixId.parse("identity--b66c3d15-bfa6-4eb2-88db-e52f10466646");

  /** The names of the properties in version 1. */
  public static final Set<String> PROPERTIES =
      Set.of(
          "originator",
          "originator_reference",
          "holder",
          "chain",
          "legal_basis",
          "purposes",
          "subject_category",
          "minor",
          "special_categories",
          "assertion",
          "grading",
          "marking",
          "pap",
          "handling_codes",
          "handling_text",
          "unknown_markings",
          "conditions",
          "releasable_to",
          "restricted_against",
          "compartments",
          "review_by",
          "delete_after",
          "state");

  private static final Instant MINTED = Instant.parse("2026-11-22T00:00:00Z");
  private static final String SCHEMA =
      """
      A property-extension of marking-definition. Required: originator (party), legal_basis (list of \
      {instrument, article, authority, valid_from, valid_to}), purposes (list of dotted codes), \
      subject_category, assertion (fact, assessment, inference), marking (TLP 2.0 code), review_by and \
      delete_after (timestamps), state. Optional: originator_reference, holder, chain (parties it came \
      through), minor, pap (clear, green, amber, red), handling_codes (h0 to h3), handling_text, \
      special_categories, grading ({scheme, verbatim}), unknown_markings, conditions (list of {code, \
      parameters}), releasable_to and restricted_against (lists of parties), compartments (codes \
      of need-to-know groups; a reader must be in all). An absent releasable_to \
      means nobody. A reader that does not understand a condition must not pass the object on.""";

  private HandlingExtension() {}

  /** The extension-definition object, which travels with the first object that uses it. */
  public static ExtensionDefinition definition() {
    return ExtensionDefinition.builder(
            MINTED, AUTHOR, "jisr-handling", SCHEMA, "1.0.0", List.of("property-extension"))
        .id(DEFINITION)
        .description("How the holder of a marked object must handle it.")
        .build();
  }

  /** The identity object of {@link #AUTHOR}. */
  public static Identity author() {
    return Identity.builder(MINTED, "Jisr", "organization").id(AUTHOR).build();
  }

  /**
   * A new marking with this handling.
   *
   * @param created when, as markings have no versions
   * @param creator the originator's identity
   * @param handling a JSON object with {@link #PROPERTIES}, copied
   */
  public static MarkingDefinition marking(
      Instant created, @Nullable StixId creator, ObjectNode handling) {
    return MarkingDefinition.builder(created)
        .createdBy(creator)
        .name("jisr-handling")
        .propertyExtension(DEFINITION, handling)
        .build();
  }

  /** The handling in a marking, without {@code extension_type}; null where there is none. */
  public static @Nullable ObjectNode read(MarkingDefinition marking) {
    JsonNode extension = marking.extensions().get(DEFINITION.toString());
    if (!(extension instanceof ObjectNode found)) {
      return null;
    }
    ObjectNode handling = found.deepCopy();
    handling.remove("extension_type");
    return handling;
  }

  /** The two markings of an object: its level for everybody and its handling for nodes. */
  public static List<StixId> markings(Tlp level, MarkingDefinition handling) {
    return List.of(level.markingId(), handling.id());
  }
}
