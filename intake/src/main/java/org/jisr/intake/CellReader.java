package org.jisr.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where a property comes from: the name of a column, or an object that says more. */
final class CellReader {
  private CellReader() {}

  static TableMapping.Taken taken(JsonNode tree, String place) {
    if (tree.isString() && !tree.stringValue().isEmpty()) {
      return new Cell(
          tree.stringValue(),
          true,
          null,
          false,
          Cell.Kind.TEXT,
          null,
          MappingReader.zone(null, place),
          Map.of(),
          0);
    }
    if (tree.has("object")) {
      MappingReader.known(tree, place, Set.of("object"));
      return new TableMapping.Other(MappingReader.needed(tree, place, "object"));
    }
    MappingReader.known(
        tree,
        place,
        Set.of(
            "column", "trim", "split", "list", "as", "date", "locale", "zone", "values", "digits"));
    String date = MappingReader.text(tree, place, "date");
    return new Cell(
        MappingReader.needed(tree, place, "column"),
        flag(tree, place, "trim", true),
        MappingReader.text(tree, place, "split"),
        flag(tree, place, "list", false),
        kind(date == null ? MappingReader.text(tree, place, "as") : "date", place),
        date == null || date.equals("iso")
            ? null
            : MappingReader.dates(date, MappingReader.text(tree, place, "locale"), place + "/date"),
        MappingReader.zone(MappingReader.text(tree, place, "zone"), place + "/zone"),
        values(tree, place),
        digits(tree, place));
  }

  private static int digits(JsonNode tree, String place) {
    JsonNode value = tree.path("digits");
    if (value.isMissingNode()) {
      return 2;
    }
    if (!value.isInt() || value.intValue() < 0 || value.intValue() > 4) {
      throw MappingReader.bad(place + "/digits");
    }
    return value.intValue();
  }

  private static Cell.Kind kind(@Nullable String name, String place) {
    if (name == null) {
      return Cell.Kind.TEXT;
    }
    for (Cell.Kind kind : Cell.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw MappingReader.bad(place + "/as");
  }

  private static boolean flag(JsonNode tree, String place, String name, boolean standard) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode()) {
      return standard;
    }
    if (!value.isBoolean()) {
      throw MappingReader.bad(place + "/" + name);
    }
    return value.booleanValue();
  }

  private static Map<String, String> values(JsonNode tree, String place) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> value :
        MappingReader.object(tree, place, "values").properties()) {
      if (!value.getValue().isString()) {
        throw MappingReader.bad(place + "/values/" + value.getKey());
      }
      values.put(value.getKey(), value.getValue().stringValue());
    }
    return values;
  }
}
