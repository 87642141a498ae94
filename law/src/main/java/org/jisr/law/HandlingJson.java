package org.jisr.law;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A handling as JSON; the property names are those of the jisr-handling extension. */
final class HandlingJson {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private HandlingJson() {}

  static byte[] write(Handling handling) {
    return CanonicalJson.of(tree(handling));
  }

  static ObjectNode tree(Handling handling) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("originator", handling.originator().value());
    if (handling.originatorReference() != null) {
      tree.put("originator_reference", handling.originatorReference());
    }
    tree.put("holder", handling.holder().value());
    texts(tree, "chain", handling.chain().stream().map(PartyId::value).toList());
    handling.legalBasis().forEach(basis -> writeBasis(list(tree, "legal_basis"), basis));
    texts(tree, "purposes", handling.purposeCodes());
    tree.put("subject_category", handling.subjectCategory().code());
    tree.put("minor", handling.minor());
    texts(tree, "special_categories", Sets.codes(handling.specialCategories()));
    tree.put("assertion", handling.assertion().code());
    if (handling.grading() != null) {
      tree.putObject("grading")
          .put("scheme", handling.grading().scheme())
          .put("verbatim", handling.grading().verbatim());
    }
    tree.put("marking", handling.marking().code());
    if (handling.pap() != null) {
      tree.put("pap", handling.pap().code());
    }
    texts(tree, "handling_codes", Sets.codes(handling.codes()));
    if (handling.codeText() != null) {
      tree.put("handling_text", handling.codeText());
    }
    texts(tree, "unknown_markings", handling.unknownMarkings());
    handling.conditions().forEach(condition -> writeCondition(list(tree, "conditions"), condition));
    texts(tree, "releasable_to", parties(handling.releasableTo()));
    texts(tree, "restricted_against", parties(handling.restrictedAgainst()));
    texts(tree, "compartments", handling.compartments());
    tree.put("review_by", handling.reviewBy().toString());
    tree.put("delete_after", handling.deleteAfter().toString());
    tree.put("state", handling.state().code());
    return tree;
  }

  static Handling read(byte[] json) {
    try {
      return read(MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  static Handling read(JsonNode tree) {
    if (!tree.isObject() || !HandlingExtension.PROPERTIES.containsAll(tree.propertyNames())) {
      throw unreadable(null);
    }
    try {
      return Handling.builder(
              new PartyId(text(tree, "originator")), new PartyId(text(tree, "holder")))
          .originatorReference(optional(tree, "originator_reference"))
          .chain(each(tree, "chain", node -> new PartyId(text(node))))
          .legalBasis(each(tree, "legal_basis", HandlingJson::readBasis))
          .purposes(each(tree, "purposes", node -> Purpose.of(text(node))))
          .subject(SubjectCategory.of(text(tree, "subject_category")))
          .minor(tree.path("minor").asBoolean())
          .specialCategories(
              each(tree, "special_categories", node -> SpecialCategory.of(text(node))))
          .assertion(AssertionKind.of(text(tree, "assertion")))
          .grading(readGrading(tree.get("grading")))
          .marking(readLevel(text(tree, "marking")))
          .pap(readPap(tree))
          .codes(
              each(tree, "handling_codes", node -> HandlingCode.of(text(node))),
              optional(tree, "handling_text"))
          .unknownMarkings(each(tree, "unknown_markings", HandlingJson::text))
          .conditions(each(tree, "conditions", HandlingJson::readCondition))
          .releasableTo(each(tree, "releasable_to", node -> new PartyId(text(node))))
          .restrictedAgainst(each(tree, "restricted_against", node -> new PartyId(text(node))))
          .compartments(each(tree, "compartments", HandlingJson::text))
          .retention(
              Instant.parse(text(tree, "review_by")), Instant.parse(text(tree, "delete_after")))
          .state(CorrectionState.of(text(tree, "state")))
          .build();
    } catch (DateTimeException e) {
      throw unreadable(e);
    }
  }

  private static ArrayNode list(ObjectNode tree, String name) {
    return tree.has(name) ? (ArrayNode) tree.get(name) : tree.putArray(name);
  }

  private static void writeBasis(ArrayNode list, LegalBasis basis) {
    ObjectNode node = list.addObject();
    node.put("instrument", basis.instrument());
    if (basis.article() != null) {
      node.put("article", basis.article());
    }
    node.put("authority", basis.authority());
    if (basis.validFrom() != null) {
      node.put("valid_from", basis.validFrom().toString());
    }
    if (basis.validTo() != null) {
      node.put("valid_to", basis.validTo().toString());
    }
  }

  private static LegalBasis readBasis(JsonNode node) {
    String from = optional(node, "valid_from");
    String to = optional(node, "valid_to");
    return new LegalBasis(
        text(node, "instrument"),
        optional(node, "article"),
        text(node, "authority"),
        from == null ? null : Instant.parse(from),
        to == null ? null : Instant.parse(to));
  }

  static void writeCondition(ArrayNode list, Condition condition) {
    ObjectNode node = list.addObject().put("code", condition.code());
    if (!condition.parameters().isEmpty()) {
      ObjectNode parameters = node.putObject("parameters");
      condition.parameters().forEach(parameters::put);
    }
  }

  static Condition readCondition(JsonNode node) {
    TreeMap<String, String> parameters = new TreeMap<>();
    node.path("parameters")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), text(entry.getValue())));
    return new Condition(text(node, "code"), parameters);
  }

  private static @Nullable Pap readPap(JsonNode tree) {
    String code = optional(tree, "pap");
    return code == null ? null : Pap.of(code);
  }

  private static Tlp readLevel(String code) {
    Tlp level = Tlp.ofCode(code);
    if (level == null) {
      throw unreadable(null);
    }
    return level;
  }

  private static @Nullable Grading readGrading(@Nullable JsonNode node) {
    return node == null ? null : new Grading(text(node, "scheme"), text(node, "verbatim"));
  }

  /** STIX forbids empty lists, so an empty set is an absent property. */
  private static void texts(ObjectNode tree, String name, Collection<String> members) {
    members.forEach(member -> list(tree, name).add(member));
  }

  private static List<String> parties(Collection<PartyId> parties) {
    return parties.stream().map(PartyId::value).toList();
  }

  private static <T> List<T> each(JsonNode tree, String name, Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>();
    JsonNode list = tree.path(name);
    if (!list.isMissingNode() && !list.isArray()) {
      throw unreadable(null);
    }
    list.forEach(node -> all.add(reader.apply(node)));
    return all;
  }

  private static String text(JsonNode tree, String name) {
    return text(tree.path(name));
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw unreadable(null);
    }
    return node.stringValue();
  }

  private static @Nullable String optional(JsonNode tree, String name) {
    return tree.has(name) ? text(tree, name) : null;
  }

  private static LawException unreadable(@Nullable Throwable cause) {
    String message = "The handling is not one this node can read. Maybe a newer node wrote it.";
    return cause == null
        ? new LawException(LawException.Code.LAW_HANDLING_UNREADABLE, message)
        : new LawException(LawException.Code.LAW_HANDLING_UNREADABLE, message, cause);
  }
}
