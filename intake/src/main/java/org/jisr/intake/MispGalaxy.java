package org.jisr.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jisr.stix.AttackPattern;
import org.jisr.stix.CourseOfAction;
import org.jisr.stix.Identity;
import org.jisr.stix.IntrusionSet;
import org.jisr.stix.Location;
import org.jisr.stix.Malware;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.ThreatActor;
import org.jisr.stix.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a cluster of a MISP galaxy is in STIX, as far as the kinds of galaxies are known. */
final class MispGalaxy {
  private MispGalaxy() {}

  /** The object that stands for a cluster, or null where the galaxy or a needed part is unknown. */
  static @Nullable ObjectBuilder<? extends StixObject> of(
      String galaxy, JsonNode cluster, Instant at) {
    String name = MispJson.text(cluster, "value");
    UUID uuid = MispJson.uuid(cluster);
    if (name.isEmpty() || uuid == null) {
      return null;
    }
    ObjectBuilder<? extends StixObject> object = begin(galaxy, name, cluster, at);
    if (object == null) {
      return null;
    }
    String type = object.build().type();
    object.id(new StixId(type, uuid));
    if (!type.equals("location") && !type.equals("identity") && !type.equals("course-of-action")) {
      object.with("aliases", texts(cluster.path("meta").path("synonyms")));
    }
    String description = MispJson.text(cluster, "description");
    if (!description.isEmpty()) {
      object.description(description);
    }
    for (String id : texts(cluster.path("meta").path("external_id"))) {
      object.externalReference(galaxy.startsWith("mitre") ? "mitre-attack" : galaxy, id, null);
    }
    return object;
  }

  private static @Nullable ObjectBuilder<? extends StixObject> begin(
      String galaxy, String name, JsonNode cluster, Instant at) {
    return switch (kind(galaxy)) {
      case "threat-actor" -> ThreatActor.builder(at, name);
      case "intrusion-set", "microsoft-activity-group" -> IntrusionSet.builder(at, name);
      case "attack-pattern" -> AttackPattern.builder(at, name);
      case "course-of-action" -> CourseOfAction.builder(at, name);
      case "tool" -> Tool.builder(at, name);
      case "malware",
          "malpedia",
          "ransomware",
          "rat",
          "banker",
          "botnet",
          "stealer",
          "backdoor",
          "cryptominers",
          "android",
          "exploit-kit" ->
          Malware.builder(at, true).name(name);
      case "country" -> country(name, cluster, at);
      case "sector" -> Identity.builder(at, name, "class");
      default -> null;
    };
  }

  /** A location needs the code of its country (ISO 3166-1), not only a name. */
  private static @Nullable ObjectBuilder<Location> country(
      String name, JsonNode cluster, Instant at) {
    List<String> codes = texts(cluster.path("meta").path("ISO"));
    boolean sound = codes.size() == 1 && codes.getFirst().matches("[A-Za-z]{2}");
    return sound
        ? Location.builder(at, name).with("country", codes.getFirst().toUpperCase(Locale.ROOT))
        : null;
  }

  /** MITRE's galaxies name their domain too: mitre-enterprise-attack-attack-pattern. */
  private static String kind(String galaxy) {
    return galaxy.startsWith("mitre-")
        ? galaxy.replaceFirst("^mitre-((enterprise|mobile|pre|ics)-attack-|ics-)?", "")
        : galaxy;
  }

  /** MISP writes one value also without a list around it. */
  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value.values() : List.of(value)) {
      if (item.isString() && !item.stringValue().isBlank()) {
        texts.add(item.stringValue().strip());
      }
    }
    return texts.stream().distinct().toList();
  }
}
