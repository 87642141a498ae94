package org.jisr.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.stix.AutonomousSystem;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.FileObject;
import org.jisr.stix.Indicator;
import org.jisr.stix.Note;
import org.jisr.stix.ObservedData;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** STIX objects as attributes of MISP: the way back of {@link MispAttribute}. */
final class MispAttributes {
  /** What is taken over from an attribute that came from MISP; nothing that may be narrower. */
  private static final List<String> TAKEN =
      List.of(
          "type",
          "category",
          "value",
          "object_relation",
          "comment",
          "to_ids",
          "first_seen",
          "last_seen");

  private static final Map<String, String> HASHES =
      Map.of(
          "MD5", "md5",
          "SHA-1", "sha1",
          "SHA-256", "sha256",
          "SHA-512", "sha512",
          "SSDEEP", "ssdeep",
          "TLSH", "tlsh");

  /** What MISP calls a value; {@code value} may be empty only by mistake. */
  private record Named(String type, String category, String value) {}

  private MispAttributes() {}

  /** What was observed; as it came where it came from MISP. */
  static List<ObjectNode> of(ObservedData data, List<CyberObservable> observables) {
    ObjectNode original = original(data);
    if (original != null) {
      return List.of(original);
    }
    List<Named> all = observables.stream().flatMap(o -> named(o).stream()).toList();
    List<ObjectNode> attributes = new ArrayList<>();
    for (Named one : all) {
      UUID uuid =
          all.size() == 1
              ? data.id().uuid()
              : NamedUuid.of(data.id().uuid(), one.type() + one.value());
      ObjectNode attribute = attribute(uuid, one, data);
      StixTimestamp first = data.firstObserved();
      StixTimestamp last = data.lastObserved();
      if (first != null && last != null) {
        attribute.put("first_seen", first.text()).put("last_seen", last.text());
      }
      attributes.add(attribute);
    }
    return attributes;
  }

  /** An observable that stands alone. */
  static List<ObjectNode> of(CyberObservable alone) {
    List<Named> all = named(alone);
    return all.stream()
        .map(
            one ->
                attribute(
                    all.size() == 1
                        ? alone.id().uuid()
                        : NamedUuid.of(alone.id().uuid(), one.type() + one.value()),
                    one,
                    alone))
        .toList();
  }

  /** A pattern without an attribute of its own. */
  static List<ObjectNode> of(Indicator indicator) {
    String pattern = indicator.pattern();
    if (pattern == null || !"stix".equals(indicator.patternType())) {
      return List.of();
    }
    Named named = new Named("stix2-pattern", "Payload delivery", pattern);
    return List.of(attribute(indicator.id().uuid(), named, indicator).put("to_ids", true));
  }

  /** What came from MISP and has no place in STIX goes back as it came. */
  static List<ObjectNode> kept(Note note) {
    ObjectNode original = original(note);
    return original == null ? List.of() : List.of(original);
  }

  private static @Nullable ObjectNode original(StixObject object) {
    JsonNode tree = MispKept.original(object);
    return tree == null || MispJson.text(tree, "type").isEmpty() || !tree.has("value")
        ? null
        : taken(base(object.id().uuid(), object), tree);
  }

  /** An attribute of an object of MISP, under the level and with the name of what carries it. */
  static @Nullable ObjectNode inObject(JsonNode attribute, StixObject carrier) {
    UUID uuid = MispJson.uuid(attribute);
    if (uuid == null) {
      return null;
    }
    ObjectNode base = base(uuid, carrier);
    MispJson.labels(attribute)
        .forEach(label -> base.withArray("Tag").addObject().put("name", label));
    String time = MispJson.text(attribute, "timestamp");
    if (!time.isEmpty()) {
      base.put("timestamp", time);
    }
    return taken(base, attribute);
  }

  private static ObjectNode taken(ObjectNode attribute, JsonNode original) {
    for (String name : TAKEN) {
      JsonNode value = original.path(name);
      if (value.isValueNode() && !value.isNull()) {
        attribute.set(name, value);
      }
    }
    return attribute;
  }

  private static List<Named> named(CyberObservable object) {
    String value = object.tree().path("value").asString("");
    return switch (object.type()) {
      case "ipv4-addr", "ipv6-addr" -> one("ip-dst", "Network activity", value);
      case "domain-name" -> one("domain", "Network activity", value);
      case "url" -> one("url", "Network activity", value);
      case "email-addr" -> one("email", "Network activity", value);
      case "mac-addr" -> one("mac-address", "Network activity", value);
      case "mutex" -> one("mutex", "Artifacts dropped", object.tree().path("name").asString(""));
      case "windows-registry-key" ->
          one("regkey", "Artifacts dropped", object.tree().path("key").asString(""));
      case "autonomous-system" ->
          object instanceof AutonomousSystem system
              ? one("AS", "Network activity", "AS" + system.tree().path("number").asString(""))
              : List.of();
      case "file" -> object instanceof FileObject file ? file(file) : List.of();
      default -> List.of();
    };
  }

  /** One attribute for each hash that MISP knows, with the name where there is one. */
  private static List<Named> file(FileObject file) {
    String name = file.name();
    List<Named> all = new ArrayList<>();
    file.hashes()
        .forEach(
            (algorithm, hash) -> {
              String type = HASHES.get(algorithm);
              if (type != null && name != null) {
                all.add(new Named("filename|" + type, "Payload delivery", name + "|" + hash));
              } else if (type != null) {
                all.add(new Named(type, "Payload delivery", hash));
              }
            });
    if (all.isEmpty() && name != null) {
      all.add(new Named("filename", "Payload delivery", name));
    }
    return all;
  }

  private static List<Named> one(String type, String category, String value) {
    return value.isEmpty() ? List.of() : List.of(new Named(type, category, value));
  }

  private static ObjectNode attribute(UUID uuid, Named named, StixObject object) {
    return base(uuid, object)
        .put("type", named.type())
        .put("category", named.category())
        .put("value", named.value())
        .put("to_ids", false);
  }

  /** Inherits how the event is shared. */
  private static ObjectNode base(UUID uuid, StixObject object) {
    ObjectNode attribute =
        MispJson.object()
            .put("uuid", uuid.toString())
            .put("timestamp", String.valueOf(MispEventHeader.time(object).getEpochSecond()))
            .put("distribution", "5");
    if (object.revoked()) {
      attribute.put("deleted", true);
    }
    MispEventHeader.tags(attribute, object);
    return attribute;
  }
}
