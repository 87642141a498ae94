package org.jisr.law;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.stix.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The context of a release as JSON, without the law in force; equal contexts have equal bytes. */
final class ContextJson {
  private ContextJson() {}

  static byte[] write(ReleaseContext context) {
    ObjectNode tree = HandlingJson.MAPPER.createObjectNode();
    tree.put("holder", context.holder().value())
        .put("recipient", context.recipient().value())
        .put("purpose", context.purpose().code())
        .put("type", context.objectType());
    AgreementTerms terms = context.agreement();
    if (terms != null) {
      write(tree.putObject("agreement"), terms);
    }
    ArrayNode consents = tree.putArray("consents");
    context.consents().stream()
        .map(ContextJson::consent)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(text -> consents.add(HandlingJson.MAPPER.readTree(text)));
    LawJson.write(tree, "granted", context.granted().stream().map(Need::code).sorted().toList());
    Circumstances around = context.circumstances();
    tree.put("human_rights", around.humanRights().code())
        .put("items", around.items())
        .put("released_today", around.releasedToday());
    if (!around.closure().equals(Closure.NONE)) {
      LawJson.write(tree, "withheld", around.closure().parts());
      tree.put("separable", around.closure().separable());
    }
    return CanonicalJson.of(tree);
  }

  private static void write(ObjectNode tree, AgreementTerms terms) {
    tree.put("id", terms.id()).put("hash", terms.hash());
    LawJson.write(tree, "parties", terms.parties().stream().map(PartyId::value).sorted().toList());
    LawJson.write(tree, "purposes", terms.purposes().stream().map(Purpose::code).sorted().toList());
    LawJson.write(tree, "types", terms.objectTypes().stream().sorted().toList());
    ArrayNode conditions = tree.putArray("conditions");
    terms.conditions().forEach(each -> HandlingJson.writeCondition(conditions, each));
    Instant from = terms.inForceFrom();
    if (from != null) {
      tree.put("from", from.toString());
    }
    tree.put("until", terms.validUntil().toString());
    AgreementTerms.Suspension suspension = terms.suspension();
    if (suspension != null) {
      tree.put("suspended_by", suspension.by().value())
          .put("suspended_since", suspension.since().toString());
    }
    if (terms.perDay() > 0) {
      tree.put("per_day", terms.perDay());
    }
  }

  private static String consent(Consent consent) {
    return HandlingJson.MAPPER
        .createObjectNode()
        .put("originator", consent.originator().value())
        .put("recipient", consent.recipient().value())
        .put("purpose", consent.purpose().code())
        .put("until", consent.until().toString())
        .toString();
  }

  static ReleaseContext read(byte[] json) {
    JsonNode tree;
    try {
      tree = HandlingJson.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw LawJson.unreadable(e);
    }
    Set<Need> granted = new HashSet<>();
    LawJson.texts(tree, "granted").forEach(code -> granted.add(Need.of(code)));
    return new ReleaseContext(
        new PartyId(LawJson.text(tree, "holder")),
        new PartyId(LawJson.text(tree, "recipient")),
        Purpose.of(LawJson.text(tree, "purpose")),
        terms(tree.get("agreement")),
        LawJson.text(tree, "type"),
        new HashSet<>(LawJson.list(tree, "consents", ContextJson::readConsent)),
        granted,
        new Circumstances(
            HumanRights.of(LawJson.text(tree, "human_rights")),
            LawJson.positive(tree, "items"),
            tree.path("released_today").asLong(),
            null,
            LawBook.EMPTY,
            tree.has("separable")
                ? new Closure(LawJson.texts(tree, "withheld"), tree.path("separable").asBoolean())
                : Closure.NONE));
  }

  private static @Nullable AgreementTerms terms(@Nullable JsonNode tree) {
    if (tree == null) {
      return null;
    }
    return new AgreementTerms(
        LawJson.text(tree, "id"),
        LawJson.text(tree, "hash"),
        new HashSet<>(LawJson.list(tree, "parties", node -> new PartyId(node.asString()))),
        new HashSet<>(LawJson.list(tree, "purposes", node -> Purpose.of(node.asString()))),
        new HashSet<>(LawJson.texts(tree, "types")),
        LawJson.list(tree, "conditions", HandlingJson::readCondition),
        LawJson.instant(tree, "from"),
        LawJson.requiredInstant(tree, "until"),
        tree.has("suspended_by")
            ? new AgreementTerms.Suspension(
                new PartyId(LawJson.text(tree, "suspended_by")),
                LawJson.requiredInstant(tree, "suspended_since"))
            : null,
        tree.has("per_day") ? LawJson.positive(tree, "per_day") : 0);
  }

  private static Consent readConsent(JsonNode tree) {
    return new Consent(
        new PartyId(LawJson.text(tree, "originator")),
        new PartyId(LawJson.text(tree, "recipient")),
        Purpose.of(LawJson.text(tree, "purpose")),
        LawJson.requiredInstant(tree, "until"));
  }
}
