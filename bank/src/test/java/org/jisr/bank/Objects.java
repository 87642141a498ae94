package org.jisr.bank;

import java.util.UUID;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Invented STIX objects as JSON. */
final class Objects {
  private Objects() {}

  static StixId id(String type, int number) {
    return new StixId(type, new UUID(0x0000_4000L, 0x8000_0000_0000_0000L | number));
  }

  static StixObject object(StixId id, String modified, String properties) {
    return StixObject.read(
        """
        {"type":"%s","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"%s"%s}"""
            .formatted(id.type(), id, modified, properties.isEmpty() ? "" : "," + properties));
  }

  static StixObject report(int number, String name, String description) {
    return report(number, "en", name, description);
  }

  static StixObject report(int number, String lang, String name, String description) {
    return object(
        id("report", number),
        "2026-02-01T00:00:00.000Z",
        "\"lang\":\"%s\",\"name\":\"%s\",\"description\":\"%s\""
            .formatted(lang, name, description));
  }

  static StixObject organisation(int number, String name) {
    return object(
        id("identity", number),
        "2026-02-01T00:00:00.000Z",
        "\"name\":\"%s\",\"identity_class\":\"organization\"".formatted(name));
  }

  static StixObject person(int number, String name) {
    return object(
        id("identity", number),
        "2026-02-01T00:00:00.000Z",
        "\"name\":\"%s\",\"identity_class\":\"individual\"".formatted(name));
  }

  static StixObject location(int number, String name, double latitude, double longitude) {
    return object(
        id("location", number),
        "2026-02-01T00:00:00.000Z",
        "\"name\":\"%s\",\"latitude\":%s,\"longitude\":%s".formatted(name, latitude, longitude));
  }

  static StixObject relationship(int number, StixId source, String kind, StixId target) {
    return object(
        id("relationship", number),
        "2026-02-01T00:00:00.000Z",
        "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
            .formatted(kind, source, target));
  }
}
