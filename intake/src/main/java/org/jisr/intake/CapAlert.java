package org.jisr.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.ExtensionDefinition;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.Identity;
import org.jisr.stix.Incident;
import org.jisr.stix.LanguageContent;
import org.jisr.stix.Location;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.Relationship;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an alert of the Common Alerting Protocol 1.2 into STIX: an incident for each of its
 * segments, with everything the alert says of it in a property-extension, its other languages as
 * language-content, its places, and who sent it.
 *
 * <p>An update is the next version of what its earliest reference names, and a cancellation takes
 * it back for good. An alert for restricted or private use is released to nobody until a person
 * decides.
 */
final class CapAlert {
  static final StixId UNDECIDED =
      new StixId("marking-definition", UUID.fromString("0d1e6e0f-4d0a-4b39-9a9c-0a7a52a4a7f3"));
  static final StixId DEFINITION =
      new StixId("extension-definition", UUID.fromString("b2a3d1f6-6f0c-4b6e-8d55-6b4f9b7f3c1e"));

  private static final UUID FAMILY = UUID.fromString("6c1d3a52-8d62-4d0e-9f55-2f7a1c3b9e40");
  private static final Instant MINTED = Instant.parse("2026-11-22T00:00:00Z");

  private final CapPart alert;
  private final Origin origin;
  private final Instant sent;
  private final boolean open;
  private final List<StixObject> objects = new ArrayList<>();

  /** The first message of a chain of updates: what it is known by, and when it was sent. */
  private record Origin(String sender, String identifier, Instant sent) {}

  private CapAlert(CapPart alert) {
    this.alert = alert;
    this.sent = instant(alert, "sent");
    this.origin = origin();
    this.open = alert.required("scope").equals("Public");
  }

  /**
   * The objects of an alert, definitions first.
   *
   * @throws IntakeException {@code INTAKE_CAP_NO_WARNING} for what warns of nothing, {@code
   *     INTAKE_CAP_INVALID} for a reference that is none
   */
  static List<BundleEntry> entries(CapPart alert) {
    boolean warns = !alert.required("msgType").matches("Ack|Error");
    if (!warns || alert.required("status").equals("Draft")) {
      throw new IntakeException(IntakeFault.CAP_NO_WARNING);
    }
    CapAlert reading = new CapAlert(alert);
    reading.read();
    return reading.objects.stream()
        .<BundleEntry>map(each -> new BundleEntry.Accepted(each, 1, 0))
        .toList();
  }

  private void read() {
    objects.add(definition());
    if (!open) {
      objects.add(undecided());
    }
    Identity sender = sender();
    objects.add(sender);
    List<List<CapPart>> segments = segments();
    for (int i = 0; i < segments.size(); i++) {
      segment(i, segments.get(i), sender.id());
    }
    if (segments.isEmpty()) {
      segment(0, List.of(), sender.id());
    }
  }

  /**
   * The blocks of information, those that say the same in other languages together: the n-th block
   * of a language translates the n-th of the first language.
   */
  private List<List<CapPart>> segments() {
    Map<String, List<CapPart>> byLanguage = new LinkedHashMap<>();
    alert
        .all("info")
        .forEach(
            info -> byLanguage.computeIfAbsent(language(info), key -> new ArrayList<>()).add(info));
    List<List<CapPart>> segments = new ArrayList<>();
    for (List<CapPart> blocks : byLanguage.values()) {
      for (int i = 0; i < blocks.size(); i++) {
        if (i == segments.size()) {
          segments.add(new ArrayList<>());
        }
        segments.get(i).add(blocks.get(i));
      }
    }
    return segments;
  }

  private void segment(int number, List<CapPart> languages, StixId sender) {
    UUID uuid = number == 0 ? chain() : NamedUuid.of(chain(), "info " + number);
    boolean bare = languages.isEmpty();
    CapPart info = bare ? alert : languages.getFirst();
    ObjectNode said = alert.json("info");
    said.set("info", bare ? MispJson.object() : info.json(""));
    ObjectBuilder<Incident> incident =
        versioned(Incident.builder(origin.sent(), name(info)), new StixId("incident", uuid))
            .description(description(info))
            .createdBy(sender)
            .lang(bare ? null : language(info))
            .labels(labels(info))
            .propertyExtension(DEFINITION, MispJson.object().set("alert", said));
    String web = info.text("web");
    if (web != null && web.matches("https?://.{1,2000}")) {
      incident.externalReference("cap", null, web);
    }
    if (alert.required("msgType").equals("Cancel")) {
      incident.revoked();
    }
    Incident made = marked(incident).build();
    objects.add(made);
    languages.stream().skip(1).forEach(other -> translation(made, other, sender));
    places(info, made, sender);
  }

  private void translation(Incident made, CapPart info, StixId sender) {
    ObjectNode contents = MispJson.object();
    ObjectNode texts = contents.putObject(language(info)).put("name", name(info));
    String description = description(info);
    if (description != null) {
      texts.put("description", description);
    }
    UUID uuid = NamedUuid.of(made.id().uuid(), language(info) + " " + sent);
    objects.add(
        marked(
                LanguageContent.builder(sent, made)
                    .id(new StixId("language-content", uuid))
                    .createdBy(sender)
                    .with("contents", contents))
            .build());
  }

  private void places(CapPart info, Incident made, StixId sender) {
    for (CapPart area : info.all("area")) {
      List<CapShape> shapes = new ArrayList<>();
      area.all("circle").forEach(each -> add(shapes, CapShape.circle(each.words()), "circle"));
      area.all("polygon").forEach(each -> add(shapes, CapShape.polygon(each.words()), "polygon"));
      for (CapShape shape : shapes) {
        UUID uuid = NamedUuid.of(made.id().uuid(), area.required("areaDesc") + " " + shape.text());
        Location place =
            marked(
                    versioned(
                            Location.builder(origin.sent(), area.required("areaDesc")),
                            new StixId("location", uuid))
                        .createdBy(sender)
                        .description(shape.text())
                        .with("latitude", shape.latitude())
                        .with("longitude", shape.longitude())
                        .with("precision", shape.precision()))
                .build();
        objects.add(place);
        UUID link = NamedUuid.of(uuid, "located-at");
        objects.add(
            marked(
                    versioned(
                            Relationship.builder(
                                origin.sent(), made.id(), "located-at", place.id()),
                            new StixId("relationship", link))
                        .createdBy(sender))
                .build());
      }
    }
  }

  private static void add(List<CapShape> shapes, @Nullable CapShape shape, String part) {
    if (shape == null) {
      throw new IntakeException(IntakeFault.CAP_INVALID, Map.of("line", "?", "found", part));
    }
    shapes.add(shape);
  }

  private Identity sender() {
    String name =
        alert.all("info").stream()
            .map(info -> info.text("senderName"))
            .filter(each -> each != null)
            .findFirst()
            .orElse(origin.sender());
    String known = (open ? "" : "closed ") + "sender " + origin.sender() + " " + name;
    StixId id = new StixId("identity", NamedUuid.of(FAMILY, known));
    return marked(Identity.builder(MINTED, name, "organization").id(id)).build();
  }

  /**
   * The references of the standard: {@code sender,identifier,sent}, one or more; the oldest counts.
   */
  private Origin origin() {
    Origin oldest = new Origin(alert.required("sender"), alert.required("identifier"), sent);
    String references = alert.text("references");
    if (references == null || alert.required("msgType").equals("Alert")) {
      return oldest;
    }
    for (String reference : references.split("\\s+")) {
      String[] parts = reference.split(",", -1);
      if (parts.length != 3 || !parts[2].matches("[0-9T:+-]{25}")) {
        throw new IntakeException(
            IntakeFault.CAP_INVALID, Map.of("line", "?", "found", "references"));
      }
      Instant then = OffsetDateTime.parse(parts[2]).toInstant();
      if (then.isBefore(oldest.sent())) {
        oldest = new Origin(parts[0], parts[1], then);
      }
    }
    return oldest;
  }

  private UUID chain() {
    return NamedUuid.of(FAMILY, origin.sender() + "," + origin.identifier());
  }

  private <T extends StixObject> ObjectBuilder<T> versioned(ObjectBuilder<T> object, StixId id) {
    return object.id(id).with("modified", sent);
  }

  private <T extends StixObject> ObjectBuilder<T> marked(ObjectBuilder<T> object) {
    return open ? object : object.markedWith(UNDECIDED);
  }

  private List<String> labels(CapPart info) {
    List<String> labels = new ArrayList<>();
    labels.add("cap");
    if (!alert.required("status").equals("Actual")) {
      labels.add("cap-" + alert.required("status").toLowerCase(Locale.ROOT));
    }
    info.all("category")
        .forEach(each -> labels.add("cap-" + each.words().toLowerCase(Locale.ROOT)));
    return labels.stream().distinct().toList();
  }

  private String name(CapPart info) {
    String headline = info.text("headline");
    String event = info.text("event");
    return headline != null ? headline : event != null ? event : origin.identifier();
  }

  private static @Nullable String description(CapPart info) {
    String what = info.text("description");
    String instruction = info.text("instruction");
    return what == null ? instruction : instruction == null ? what : what + "\n\n" + instruction;
  }

  private static String language(CapPart info) {
    String tag = info.text("language");
    return tag == null ? "en-US" : tag;
  }

  private static Instant instant(CapPart part, String name) {
    OffsetDateTime time = part.time(name);
    return time == null ? Instant.EPOCH : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }

  private static MarkingDefinition undecided() {
    return MarkingDefinition.builder(MINTED)
        .id(UNDECIDED)
        .name("CAP: a person must decide who may have this")
        .with("definition_type", "cap-undecided")
        .with("definition", MispJson.object().put("undecided", true))
        .build();
  }

  private static ExtensionDefinition definition() {
    return ExtensionDefinition.builder(
            MINTED,
            HandlingExtension.AUTHOR,
            "jisr-cap",
            "A property-extension with one property, alert: what the alert says, as an object.",
            "1.0.0",
            List.of("property-extension"))
        .id(DEFINITION)
        .build();
  }
}
