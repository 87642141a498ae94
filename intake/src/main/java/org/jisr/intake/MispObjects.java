package org.jisr.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.stix.Note;
import org.jisr.stix.ObservedData;
import org.jisr.stix.Relationship;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of MISP on their way back: whole where the reader has the note that keeps them, else with
 * those attributes that became what was observed. Used by one thread.
 */
final class MispObjects {
  /** What is taken over; nothing that may be narrower, and no content of its own. */
  private static final List<String> TAKEN =
      List.of(
          "name",
          "meta-category",
          "description",
          "template_uuid",
          "template_version",
          "comment",
          "first_seen",
          "last_seen");

  private final Map<String, ObjectNode> objects = new TreeMap<>();
  private final Map<String, Map<String, ObjectNode>> attributes = new HashMap<>();

  private final Map<String, String> observed = new HashMap<>();
  private final Map<String, ObjectNode> written = new HashMap<>();

  /** Whether that object came from one of MISP, or keeps one. */
  boolean take(StixObject object) {
    if (!(object instanceof ObservedData) && !(object instanceof Note)) {
      return false;
    }
    JsonNode original = MispKept.original(object);
    if (original == null || !original.path("Attribute").isArray()) {
      return false;
    }
    String uuid = object.id().uuid().toString();
    ObjectNode written = objects.computeIfAbsent(uuid, id -> header(id, object, original));
    if (original.path("deleted").asBoolean(false)) {
      written.put("deleted", true);
    }
    Map<String, ObjectNode> parts = attributes.computeIfAbsent(uuid, id -> new TreeMap<>());
    for (JsonNode each : original.path("Attribute").values()) {
      ObjectNode part = MispAttributes.inObject(each, object);
      if (part != null && (object instanceof ObservedData || !has(parts, part))) {
        parts.put(part.path("uuid").asString(), part);
      }
      if (part != null && object instanceof ObservedData) {
        observed.putIfAbsent(uuid, part.path("uuid").asString());
      }
    }
    return true;
  }

  private static boolean has(Map<String, ObjectNode> parts, ObjectNode part) {
    return parts.containsKey(part.path("uuid").asString());
  }

  boolean holds(String uuid) {
    return objects.containsKey(uuid);
  }

  /** A reference from one of the objects, as it came. */
  void refer(Relationship relationship) {
    JsonNode original = MispKept.original(relationship);
    var source = relationship.source();
    ObjectNode object = source == null ? null : objects.get(source.uuid().toString());
    String target = original == null ? "" : MispJson.text(original, "referenced_uuid");
    if (object == null || original == null || target.isEmpty()) {
      return;
    }
    ObjectNode reference =
        object
            .withArray("ObjectReference")
            .addObject()
            .put("uuid", relationship.id().uuid().toString())
            .put("referenced_uuid", target)
            .put("relationship_type", MispJson.text(original, "relationship_type"));
    for (String name : List.of("comment", "timestamp")) {
      String text = MispJson.text(original, name);
      if (!text.isEmpty()) {
        reference.put(name, text);
      }
    }
  }

  /**
   * The objects with their attributes, those that are known for themselves as they are known.
   *
   * @param alone taken out of it are the attributes of objects
   */
  List<ObjectNode> written(Map<String, ObjectNode> alone) {
    List<ObjectNode> all = new ArrayList<>();
    objects.forEach(
        (uuid, object) -> {
          var list = object.putArray("Attribute");
          attributes
              .getOrDefault(uuid, Map.of())
              .forEach(
                  (id, part) -> {
                    ObjectNode known = alone.remove(id);
                    written.put(id, known == null ? part : known);
                    list.add(known == null ? part : known);
                  });
          all.add(object);
        });
    return all;
  }

  /** The attribute that a sighting of the whole object hangs on, or null for no such object. */
  @Nullable ObjectNode first(String uuid) {
    String first = observed.get(uuid);
    return first == null ? null : attribute(first);
  }

  /** The attribute of that identifier in one of the written objects, or null. */
  @Nullable ObjectNode attribute(String uuid) {
    return written.get(uuid);
  }

  private static ObjectNode header(String uuid, StixObject carrier, JsonNode original) {
    ObjectNode object =
        MispJson.object()
            .put("uuid", uuid)
            .put("timestamp", String.valueOf(MispEventHeader.time(carrier).getEpochSecond()))
            .put("distribution", "5");
    for (String name : TAKEN) {
      JsonNode value = original.path(name);
      if (value.isValueNode() && !value.isNull()) {
        object.set(name, value);
      }
    }
    return object;
  }
}
