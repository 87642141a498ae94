package org.jisr.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invented bundles for tests. */
final class Bundles {
  private Bundles() {}

  static String of(List<String> objects) {
    return "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[\n%s\n]}"
        .formatted(UUID.nameUUIDFromBytes(new byte[] {1}), String.join(",\n", objects));
  }

  /** Organisations with numbers from {@code from} to before {@code to}, the same on each call. */
  static List<String> people(int from, int to) {
    List<String> objects = new ArrayList<>();
    for (int i = from; i < to; i++) {
      objects.add(organisation(i, "Harbour company %d شركة الميناء".formatted(i)));
    }
    return objects;
  }

  static String organisation(int number, String name) {
    return """
        {"type":"identity","spec_version":"2.1","id":"identity--%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","name":"%s","identity_class":"organization"}"""
        .formatted(id(number), name);
  }

  static UUID id(int number) {
    return new UUID(
        0x0000_0000_0000_4000L | ((long) number << 32), 0x8000_0000_0000_0000L | number);
  }
}
