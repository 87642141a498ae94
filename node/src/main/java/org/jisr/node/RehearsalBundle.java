package org.jisr.node;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An invented bundle for the rehearsal: organisations that use tools, described in four languages.
 */
final class RehearsalBundle {
  private static final String[] WORDS = {
    "A harbour office in a fictional state keeps a list of small boats and their owners.",
    "Un bureau du port d'un État fictif tient la liste des petites embarcations et de leurs patrons.",
    "Una oficina del puerto de un Estado ficticio lleva la lista de barcas y de sus dueños.",
    "يحتفظ مكتب الميناء في دولة خيالية بقائمة القوارب الصغيرة وأصحابها."
  };

  private RehearsalBundle() {}

  /** A bundle of that many organisations, as many tools and a link between each pair. */
  static byte[] of(int pairs) {
    StringBuilder json = new StringBuilder("{\"type\":\"bundle\",\"id\":\"bundle--");
    json.append(id("bundle", 0)).append("\",\"objects\":[");
    for (int i = 0; i < pairs; i++) {
      String words = WORDS[i % WORDS.length];
      add(
          json,
          "identity",
          i,
          "\"name\":\"Harbour office %d\",\"description\":\"%s\"".formatted(i, words));
      add(json, "tool", i, "\"name\":\"Ledger %d\",\"description\":\"%s\"".formatted(i, words));
      add(
          json,
          "relationship",
          i,
          "\"relationship_type\":\"uses\",\"source_ref\":\"identity--%s\",\"target_ref\":\"tool--%s\""
              .formatted(id("identity", i), id("tool", i)));
    }
    json.setCharAt(json.length() - 1, ']');
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The id of the organisation with that number. */
  static String organisation(int number) {
    return "identity--" + id("identity", number);
  }

  private static void add(StringBuilder json, String type, int number, String more) {
    json.append(
        """
        {"type":"%s","spec_version":"2.1","id":"%s--%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z",%s},"""
            .formatted(type, type, id(type, number), more));
  }

  private static UUID id(String type, int number) {
    return UUID.nameUUIDFromBytes((type + number).getBytes(StandardCharsets.UTF_8));
  }
}
