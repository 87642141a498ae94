package org.jisr.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.Opinion;
import org.jisr.stix.Relationship;
import org.jisr.stix.Sighting;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What ties the parts of one event together: references, sightings, and galaxies of attributes. */
final class MispLinks {
  private static final String SEEN = "0";
  private static final String FALSE_POSITIVE = "1";

  private final Instant changed;
  private final Map<UUID, StixId> objects = new HashMap<>();

  MispLinks(Instant changed) {
    this.changed = changed;
  }

  /** Remembers which object stands for a part. */
  void know(JsonNode part, StixId object) {
    UUID uuid = MispJson.uuid(part);
    if (uuid != null) {
      objects.put(uuid, object);
    }
  }

  /** What an object's reference says; null when it points out of the event or nowhere. */
  @Nullable ObjectBuilder<Relationship> relationship(JsonNode object, JsonNode reference) {
    StixId source = known(MispJson.uuid(object));
    String wanted = MispJson.text(reference, "referenced_uuid");
    StixId target = known(MispJson.uuid(MispJson.object().put("uuid", wanted)));
    UUID uuid = MispJson.uuid(reference);
    if (source == null || target == null || source.equals(target)) {
      return null;
    }
    String kind =
        MispJson.text(reference, "relationship_type").toLowerCase(Locale.ROOT).replace('_', '-');
    String comment = MispJson.text(reference, "comment");
    return Relationship.builder(
            MispJson.seconds(reference, "timestamp", changed),
            source,
            kind.matches("[a-z0-9-]{2,100}") ? kind : "related-to",
            target)
        .id(
            new StixId(
                "relationship",
                uuid == null ? NamedUuid.of(source.uuid(), kind + target.uuid()) : uuid))
        .description(comment.isEmpty() ? null : comment);
  }

  /** An indicator indicates the cluster that it carries; what was only seen is related to it. */
  ObjectBuilder<Relationship> carried(StixId carrier, StixId cluster) {
    boolean indicates =
        carrier.type().equals("indicator")
            && List.of("threat-actor", "intrusion-set", "attack-pattern", "malware", "tool")
                .contains(cluster.type());
    return Relationship.builder(changed, carrier, indicates ? "indicates" : "related-to", cluster)
        .id(new StixId("relationship", NamedUuid.of(carrier.uuid(), cluster.uuid().toString())));
  }

  /** Who saw it when, or that somebody holds it for a false alarm; null for anything else. */
  @Nullable ObjectBuilder<? extends StixObject> sighting(StixId of, JsonNode sighting) {
    UUID given = MispJson.uuid(sighting);
    UUID uuid = given == null ? NamedUuid.of(of.uuid(), sighting.toString()) : given;
    Instant at = MispJson.seconds(sighting, "date_sighting", changed);
    return switch (MispJson.text(sighting, "type")) {
      case SEEN, "" -> {
        UUID organisation = MispJson.uuid(sighting.path("Organisation"));
        yield Sighting.builder(at, of)
            .id(new StixId("sighting", uuid))
            .with("first_seen", at)
            .with("last_seen", at)
            .with("count", 1)
            .with(
                "where_sighted_refs",
                organisation == null ? List.of() : List.of(new StixId("identity", organisation)));
      }
      case FALSE_POSITIVE ->
          Opinion.builder(at, "strongly-disagree", List.of(of)).id(new StixId("opinion", uuid));
      default -> null;
    };
  }

  private @Nullable StixId known(@Nullable UUID uuid) {
    return uuid == null ? null : objects.get(uuid);
  }
}
