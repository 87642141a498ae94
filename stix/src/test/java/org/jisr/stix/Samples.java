package org.jisr.stix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Invented objects that several tests use, and the shortest ways to read bundles. */
final class Samples {
  static final String ID = "identity--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d";
  static final String TIMES =
      "\"created\":\"2026-02-01T00:00:00.000Z\",\"modified\":\"2026-02-02T00:00:00.000Z\"";
  static final String IDENTITY =
      "{\"type\":\"identity\",\"id\":\"%s\",%s,\"name\":\"ميناء النور\"}".formatted(ID, TIMES);

  private Samples() {}

  /** An identity with more properties. */
  static String identity(String properties) {
    return "{\"type\":\"identity\",\"id\":\"%s\",%s,%s}".formatted(ID, TIMES, properties);
  }

  static String bundle(String... objects) {
    return "{\"type\":\"bundle\",\"id\":\"bundle--1d7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\",\"objects\":["
        + String.join(",", objects)
        + "]}";
  }

  static BundleReader reader(String text) {
    return reader(text.getBytes(StandardCharsets.UTF_8));
  }

  static BundleReader reader(byte[] bytes) {
    return BundleReader.open(new ByteArrayInputStream(bytes), BundleLimits.defaults());
  }

  static List<BundleEntry> entries(BundleReader reader) {
    List<BundleEntry> result = new ArrayList<>();
    try (reader) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        result.add(entry);
      }
    }
    return result;
  }

  static List<BundleEntry> entries(String text) {
    return entries(reader(text));
  }

  /** A bundle with one object of every standard type that has every standard property. */
  static List<StixObject> everyType() {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("every-type.json"))) {
      return entries(reader(in.readAllBytes())).stream()
          .map(entry -> ((BundleEntry.Accepted) entry).object())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
