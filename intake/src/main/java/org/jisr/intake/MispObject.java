package org.jisr.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the attributes of one MISP object say together: one file with all its hashes, one connection
 * with both its ends, one message; of other objects, the observables that were seen together.
 *
 * @param objects what was observed, the parts before what refers to them
 * @param used the attributes that say it; the others stand for themselves
 * @param pattern finds what may be looked for, or null where nothing may
 */
record MispObject(List<CyberObservable> objects, List<JsonNode> used, @Nullable String pattern) {
  private static final Set<String> TOGETHER = Set.of("domain-ip", "url");
  private static final Set<String> CONNECTIONS = Set.of("network-connection", "ip-port");

  /** Reads an object; null where its attributes are better taken one by one. */
  static @Nullable MispObject of(JsonNode object) {
    Draft draft = new Draft(object);
    String name = MispJson.text(object, "name");
    boolean whole =
        switch (name) {
          case "file" -> draft.file();
          case "email" -> draft.message();
          default ->
              CONNECTIONS.contains(name)
                  ? draft.connection()
                  : TOGETHER.contains(name) && draft.together();
        };
    return whole && draft.used.size() > 1 ? draft.done() : null;
  }

  /** Gathers what of the object has a place in STIX. */
  private static final class Draft {
    private final List<JsonNode> attributes = new ArrayList<>();
    private final Map<StixId, CyberObservable> objects = new LinkedHashMap<>();
    private final Set<JsonNode> used = new LinkedHashSet<>();
    private final Set<String> patterns = new LinkedHashSet<>();

    Draft(JsonNode object) {
      for (JsonNode attribute : object.path("Attribute").values()) {
        boolean alive = !attribute.path("deleted").asBoolean(false);
        if (attribute.isObject() && alive && MispJson.uuid(attribute) != null) {
          attributes.add(attribute);
        }
      }
    }

    MispObject done() {
      return new MispObject(
          List.copyOf(objects.values()),
          List.copyOf(used),
          patterns.isEmpty() ? null : String.join(" OR ", patterns));
    }

    boolean file() {
      ObjectBuilder<CyberObservable> file = ObjectBuilder.observable("file");
      ObjectNode hashes = MispJson.object();
      String name = null;
      for (JsonNode attribute : attributes) {
        String relation = relation(attribute);
        MispAttribute mapped = mapped(attribute);
        CyberObservable one = mapped == null ? null : mapped.objects().getFirst();
        String value = MispJson.text(attribute, "value");
        if (relation.equals("filename") && name == null && !value.isEmpty()) {
          name = value;
          take(attribute, null);
        } else if (mapped != null
            && one != null
            && one.type().equals("file")
            && one.property("name") == null) {
          hash(attribute, mapped, one, hashes);
        } else if (relation.equals("size-in-bytes") && value.matches("[0-9]{1,15}")) {
          property(file, "size", MispJson.number(value), attribute);
        } else if (relation.equals("mimetype") && value.matches("[\\w.+-]+/[\\w.+-]+")) {
          property(file, "mime_type", MispJson.string(value), attribute);
        }
      }
      file.name(name);
      if (!hashes.isEmpty()) {
        file.with("hashes", hashes);
      } else if (name == null) {
        return false;
      } else {
        lookFor("filename");
      }
      add(file.build());
      return true;
    }

    /** The first of each algorithm; a second one is another file's and stands for itself. */
    private void hash(
        JsonNode attribute, MispAttribute mapped, CyberObservable one, ObjectNode hashes) {
      one.tree()
          .path("hashes")
          .properties()
          .forEach(
              hash -> {
                if (!hashes.has(hash.getKey())) {
                  hashes.set(hash.getKey(), hash.getValue());
                  take(attribute, mapped);
                }
              });
    }

    boolean connection() {
      ObjectBuilder<CyberObservable> traffic = ObjectBuilder.observable("network-traffic");
      Set<String> protocols = new LinkedHashSet<>();
      Set<String> ends = new LinkedHashSet<>();
      for (JsonNode attribute : attributes) {
        String relation = relation(attribute);
        String value = MispJson.text(attribute, "value");
        switch (relation) {
          case "ip-src", "ip-dst", "ip" -> {
            String end = relation.equals("ip-src") ? "src_ref" : "dst_ref";
            MispAttribute mapped = mapped(attribute);
            if (mapped != null && ends.add(end)) {
              traffic.with(end, add(mapped.objects().getFirst()));
              take(attribute, mapped);
            }
          }
          case "src-port", "dst-port" -> {
            if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
              property(traffic, relation.replace('-', '_'), MispJson.number(value), attribute);
            }
          }
          case "layer3-protocol", "layer4-protocol", "layer7-protocol" -> {
            if (value.matches("[A-Za-z0-9-]{1,30}")) {
              protocols.add(value.toLowerCase(Locale.ROOT));
              take(attribute, null);
            }
          }
          default -> {}
        }
      }
      if (ends.isEmpty()) {
        return false;
      }
      if (protocols.isEmpty()) {
        String address = objects.keySet().iterator().next().type();
        protocols.add(address.replace("-addr", ""));
      }
      traffic.with("protocols", List.copyOf(protocols));
      add(traffic.build());
      return true;
    }

    boolean message() {
      ObjectBuilder<CyberObservable> message =
          ObjectBuilder.observable("email-message").with("is_multipart", false);
      Map<String, List<StixId>> lists = new LinkedHashMap<>();
      boolean said = false;
      for (JsonNode attribute : attributes) {
        String relation = relation(attribute);
        String value = MispJson.text(attribute, "value");
        MispAttribute mapped = mapped(attribute);
        CyberObservable address = mapped == null ? null : mapped.objects().getFirst();
        if (address != null && !address.type().equals("email-addr")) {
          address = null;
        }
        if (mapped != null && address != null && relation.equals("from")) {
          property(message, "from_ref", MispJson.string(add(address).toString()), attribute);
          look(attribute, mapped);
          said = true;
        } else if (mapped != null
            && address != null
            && Set.of("to", "cc", "bcc").contains(relation)) {
          lists.computeIfAbsent(relation + "_refs", name -> new ArrayList<>()).add(add(address));
          take(attribute, mapped);
        } else if (relation.equals("subject") && !value.isEmpty()) {
          property(message, "subject", MispJson.string(value), attribute);
          said = true;
        } else if (relation.equals("message-id") && !value.isEmpty()) {
          property(message, "message_id", MispJson.string(value), attribute);
        }
      }
      lists.forEach((name, addresses) -> message.with(name, addresses));
      if (said) {
        add(message.build());
      }
      return said;
    }

    boolean together() {
      for (JsonNode attribute : attributes) {
        MispAttribute mapped = mapped(attribute);
        if (mapped != null) {
          mapped.objects().forEach(this::add);
          take(attribute, mapped);
        }
      }
      return !objects.isEmpty();
    }

    private StixId add(CyberObservable object) {
      objects.putIfAbsent(object.id(), object);
      return object.id();
    }

    /** The first attribute that says it; what a second one says stands for itself. */
    private void property(
        ObjectBuilder<CyberObservable> object, String name, JsonNode value, JsonNode attribute) {
      String relation = relation(attribute);
      if (used.stream().noneMatch(other -> relation(other).equals(relation))) {
        object.with(name, value);
        take(attribute, null);
      }
    }

    private void take(JsonNode attribute, @Nullable MispAttribute mapped) {
      used.add(attribute);
      if (mapped != null) {
        look(attribute, mapped);
      }
    }

    private void look(JsonNode attribute, MispAttribute mapped) {
      String found = mapped.pattern();
      if (found != null && attribute.path("to_ids").asBoolean(false)) {
        patterns.add(found);
      }
    }

    /** A name is too weak to be looked for beside hashes, but better than nothing. */
    private void lookFor(String relation) {
      for (JsonNode attribute : List.copyOf(used)) {
        MispAttribute mapped = mapped(attribute);
        if (relation(attribute).equals(relation) && mapped != null) {
          look(attribute, mapped);
        }
      }
    }

    private static @Nullable MispAttribute mapped(JsonNode attribute) {
      return MispAttribute.of(MispJson.text(attribute, "type"), MispJson.text(attribute, "value"));
    }

    private static String relation(JsonNode attribute) {
      String relation = MispJson.text(attribute, "object_relation");
      return relation.isEmpty() ? MispJson.text(attribute, "type") : relation;
    }
  }
}
