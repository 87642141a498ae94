package org.jisr.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.stix.CyberObservable;
import org.jisr.stix.Identity;
import org.jisr.stix.Indicator;
import org.jisr.stix.Note;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.ObservedData;
import org.jisr.stix.Report;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an event of MISP into STIX: a report, the organisation that made it, observed data and
 * indicators for its attributes, and notes that keep what has no place in STIX.
 *
 * <p>Identifiers keep MISP's UUIDs, so that an event that comes again gives the same objects.
 */
final class MispEvent {
  private final JsonNode event;
  private final UUID uuid;
  private final MispMarkings markings;
  private final Instant changed;
  private final @Nullable StixId creator;
  private final Map<StixId, StixObject> objects = new LinkedHashMap<>();
  private final Map<StixId, CyberObservable> observables = new LinkedHashMap<>();
  private final Map<StixId, MispMarkings> shared = new LinkedHashMap<>();

  private MispEvent(JsonNode event, UUID uuid, Instant now) {
    this.event = event;
    this.uuid = uuid;
    this.markings = MispMarkings.ofEvent(event);
    this.changed = MispJson.seconds(event, "timestamp", MispJson.time(event, "date", now));
    UUID organisation = MispJson.uuid(event.path("Orgc"));
    this.creator = organisation == null ? null : new StixId("identity", organisation);
  }

  /**
   * The objects of an event, definitions first.
   *
   * @param event the content of {@code Event}
   * @param now taken where the event has no time
   * @throws IntakeException {@code INTAKE_UNKNOWN_FORMAT} when it has no UUID
   */
  static List<StixObject> objects(JsonNode event, Instant now) {
    UUID uuid = MispJson.uuid(event);
    if (uuid == null) {
      throw new IntakeException(IntakeFault.UNKNOWN_FORMAT, Map.of("found", "MISP"));
    }
    return new MispEvent(event, uuid, now).all();
  }

  private List<StixObject> all() {
    event.path("Attribute").values().forEach(attribute -> attribute(attribute, markings));
    event.path("Object").values().forEach(this::object);
    event.path("Galaxy").values().forEach(galaxy -> keep(galaxy, "galaxy", markings));
    List<StixObject> result = new ArrayList<>();
    result.add(MispKept.definition());
    result.add(MispMarkings.definition());
    if (markings.level() != null) {
      result.add(markings.level().marking());
    }
    StixId by = creator;
    String name = MispJson.text(event.path("Orgc"), "name");
    if (by != null && !name.isEmpty()) {
      result.add(Identity.builder(changed, name, "organization").id(by).build());
    }
    result.add(report());
    observables.values().forEach(observable -> result.add(marked(observable)));
    result.addAll(objects.values());
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
    List<String> tags = new ArrayList<>();
    event.path("Tag").values().forEach(tag -> tags.add(MispJson.text(tag, "name")));
    tags.removeIf(tag -> tag.isEmpty() || tag.regionMatches(true, 0, "tlp:", 0, 4));
    return MispKept.in(
            Report.builder(
                    changed,
                    info.isEmpty() ? "MISP " + uuid : info,
                    MispJson.time(event, "date", changed),
                    about)
                .id(new StixId("report", uuid))
                .createdBy(creator)
                .labels(tags)
                .markedWith(markings.ids()),
            header)
        .build();
  }

  /** An object of MISP is kept whole; those of its attributes that map are also mapped. */
  private void object(JsonNode object) {
    keep(object, "object " + MispJson.text(object, "name"), markings.with(object));
    MispMarkings inner = markings.with(object);
    object.path("Attribute").values().forEach(attribute -> attribute(attribute, inner));
  }

  private void attribute(JsonNode attribute, MispMarkings outer) {
    UUID id = MispJson.uuid(attribute);
    String type = MispJson.text(attribute, "type");
    MispAttribute mapped = MispAttribute.of(type, MispJson.text(attribute, "value"));
    if (mapped == null || id == null) {
      keep(attribute, type, outer.with(attribute));
      return;
    }
    MispMarkings own = outer.with(attribute);
    Instant at = MispJson.seconds(attribute, "timestamp", changed);
    List<StixId> seen = new ArrayList<>();
    for (CyberObservable observable : mapped.objects()) {
      observables.putIfAbsent(observable.id(), observable);
      shared.merge(observable.id(), own, MispMarkings::and);
      seen.add(observable.id());
    }
    Instant first = MispJson.time(attribute, "first_seen", at);
    Instant last = MispJson.time(attribute, "last_seen", first);
    add(
        MispKept.in(
            ObservedData.builder(at, first, last.isBefore(first) ? first : last, 1, seen)
                .id(new StixId("observed-data", id)),
            attribute),
        own);
    String pattern = mapped.pattern();
    if (pattern != null && attribute.path("to_ids").asBoolean(false)) {
      add(
          Indicator.builder(at, "stix", pattern, first)
              .id(new StixId("indicator", id))
              .description(
                  MispJson.text(attribute, "comment").isEmpty()
                      ? null
                      : MispJson.text(attribute, "comment")),
          own);
    }
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
  private void keep(JsonNode part, String what, MispMarkings outer) {
    UUID id = MispJson.uuid(part);
    StixId about = creator == null ? new StixId("report", uuid) : creator;
    add(
        MispKept.in(
            Note.builder(changed, "MISP " + what, List.of(about))
                .id(id == null ? StixId.random("note") : new StixId("note", id)),
            part),
        outer.unknown());
  }

  private void add(ObjectBuilder<? extends StixObject> object, MispMarkings own) {
    StixObject built = object.createdBy(creator).markedWith(own.ids()).build();
    objects.putIfAbsent(built.id(), built);
  }
}
