package org.jisr.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A set of national rules as JSON. */
final class PolicyJson {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Set<String> HEAD =
      Set.of(
          "kind",
          "party",
          "authority",
          "version",
          "valid_from",
          "valid_to",
          "rules",
          "partners",
          "references");
  private static final Set<String> RULE =
      Set.of("name", "when", "then", "legal_reference", "text", "cure");
  private static final Set<String> WHEN =
      Set.of(
          "purposes",
          "categories",
          "types",
          "recipients",
          "special",
          "marking_from",
          "minor",
          "third_party",
          "items_from");

  private PolicyJson() {}

  static byte[] write(PolicySet policy) {
    ObjectNode tree = HandlingJson.MAPPER.createObjectNode();
    LawJson.head(tree, policy);
    ArrayNode rules = tree.putArray("rules");
    policy.rules().forEach(rule -> write(rules.addObject(), rule));
    if (!policy.partners().isEmpty()) {
      ArrayNode partners = tree.putArray("partners");
      policy.partners().forEach(limits -> write(partners.addObject(), limits));
    }
    if (!policy.references().isEmpty()) {
      ObjectNode references = tree.putObject("references");
      new TreeMap<>(policy.references()).forEach(references::put);
    }
    return CanonicalJson.of(tree);
  }

  private static void write(ObjectNode tree, PolicyRule rule) {
    tree.put("name", rule.name()).put("legal_reference", rule.legalReference());
    write(tree.putObject("when"), rule.when());
    ObjectNode then = tree.putObject("then");
    switch (rule.effect()) {
      case PolicyEffect.Deny deny -> then.put("outcome", "deny");
      case PolicyEffect.Require require ->
          then.put("outcome", "needs").put("need", require.need().code());
      case PolicyEffect.Oblige oblige -> {
        then.put("outcome", "conditions");
        ArrayNode conditions = then.putArray("conditions");
        oblige.conditions().forEach(each -> HandlingJson.writeCondition(conditions, each));
      }
    }
    LawJson.write(tree, "text", rule.wording().text());
    LawJson.write(tree, "cure", rule.wording().cure());
  }

  private static void write(ObjectNode tree, PolicyScope when) {
    LawJson.write(tree, "purposes", sorted(when.purposes()));
    LawJson.write(tree, "categories", sorted(when.categories()));
    LawJson.write(tree, "types", when.types().stream().sorted().toList());
    LawJson.write(
        tree, "recipients", when.recipients().stream().map(PartyId::value).sorted().toList());
    LawJson.write(tree, "special", sorted(when.special()));
    if (when.markingFrom() != null) {
      tree.put("marking_from", when.markingFrom().code());
    }
    if (when.minor()) {
      tree.put("minor", true);
    }
    if (when.thirdParty()) {
      tree.put("third_party", true);
    }
    if (when.itemsFrom() > 0) {
      tree.put("items_from", when.itemsFrom());
    }
  }

  private static void write(ObjectNode tree, PartnerLimits limits) {
    tree.put("party", limits.party().value());
    if (limits.clearance() != null) {
      tree.put("clearance", limits.clearance().code());
    }
    if (limits.perDay() > 0) {
      tree.put("per_day", limits.perDay());
    }
  }

  private static List<String> sorted(Set<? extends Coded> members) {
    return members.stream().map(Coded::code).sorted().toList();
  }

  static PolicySet read(JsonNode tree) {
    LawJson.requireOnly(tree, HEAD);
    Map<String, String> references = new HashMap<>();
    tree.path("references")
        .propertyNames()
        .forEach(name -> references.put(name, LawJson.text(tree.path("references"), name)));
    return new PolicySet(
        new PartyId(LawJson.text(tree, "party")),
        LawJson.text(tree, "authority"),
        LawJson.positive(tree, "version"),
        LawJson.requiredInstant(tree, "valid_from"),
        LawJson.instant(tree, "valid_to"),
        LawJson.list(tree, "rules", PolicyJson::rule),
        LawJson.list(tree, "partners", PolicyJson::limits),
        references);
  }

  private static PolicyRule rule(JsonNode tree) {
    LawJson.requireOnly(tree, RULE);
    String name = LawJson.text(tree, "name");
    if (!NAME.matcher(name).matches()) {
      throw LawJson.unreadable(null);
    }
    return new PolicyRule(
        name,
        scope(tree.path("when")),
        effect(tree.path("then")),
        LawJson.text(tree, "legal_reference"),
        new Wording(LawJson.spoken(tree, "text"), LawJson.spoken(tree, "cure")));
  }

  private static PolicyScope scope(JsonNode tree) {
    LawJson.requireOnly(tree, WHEN);
    return new PolicyScope(
        set(tree, "purposes", Purpose::of),
        set(tree, "categories", SubjectCategory::of),
        set(tree, "types", type -> type),
        set(tree, "recipients", PartyId::new),
        set(tree, "special", SpecialCategory::of),
        level(tree, "marking_from"),
        flag(tree, "minor"),
        flag(tree, "third_party"),
        tree.has("items_from") ? LawJson.positive(tree, "items_from") : 0);
  }

  private static PolicyEffect effect(JsonNode tree) {
    LawJson.requireOnly(tree, Set.of("outcome", "need", "conditions"));
    return switch (LawJson.text(tree, "outcome")) {
      case "deny" -> new PolicyEffect.Deny();
      case "needs" -> new PolicyEffect.Require(Need.of(LawJson.text(tree, "need")));
      case "conditions" -> oblige(LawJson.list(tree, "conditions", HandlingJson::readCondition));
      default -> throw LawJson.unreadable(null);
    };
  }

  /** A condition no node knows would bar everything without saying so. */
  private static PolicyEffect oblige(List<Condition> conditions) {
    if (conditions.isEmpty() || conditions.stream().anyMatch(each -> each.kind() == null)) {
      throw LawJson.unreadable(null);
    }
    return new PolicyEffect.Oblige(conditions);
  }

  private static PartnerLimits limits(JsonNode tree) {
    LawJson.requireOnly(tree, Set.of("party", "clearance", "per_day"));
    return new PartnerLimits(
        new PartyId(LawJson.text(tree, "party")),
        level(tree, "clearance"),
        tree.has("per_day") ? LawJson.positive(tree, "per_day") : 0);
  }

  private static @Nullable Tlp level(JsonNode tree, String name) {
    String code = LawJson.optional(tree, name);
    Tlp level = code == null ? null : Tlp.ofCode(code);
    if (code != null && level == null) {
      throw LawJson.unreadable(null);
    }
    return level;
  }

  private static boolean flag(JsonNode tree, String name) {
    JsonNode node = tree.path(name);
    if (!node.isMissingNode() && !node.isBoolean()) {
      throw LawJson.unreadable(null);
    }
    return node.asBoolean(false);
  }

  private static <T> Set<T> set(
      JsonNode tree, String name, java.util.function.Function<String, T> reader) {
    Set<T> all = new HashSet<>();
    LawJson.texts(tree, name).forEach(text -> all.add(reader.apply(text)));
    return all;
  }
}
