package org.jisr.intake;

import java.util.List;
import org.jisr.stix.ExternalReference;
import org.jisr.stix.Identity;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Named things as clusters of MISP's galaxies: the way back of {@link MispGalaxy}. */
final class MispGalaxyWriter {
  private MispGalaxyWriter() {}

  /** A galaxy with the one cluster that the object is, or null where MISP has none for it. */
  static @Nullable ObjectNode of(StixObject object) {
    String type = type(object);
    String name = object.fields().name();
    if (type == null || name == null || name.isBlank()) {
      return null;
    }
    ObjectNode galaxy =
        MispJson.object()
            .put("uuid", NamedUuid.of(object.id().uuid(), type).toString())
            .put("name", type)
            .put("type", type);
    ObjectNode cluster =
        galaxy
            .putArray("GalaxyCluster")
            .addObject()
            .put("uuid", object.id().uuid().toString())
            .put("type", type)
            .put("value", name)
            .put("distribution", "5");
    JsonNode description = object.property("description");
    if (description != null && description.isString()) {
      cluster.set("description", description);
    }
    ObjectNode meta = cluster.putObject("meta");
    JsonNode aliases = object.property("aliases");
    if (aliases != null && aliases.isArray()) {
      meta.set("synonyms", aliases);
    }
    List<String> ids =
        object.externalReferences().stream()
            .map(ExternalReference::externalId)
            .filter(id -> id != null)
            .toList();
    if (!ids.isEmpty()) {
      ids.forEach(meta.putArray("external_id")::add);
    }
    if (type.equals("country")) {
      meta.putArray("ISO").add(object.tree().path("country").asString(""));
    }
    MispEventHeader.tags(cluster, object);
    return galaxy;
  }

  private static @Nullable String type(StixObject object) {
    return switch (object.type()) {
      case "threat-actor" -> "threat-actor";
      case "intrusion-set" -> "mitre-intrusion-set";
      case "attack-pattern" -> "mitre-attack-pattern";
      case "course-of-action" -> "mitre-course-of-action";
      case "tool" -> "mitre-tool";
      case "malware" -> "mitre-malware";
      case "location" -> object.tree().has("country") ? "country" : null;
      case "identity" ->
          object instanceof Identity identity && "class".equals(identity.identityClass())
              ? "sector"
              : null;
      default -> null;
    };
  }
}
