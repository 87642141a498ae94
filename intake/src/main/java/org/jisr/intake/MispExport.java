package org.jisr.intake;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.Indicator;
import org.jisr.stix.Note;
import org.jisr.stix.ObservedData;
import org.jisr.stix.Opinion;
import org.jisr.stix.Relationship;
import org.jisr.stix.Report;
import org.jisr.stix.Sighting;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle that the gate let out, as events of MISP: one for each report with what it refers to,
 * and one for what no report names. docs/misp.md says what has no place there and is left out.
 *
 * <p>Every event is for the receiving organisation only (distribution 0) until somebody there
 * decides otherwise. Used by one thread.
 */
public final class MispExport {
  private static final UUID LOOSE = UUID.fromString("0c51e9b7-5a0e-4d5b-9f0c-0f8f4b8f53c5");

  private final Map<StixId, StixObject> objects = new LinkedHashMap<>();
  private final Set<StixId> named = new LinkedHashSet<>();

  private MispExport() {}

  /**
   * Writes the events as {@code {"response":[{"Event":{…}}…]}}.
   *
   * @param bundle as the gate wrote it; closed
   * @param out left open
   * @return how many events there are
   */
  public static int write(InputStream bundle, OutputStream out) {
    MispExport export = new MispExport();
    try (BundleReader reader = BundleReader.open(bundle, BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof BundleEntry.Accepted accepted) {
          export.objects.merge(accepted.object().id(), accepted.object(), MispExport::later);
        }
      }
    }
    ObjectNode answer = MispJson.object();
    ArrayNode events = answer.putArray("response");
    export.events().forEach(event -> events.addObject().set("Event", event));
    JsonMapper.shared()
        .writer()
        .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
        .writeValue(out, answer);
    return events.size();
  }

  private static StixObject later(StixObject one, StixObject two) {
    var first = one.modified();
    var second = two.modified();
    return first == null || second == null || first.compareTo(second) >= 0 ? one : two;
  }

  private List<ObjectNode> events() {
    List<ObjectNode> events = new ArrayList<>();
    for (StixObject object : objects.values()) {
      if (object instanceof Report report) {
        named.addAll(report.objects());
        events.add(event(MispEventHeader.of(report, creator(report)), chosen(report.objects())));
      }
    }
    List<StixObject> loose =
        objects.values().stream().filter(o -> !named.contains(o.id())).toList();
    ObjectNode header = MispEventHeader.loose(NamedUuid.of(LOOSE, ids(loose)), loose);
    ObjectNode event = event(header, loose);
    if (!event.path("Attribute").isEmpty()
        || !event.path("Galaxy").isEmpty()
        || event.has("Object")) {
      events.add(event);
    }
    return events;
  }

  private @Nullable StixObject creator(StixObject object) {
    StixId by = object.createdBy();
    return by == null ? null : objects.get(by);
  }

  private List<StixObject> chosen(List<StixId> ids) {
    return ids.stream().filter(objects::containsKey).map(objects::get).toList();
  }

  private static String ids(List<StixObject> loose) {
    return loose.stream().map(o -> o.id().toString()).sorted().reduce("", String::concat);
  }

  private ObjectNode event(ObjectNode event, List<StixObject> content) {
    Map<String, ObjectNode> attributes = new TreeMap<>();
    ArrayNode galaxies = event.putArray("Galaxy");
    Set<StixId> seen = new LinkedHashSet<>();
    MispObjects wholes = new MispObjects();
    for (StixObject object : content) {
      if (object instanceof ObservedData data) {
        seen.addAll(data.objects());
      }
      if (wholes.take(object)) {
        continue;
      }
      if (object instanceof ObservedData data) {
        put(attributes, MispAttributes.of(data, observables(data)));
      } else if (object instanceof Note note) {
        put(attributes, MispAttributes.kept(note));
      }
    }
    for (StixObject object : content) {
      ObjectNode galaxy = MispGalaxyWriter.of(object);
      if (galaxy != null) {
        galaxies.add(galaxy);
      } else if (object instanceof CyberObservable alone && !seen.contains(alone.id())) {
        put(attributes, MispAttributes.of(alone));
      } else if (object instanceof Indicator indicator) {
        if (!wholes.holds(indicator.id().uuid().toString())) {
          indicated(attributes, indicator);
        }
      } else if (object instanceof Relationship relationship) {
        wholes.refer(relationship);
      }
    }
    List<ObjectNode> whole = wholes.written(attributes);
    if (!whole.isEmpty()) {
      whole.forEach(event.putArray("Object")::add);
    }
    sightings(attributes, wholes);
    ArrayNode list = event.putArray("Attribute");
    attributes.values().forEach(list::add);
    return event;
  }

  private List<CyberObservable> observables(ObservedData data) {
    return chosen(data.objects()).stream()
        .filter(CyberObservable.class::isInstance)
        .map(CyberObservable.class::cast)
        .toList();
  }

  /** An indicator of an attribute that is there says that a machine may look for it. */
  private static void indicated(Map<String, ObjectNode> attributes, Indicator indicator) {
    ObjectNode same = attributes.get(indicator.id().uuid().toString());
    if (same != null) {
      same.put("to_ids", true);
    } else {
      put(attributes, MispAttributes.of(indicator));
    }
  }

  private void sightings(Map<String, ObjectNode> attributes, MispObjects wholes) {
    for (StixObject object : objects.values()) {
      StixId of =
          switch (object) {
            case Sighting sighting -> sighting.sightingOf();
            case Opinion opinion
                when opinion.objects().size() == 1
                    && "strongly-disagree".equals(opinion.opinion()) ->
                opinion.objects().getFirst();
            default -> null;
          };
      ObjectNode attribute = of == null ? null : sighted(of.uuid().toString(), attributes, wholes);
      var at = object.modified();
      if (attribute != null && at != null) {
        ObjectNode written =
            attribute
                .withArray("Sighting")
                .addObject()
                .put("uuid", object.id().uuid().toString())
                .put("type", object instanceof Sighting ? "0" : "1")
                .put("date_sighting", String.valueOf(at.instant().getEpochSecond()));
        if (object instanceof Sighting sighting && !sighting.whereSighted().isEmpty()) {
          written
              .putObject("Organisation")
              .put("uuid", sighting.whereSighted().getFirst().uuid().toString());
        }
      }
    }
  }

  private static @Nullable ObjectNode sighted(
      String uuid, Map<String, ObjectNode> attributes, MispObjects wholes) {
    ObjectNode alone = attributes.get(uuid);
    ObjectNode inside = alone == null ? wholes.attribute(uuid) : alone;
    return inside == null ? wholes.first(uuid) : inside;
  }

  private static void put(Map<String, ObjectNode> attributes, List<ObjectNode> more) {
    more.forEach(each -> attributes.putIfAbsent(each.path("uuid").asString(), each));
  }
}
