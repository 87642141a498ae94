package org.jisr.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.Identity;
import org.jisr.stix.Indicator;
import org.jisr.stix.Note;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.ObservedData;
import org.jisr.stix.Report;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an event of MISP into STIX: a report, the organisation that made it, observed data and
 * indicators for its attributes, and notes that keep what has no place in STIX.
 *
 * <p>Identifiers keep MISP's UUIDs, so that an event that comes again gives the same objects. A
 * part that can't be turned into an object is refused by itself.
 */
final class MispEvent {
  private final JsonNode event;
  private final UUID uuid;
  private final ToLongFunction<JsonNode> lines;
  private final MispMarkings markings;
  private final Instant changed;
  private final @Nullable StixId creator;
  private final MispLinks links;
  private final Map<StixId, BundleEntry.Accepted> objects = new LinkedHashMap<>();
  private final Map<StixId, CyberObservable> observables = new LinkedHashMap<>();
  private final Map<StixId, MispMarkings> shared = new LinkedHashMap<>();
  private final List<BundleEntry> refused = new ArrayList<>();

  private MispEvent(JsonNode event, UUID uuid, Instant now, ToLongFunction<JsonNode> lines) {
    this.event = event;
    this.uuid = uuid;
    this.lines = lines;
    this.markings = MispMarkings.ofEvent(event);
    this.changed = MispJson.seconds(event, "timestamp", MispJson.time(event, "date", now));
    UUID organisation = MispJson.uuid(event.path("Orgc"));
    this.creator = organisation == null ? null : new StixId("identity", organisation);
    this.links = new MispLinks(changed);
  }

  /**
   * The objects of an event, definitions first, and at the end its parts that become none.
   *
   * @param event the content of {@code Event}
   * @param now taken where the event has no time
   * @param lines the line of each part in its file
   * @return only a refusal when it has no UUID
   */
  static List<BundleEntry> entries(JsonNode event, Instant now, ToLongFunction<JsonNode> lines) {
    UUID uuid = MispJson.uuid(event);
    if (uuid == null) {
      IntakeFault fault = IntakeFault.MISP_NO_EVENT;
      long line = lines.applyAsLong(event);
      return List.of(new BundleEntry.Refused(null, line, 0, fault.code(), fault.message()));
    }
    return new MispEvent(event, uuid, now, lines).all();
  }

  private List<BundleEntry> all() {
    each(event.path("Attribute"), attribute -> attribute(attribute, markings));
    each(event.path("Object"), this::object);
    each(event.path("Galaxy"), galaxy -> galaxy(galaxy, markings, null));
    each(event.path("Object"), this::references);
    List<BundleEntry> result = new ArrayList<>();
    result.add(entry(MispKept.definition(), event));
    result.add(entry(MispMarkings.definition(), event));
    if (markings.level() != null) {
      result.add(entry(markings.level().marking(), event));
    }
    StixId by = creator;
    String name = MispJson.text(event.path("Orgc"), "name");
    if (by != null && !name.isEmpty()) {
      guarded(
          event,
          () ->
              result.add(
                  entry(Identity.builder(changed, name, "organization").id(by).build(), event)));
    }
    guarded(event, () -> result.add(entry(report(), event)));
    observables.values().forEach(observable -> result.add(entry(marked(observable), event)));
    result.addAll(objects.values());
    result.addAll(refused);
    return result;
  }

  private Report report() {
    ObjectNode header = ((ObjectNode) event).deepCopy();
    header.remove(List.of("Attribute", "Object", "Galaxy"));
    List<StixId> about = new ArrayList<>(observables.keySet());
    about.addAll(objects.keySet());
    if (about.isEmpty()) {
      about.add(creator == null ? MispMarkings.UNDECIDED : creator);
    }
    String info = MispJson.text(event, "info");
    return MispKept.in(
            Report.builder(
                    changed,
                    info.isEmpty() ? "MISP " + uuid : info,
                    MispJson.time(event, "date", changed),
                    about)
                .id(new StixId("report", uuid))
                .createdBy(creator)
                .labels(MispJson.labels(event))
                .markedWith(markings.ids()),
            header)
        .build();
  }

  /**
   * An object of MISP is kept whole, for a person to decide about. Where its attributes speak of
   * one thing they become that thing; else those that map are mapped one by one.
   */
  private void object(JsonNode object) {
    MispMarkings inner = markings.with(object);
    StixId note = keep(object, "object " + MispJson.text(object, "name"), inner);
    boolean deleted = object.path("deleted").asBoolean(false);
    UUID id = MispJson.uuid(object);
    MispObject whole = deleted || id == null ? null : MispObject.of(object);
    if (whole == null || id == null) {
      links.know(object, note);
      each(object.path("Attribute"), attribute -> attribute(attribute, inner));
      return;
    }
    StixId meant = together(object, id, whole, inner);
    links.know(object, meant);
    each(
        object.path("Attribute"),
        attribute -> {
          if (whole.used().contains(attribute)) {
            attached(attribute, meant, inner.with(attribute));
          } else {
            attribute(attribute, inner);
          }
        });
  }

  /** What attributes say together is no wider than any of them. */
  private StixId together(JsonNode object, UUID id, MispObject whole, MispMarkings inner) {
    ObjectNode said = ((ObjectNode) object).deepCopy();
    whole.used().forEach(said.putArray("Attribute")::add);
    MispMarkings own = inner;
    Instant at = Instant.EPOCH;
    List<Instant> seen = new ArrayList<>();
    for (JsonNode attribute : whole.used()) {
      own = own.and(inner.with(attribute));
      Instant changedThen = MispJson.seconds(attribute, "timestamp", changed);
      at = changedThen.isAfter(at) ? changedThen : at;
      seen.add(MispJson.time(attribute, "first_seen", changedThen));
      seen.add(MispJson.time(attribute, "last_seen", changedThen));
    }
    Instant first = MispJson.time(object, "first_seen", Collections.min(seen));
    Instant last = MispJson.time(object, "last_seen", Collections.max(seen));
    var data =
        ObservedData.builder(
                at, first, last.isBefore(first) ? first : last, 1, observe(whole.objects(), own))
            .id(new StixId("observed-data", id));
    StixId meant = add(MispKept.in(data, said), own, object);
    String pattern = whole.pattern();
    if (pattern == null) {
      return meant;
    }
    String comment = MispJson.text(object, "comment");
    return add(
        Indicator.builder(at, "stix", pattern, first)
            .id(new StixId("indicator", id))
            .description(comment.isEmpty() ? null : comment),
        own,
        object);
  }

  /** Observables have one object however often the event names them. */
  private List<StixId> observe(List<CyberObservable> all, MispMarkings own) {
    for (CyberObservable observable : all) {
      observables.putIfAbsent(observable.id(), observable);
      shared.merge(observable.id(), own, MispMarkings::and);
    }
    return all.stream().map(CyberObservable::id).toList();
  }

  private void references(JsonNode object) {
    each(
        object.path("ObjectReference"),
        reference -> {
          var relationship = links.relationship(object, reference);
          if (relationship == null) {
            keep(reference, "reference", markings.with(object));
          } else {
            add(MispKept.in(relationship, reference), markings.with(object), reference);
          }
        });
  }

  private void attribute(JsonNode attribute, MispMarkings outer) {
    UUID id = MispJson.uuid(attribute);
    String type = MispJson.text(attribute, "type");
    MispMarkings own = outer.with(attribute);
    MispAttribute mapped = MispAttribute.of(type, MispJson.text(attribute, "value"));
    StixId meant =
        mapped == null || id == null
            ? keep(attribute, type, own)
            : observed(attribute, id, mapped, own);
    attached(attribute, meant, own);
  }

  /** What hangs on an attribute hangs on the object that says what it says. */
  private void attached(JsonNode attribute, StixId meant, MispMarkings own) {
    links.know(attribute, meant);
    each(attribute.path("Galaxy"), galaxy -> galaxy(galaxy, own, meant));
    each(
        attribute.path("Sighting"),
        sighting -> {
          var seen = links.sighting(meant, sighting);
          if (seen == null) {
            keep(sighting, "sighting", own);
          } else {
            add(MispKept.in(seen, sighting), own, sighting);
          }
        });
  }

  /** Says what was seen and, where a machine may look for it, the pattern; gives the latter. */
  private StixId observed(JsonNode attribute, UUID id, MispAttribute mapped, MispMarkings own) {
    Instant at = MispJson.seconds(attribute, "timestamp", changed);
    boolean deleted = attribute.path("deleted").asBoolean(false);
    List<StixId> seen = observe(mapped.objects(), own);
    Instant first = MispJson.time(attribute, "first_seen", at);
    Instant last = MispJson.time(attribute, "last_seen", first);
    var data =
        ObservedData.builder(at, first, last.isBefore(first) ? first : last, 1, seen)
            .id(new StixId("observed-data", id))
            .labels(MispJson.labels(attribute));
    StixId meant = add(MispKept.in(deleted ? data.revoked() : data, attribute), own, attribute);
    String pattern = mapped.pattern();
    if (pattern == null || !attribute.path("to_ids").asBoolean(false)) {
      return meant;
    }
    String comment = MispJson.text(attribute, "comment");
    var indicator =
        Indicator.builder(at, "stix", pattern, first)
            .id(new StixId("indicator", id))
            .labels(MispJson.labels(attribute))
            .description(comment.isEmpty() ? null : comment);
    return add(deleted ? indicator.revoked() : indicator, own, attribute);
  }

  /** The clusters of a galaxy; they may be tied to the attribute that carries them. */
  private void galaxy(JsonNode galaxy, MispMarkings outer, @Nullable StixId carrier) {
    String type = MispJson.text(galaxy, "type");
    JsonNode clusters = galaxy.path("GalaxyCluster");
    if (clusters.isEmpty()) {
      keep(galaxy, "galaxy", outer);
    }
    each(
        clusters,
        cluster -> {
          MispMarkings own = outer.with(cluster);
          var object = MispGalaxy.of(type, cluster, changed);
          StixId meant =
              object == null
                  ? keep(cluster, "galaxy " + type, own)
                  : add(MispKept.in(object, cluster), own, cluster);
          if (carrier != null) {
            add(links.carried(carrier, meant), own, cluster);
          }
        });
  }

  /** An observable has one object however often the event names it, under all its markings. */
  private StixObject marked(CyberObservable observable) {
    StixId[] ids = shared.getOrDefault(observable.id(), markings).ids();
    if (ids.length == 0) {
      return observable;
    }
    ObjectBuilder<CyberObservable> copy = ObjectBuilder.observable(observable.type());
    observable
        .tree()
        .properties()
        .forEach(property -> copy.with(property.getKey(), property.getValue()));
    return copy.markedWith(ids).build();
  }

  /** Keeps what has no place in STIX, for a person to decide about. */
  private StixId keep(JsonNode part, String what, MispMarkings outer) {
    UUID id = MispJson.uuid(part);
    StixId about = creator == null ? new StixId("report", uuid) : creator;
    return add(
        MispKept.in(
            Note.builder(changed, "MISP " + what, List.of(about))
                .id(new StixId("note", id == null ? NamedUuid.of(uuid, part.toString()) : id)),
            part),
        outer.with(part).unknown(),
        part);
  }

  private StixId add(
      ObjectBuilder<? extends StixObject> object, MispMarkings own, JsonNode origin) {
    StixObject built = object.createdBy(creator).markedWith(own.ids()).build();
    objects.putIfAbsent(built.id(), entry(built, origin));
    return built.id();
  }

  private BundleEntry.Accepted entry(StixObject object, JsonNode origin) {
    return new BundleEntry.Accepted(object, lines.applyAsLong(origin), 0);
  }

  private interface Part {
    void take(JsonNode part);
  }

  private void each(JsonNode parts, Part part) {
    for (JsonNode one : parts.isArray() ? parts.values() : List.<JsonNode>of()) {
      guarded(
          one,
          () -> {
            if (!one.isObject()) {
              throw new IllegalArgumentException("A part of an event is an object.");
            }
            part.take(one);
          });
    }
  }

  private void guarded(JsonNode part, Runnable work) {
    try {
      work.run();
    } catch (StixException e) {
      refuse(part, e.code(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(part, IntakeFault.MISP_PART.code(), IntakeFault.MISP_PART.message());
    }
  }

  private void refuse(JsonNode part, String code, String message) {
    UUID id = MispJson.uuid(part);
    refused.add(
        new BundleEntry.Refused(
            id == null ? null : id.toString(), lines.applyAsLong(part), 0, code, message));
  }
}
