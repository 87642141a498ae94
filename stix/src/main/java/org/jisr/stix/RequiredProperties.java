package org.jisr.stix;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which properties an object of a type cannot be without (STIX 2.1, sections 3 to 7). */
final class RequiredProperties {
  private static final Set<String> COMMON =
      Set.of("type", "id", "spec_version", "created", "modified", "created_by_ref", "revoked");

  /** These go with their content: without them the rest would be read more widely. */
  private static final Set<String> MARKINGS = Set.of("object_marking_refs", "granular_markings");

  private static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("attack-pattern", Set.of("name")),
          Map.entry("campaign", Set.of("name")),
          Map.entry("course-of-action", Set.of("name")),
          Map.entry("grouping", Set.of("context", "object_refs")),
          Map.entry("identity", Set.of("name")),
          Map.entry("incident", Set.of("name")),
          Map.entry("indicator", Set.of("pattern", "pattern_type", "valid_from")),
          Map.entry("infrastructure", Set.of("name")),
          Map.entry("intrusion-set", Set.of("name")),
          Map.entry("malware", Set.of("is_family")),
          Map.entry("malware-analysis", Set.of("product")),
          Map.entry("note", Set.of("content", "object_refs")),
          Map.entry("observed-data", Set.of("first_observed", "last_observed", "number_observed")),
          Map.entry("opinion", Set.of("opinion", "object_refs")),
          Map.entry("report", Set.of("name", "published", "object_refs")),
          Map.entry("threat-actor", Set.of("name")),
          Map.entry("tool", Set.of("name")),
          Map.entry("vulnerability", Set.of("name")),
          Map.entry("relationship", Set.of("relationship_type", "source_ref", "target_ref")),
          Map.entry("sighting", Set.of("sighting_of_ref")),
          Map.entry("autonomous-system", Set.of("number")),
          Map.entry("directory", Set.of("path")),
          Map.entry("domain-name", Set.of("value")),
          Map.entry("email-addr", Set.of("value")),
          Map.entry("email-message", Set.of("is_multipart")),
          Map.entry("ipv4-addr", Set.of("value")),
          Map.entry("ipv6-addr", Set.of("value")),
          Map.entry("mac-addr", Set.of("value")),
          Map.entry("mutex", Set.of("name")),
          Map.entry("network-traffic", Set.of("protocols")),
          Map.entry("software", Set.of("name")),
          Map.entry("url", Set.of("value")),
          Map.entry("windows-registry-key", Set.of()));

  /** Of these at least one must be there. */
  private static final Map<String, Set<String>> ONE_OF =
      Map.of(
          "artifact", Set.of("payload_bin", "url"),
          "file", Set.of("hashes", "name"),
          "location", Set.of("region", "country", "latitude"),
          "malware-analysis", Set.of("result", "analysis_sco_refs"),
          "network-traffic", Set.of("src_ref", "dst_ref"),
          "observed-data", Set.of("objects", "object_refs"));

  /** Of a type, a property that asks for another one. */
  private static final Map<String, Map<String, String>> ASKS_FOR =
      Map.of("artifact", Map.of("decryption_key", "encryption_algorithm", "url", "hashes"));

  private RequiredProperties() {}

  static boolean isFixed(String property) {
    return COMMON.contains(property) || MARKINGS.contains(property);
  }

  /** Whether an object still has what its type asks for, if it had it before. */
  static boolean stillValid(String type, JsonNode before, JsonNode after) {
    for (String name : BY_TYPE.getOrDefault(type, Set.of())) {
      if (before.has(name) && !after.has(name)) {
        return false;
      }
    }
    Set<String> some = ONE_OF.getOrDefault(type, Set.of());
    boolean lost = some.stream().anyMatch(before::has) && some.stream().noneMatch(after::has);
    boolean unmet =
        ASKS_FOR.getOrDefault(type, Map.of()).entrySet().stream()
            .anyMatch(each -> after.has(each.getKey()) && !after.has(each.getValue()));
    return !lost
        && !unmet
        && !halfPosition(after)
        && (!type.equals("malware") || namedFamily(after));
  }

  private static boolean halfPosition(JsonNode after) {
    return after.has("latitude") != after.has("longitude")
        || (after.has("precision") && !after.has("latitude"));
  }

  private static boolean namedFamily(JsonNode after) {
    return !after.path("is_family").asBoolean(false) || after.has("name");
  }
}
