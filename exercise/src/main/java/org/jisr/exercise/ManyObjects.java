package org.jisr.exercise;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A bundle of as many small objects as are needed, the same at every call. */
final class ManyObjects {
  /** A word that every name has. */
  static final String WORD = "Quarrymark";

  private ManyObjects() {}

  static byte[] bundle(String series, int count) {
    StringBuilder json = new StringBuilder(count * 260);
    json.append("{\"type\":\"bundle\",\"id\":\"bundle--")
        .append(uuid(series))
        .append("\",\"objects\":[");
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "\n" : ",\n")
          .append("{\"type\":\"location\",\"spec_version\":\"2.1\",\"id\":\"location--")
          .append(uuid(series + i))
          .append("\",\"created\":\"2026-11-01T08:00:00.000Z\",")
          .append("\"modified\":\"2026-11-01T08:00:00.000Z\",\"name\":\"")
          .append(WORD)
          .append(' ')
          .append(series)
          .append(' ')
          .append(i)
          .append("\",\"country\":\"XA\"}");
    }
    return json.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The id of one of them. */
  static String id(String series, int number) {
    return "location--" + uuid(series + number);
  }

  private static String uuid(String name) {
    UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new UUID(
            (uuid.getMostSignificantBits() & ~0xF000L) | 0x4000L, uuid.getLeastSignificantBits())
        .toString();
  }
}
