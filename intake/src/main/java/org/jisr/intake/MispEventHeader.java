package org.jisr.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jisr.stix.Identity;
import org.jisr.stix.Report;
import org.jisr.stix.StatedLevel;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The properties of a MISP event beside its parts, and the tags of any part. */
final class MispEventHeader {
  /** Your organisation only: the narrowest that MISP knows. */
  private static final String NARROWEST = "0";

  /** What the makers of an event said of it, and STIX has no property for. */
  private static final List<String> JUDGED = List.of("analysis", "threat_level_id");

  private MispEventHeader() {}

  static ObjectNode of(Report report, @Nullable StixObject creator) {
    StixTimestamp published = report.published();
    String name = report.name();
    ObjectNode event =
        event(
            report.id().uuid(),
            name == null ? report.id().toString() : name,
            published == null ? time(report) : published.instant(),
            time(report));
    if (creator instanceof Identity identity && identity.name() != null) {
      event
          .putObject("Orgc")
          .put("uuid", identity.id().uuid().toString())
          .put("name", identity.name());
    }
    JsonNode original = MispKept.original(report);
    for (String judgement : JUDGED) {
      String judged = original == null ? "" : MispJson.text(original, judgement);
      if (judged.matches("[0-9]")) {
        event.put(judgement, judged);
      }
    }
    tags(event, report);
    return event;
  }

  /** Of what no report names; under the strictest level of all of it. */
  static ObjectNode loose(UUID uuid, List<StixObject> content) {
    Instant latest =
        content.stream().map(MispEventHeader::time).max(Instant::compareTo).orElse(Instant.EPOCH);
    ObjectNode event = event(uuid, "Jisr", latest, latest);
    content.stream()
        .map(StatedLevel::said)
        .filter(level -> level != null)
        .reduce(Tlp::stricter)
        .ifPresent(level -> tag(event.putArray("Tag"), level));
    return event;
  }

  /** Adds the level and the labels of an object. */
  static void tags(ObjectNode part, StixObject object) {
    ArrayNode tags = MispJson.object().arrayNode();
    Tlp level = StatedLevel.said(object);
    if (level != null) {
      tag(tags, level);
    }
    object.labels().forEach(label -> tags.addObject().put("name", label));
    if (!tags.isEmpty()) {
      part.set("Tag", tags);
    }
  }

  static Instant time(StixObject object) {
    StixTimestamp modified = object.modified();
    return modified == null ? Instant.EPOCH : modified.instant();
  }

  private static ObjectNode event(UUID uuid, String info, Instant date, Instant changed) {
    return MispJson.object()
        .put("uuid", uuid.toString())
        .put("info", info)
        .put("date", date.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .put("timestamp", String.valueOf(changed.getEpochSecond()))
        .put("distribution", NARROWEST)
        .put("analysis", "0")
        .put("threat_level_id", "4")
        .put("published", false);
  }

  private static void tag(ArrayNode tags, Tlp level) {
    tags.addObject().put("name", "tlp:" + level.code());
  }
}
