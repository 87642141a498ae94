package org.jisr.exercise.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the cells of a story become the properties of a STIX object. */
final class StoryTypes {
  /** Extensions that make a type of our own, by that type. */
  static final Map<String, StixId> NEW_TYPES =
      Map.of(
          "phone-number", definition("3ad5b7d2-2f4c-4a55-9d3f-6a1f0d1c7e01"),
          "bank-account", definition("7a4be3d6-3f2b-4b0e-8f39-2d8f4a5c7e02"),
          "vehicle", definition("c59f6f4e-51b0-4d0c-9c63-0b7f3e2a7e03"),
          "identity-document", definition("e1c2d8aa-9a37-4f17-8d52-5c9e6b4d7e04"),
          "event", definition("4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"));

  /** Extensions that add properties to a standard type, by the prefix of their cells. */
  static final Map<String, StixId> ADDED =
      Map.of(
          "person.", definition("5b0f2a6c-0d8e-4a61-b1f7-93c4d2e87e05"),
          "agency.", definition("a0d7c3f1-6e42-4c9b-8a1d-17f5b9c37e06"),
          "core.", definition("ef765651-680c-498d-9894-99799f2fa126"));

  /** Extensions that others define, so that a story does not ship their definitions. */
  static final Set<StixId> DEFINED_ELSEWHERE =
      Set.of(
          Tlp.EXTENSION,
          definition("4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"),
          definition("ef765651-680c-498d-9894-99799f2fa126"));

  private static final Set<String> LISTS =
      Set.of(
          "aliases",
          "roles",
          "labels",
          "sectors",
          "languages",
          "goals",
          "authors",
          "names",
          "report_types",
          "event_types",
          "incident_types",
          "infrastructure_types",
          "threat_actor_types",
          "indicator_types");
  private static final Set<String> NUMBERS =
      Set.of("latitude", "longitude", "precision", "confidence", "count", "birth_year");
  private static final Set<String> NOT_PROPERTIES =
      Set.of("key", "marking", "by", "created", "lang", "purposes", "review", "delete");

  private StoryTypes() {}

  static boolean isProperty(String column) {
    return !NOT_PROPERTIES.contains(column);
  }

  static void put(ObjectNode target, String name, String cell) {
    if (LISTS.contains(name)) {
      ArrayNode list = target.putArray(name);
      for (String item : cell.split(";")) {
        list.add(item.strip());
      }
    } else if (NUMBERS.contains(name)) {
      number(target, name, cell);
    } else {
      target.put(name, cell);
    }
  }

  /** The extension that a column belongs to, or null. */
  static List<String> split(String column) {
    for (String prefix : ADDED.keySet()) {
      if (column.startsWith(prefix)) {
        return List.of(prefix, column.substring(prefix.length()));
      }
    }
    return List.of("", column);
  }

  private static void number(ObjectNode target, String name, String cell) {
    if (cell.contains(".")) {
      target.put(name, Double.parseDouble(cell));
    } else {
      target.put(name, Integer.parseInt(cell));
    }
  }

  private static StixId definition(String uuid) {
    return StixId.parse("extension-definition--" + uuid);
  }
}
