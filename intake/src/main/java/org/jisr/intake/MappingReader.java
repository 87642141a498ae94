package org.jisr.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.ObjectBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a mapping (docs/csv.md), refusing what it doesn't know, with the place. */
final class MappingReader {
  /** The longest mapping that is read, in characters. */
  static final int LONGEST = 64 << 10;

  private static final Set<String> RESERVED =
      Set.of("id", "type", "spec_version", "created", "modified");
  private static final Set<String> RESERVED_OF_LINKS =
      Set.of(
          "id",
          "type",
          "spec_version",
          "created",
          "modified",
          "relationship_type",
          "source_ref",
          "target_ref");
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MappingReader() {}

  /**
   * The mapping that a text says.
   *
   * @throws IntakeException {@code INTAKE_MAPPING_MALFORMED} with the JSON pointer of the defect
   */
  static TableMapping read(String json) {
    JsonNode tree;
    try {
      tree = json.length() > LONGEST ? null : MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw bad("/");
    }
    if (tree == null || !tree.isObject()) {
      throw bad("/");
    }
    known(tree, "", Set.of("mapping", "separator", "language", "objects", "relationships"));
    Map<String, TableMapping.Thing> objects = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> object : object(tree, "", "objects").properties()) {
      objects.put(
          object.getKey(),
          thing(object.getKey(), object.getValue(), "/objects/" + object.getKey()));
    }
    if (objects.isEmpty()) {
      throw bad("/objects");
    }
    references(objects);
    String separator = text(tree, "", "separator");
    if (separator != null && !Set.of(",", ";", "\t", "|").contains(separator)) {
      throw bad("/separator");
    }
    return new TableMapping(
        needed(tree, "", "mapping"),
        separator == null ? null : separator.charAt(0),
        text(tree, "", "language"),
        objects,
        links(tree.path("relationships"), objects));
  }

  private static TableMapping.Thing thing(String name, JsonNode tree, String place) {
    known(tree, place, Set.of("type", "entity", "key", "constant", "columns"));
    String type = needed(tree, place, "type");
    if (!type.matches("[a-z][a-z0-9-]{1,248}[a-z0-9]") || notOfARow(type)) {
      throw bad(place + "/type");
    }
    Map<String, TableMapping.Taken> cells = cells(tree, place, RESERVED);
    ObjectNode constant = constant(tree, place, RESERVED, cells);
    List<String> key = texts(tree.path("key"), place + "/key");
    boolean observable = observable(type);
    if (key.isEmpty() != observable) {
      throw bad(place + "/key");
    }
    if (cells.values().stream().noneMatch(Cell.class::isInstance)) {
      throw bad(place + "/columns");
    }
    String entity = text(tree, place, "entity");
    return new TableMapping.Thing(
        type, observable, entity == null ? name : entity, key, constant, cells);
  }

  private static Map<String, TableMapping.Taken> cells(
      JsonNode tree, String place, Set<String> reserved) {
    Map<String, TableMapping.Taken> cells = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> column : object(tree, place, "columns").properties()) {
      String here = place + "/columns/" + column.getKey();
      if (reserved.contains(column.getKey())) {
        throw bad(here);
      }
      cells.put(column.getKey(), CellReader.taken(column.getValue(), here));
    }
    return cells;
  }

  private static ObjectNode constant(
      JsonNode tree, String place, Set<String> reserved, Map<String, TableMapping.Taken> cells) {
    ObjectNode constant = object(tree, place, "constant").deepCopy();
    for (String name : constant.propertyNames()) {
      if (reserved.contains(name) || cells.containsKey(name)) {
        throw bad(place + "/constant/" + name);
      }
    }
    return constant;
  }

  /** Markings, definitions and bundles don't come out of rows, nor what has neither key nor id. */
  private static boolean notOfARow(String type) {
    return Set.of(
            "bundle",
            "marking-definition",
            "extension-definition",
            "language-content",
            "relationship",
            "process")
        .contains(type);
  }

  private static boolean observable(String type) {
    try {
      ObjectBuilder.observable(type);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A reference names another object that stands before it, so that there are no circles. */
  private static void references(Map<String, TableMapping.Thing> objects) {
    List<String> before = new ArrayList<>();
    objects.forEach(
        (name, thing) -> {
          thing
              .cells()
              .forEach(
                  (property, taken) -> {
                    if (taken instanceof TableMapping.Other other
                        && !before.contains(other.object())) {
                      throw bad("/objects/" + name + "/columns/" + property);
                    }
                  });
          before.add(name);
        });
  }

  private static List<TableMapping.Link> links(
      JsonNode list, Map<String, TableMapping.Thing> objects) {
    if (!list.isMissingNode() && !list.isArray()) {
      throw bad("/relationships");
    }
    List<TableMapping.Link> links = new ArrayList<>();
    for (JsonNode each : list.values()) {
      links.add(link(each, "/relationships/" + links.size(), objects));
    }
    return links;
  }

  private static TableMapping.Link link(
      JsonNode tree, String place, Map<String, TableMapping.Thing> objects) {
    known(tree, place, Set.of("from", "type", "to", "key", "constant", "columns"));
    Map<String, Cell> cells = new LinkedHashMap<>();
    Map<String, TableMapping.Taken> taken = cells(tree, place, RESERVED_OF_LINKS);
    taken.forEach(
        (property, each) -> {
          if (!(each instanceof Cell cell)) {
            throw bad(place + "/columns/" + property);
          }
          cells.put(property, cell);
        });
    TableMapping.Link link =
        new TableMapping.Link(
            needed(tree, place, "from"),
            needed(tree, place, "type"),
            needed(tree, place, "to"),
            texts(tree.path("key"), place + "/key"),
            constant(tree, place, RESERVED_OF_LINKS, taken),
            cells);
    boolean sound =
        objects.containsKey(link.from())
            && objects.containsKey(link.to())
            && !link.from().equals(link.to())
            && link.type().matches("[a-z0-9-]{2,100}");
    if (!sound) {
      throw bad(place);
    }
    return link;
  }

  static void known(JsonNode tree, String place, Set<String> names) {
    if (!tree.isObject()) {
      throw bad(place);
    }
    for (String name : tree.propertyNames()) {
      if (!names.contains(name)) {
        throw bad(place + "/" + name);
      }
    }
  }

  static @Nullable String text(JsonNode tree, String place, String name) {
    JsonNode value = tree.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw bad(place + "/" + name);
    }
    return value.stringValue();
  }

  static String needed(JsonNode tree, String place, String name) {
    String text = text(tree, place, name);
    if (text == null || text.isBlank()) {
      throw bad(place + "/" + name);
    }
    return text;
  }

  static ObjectNode object(JsonNode tree, String place, String name) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode()) {
      return MispJson.object();
    }
    if (!value.isObject()) {
      throw bad(place + "/" + name);
    }
    return (ObjectNode) value;
  }

  private static List<String> texts(JsonNode value, String place) {
    List<String> texts = new ArrayList<>();
    if (value.isString()) {
      texts.add(value.stringValue());
    } else if (!value.isMissingNode() && !value.isArray()) {
      throw bad(place);
    }
    for (JsonNode each : value.values()) {
      if (!each.isString()) {
        throw bad(place);
      }
      texts.add(each.stringValue());
    }
    return texts;
  }

  static DateTimeFormatter dates(String pattern, @Nullable String locale, String place) {
    try {
      return DateTimeFormatter.ofPattern(
              proleptic(pattern), locale == null ? Locale.ROOT : Locale.forLanguageTag(locale))
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw bad(place);
    }
  }

  /** Strict reading wants a year of its own, so y outside of quoted text means u. */
  private static String proleptic(String pattern) {
    String[] parts = pattern.split("'", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = parts[i].replace('y', 'u');
    }
    return String.join("'", parts);
  }

  static ZoneId zone(@Nullable String name, String place) {
    try {
      return name == null ? java.time.ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw bad(place);
    }
  }

  static IntakeException bad(String place) {
    return new IntakeException(
        IntakeFault.MAPPING_MALFORMED, Map.of("place", place.isEmpty() ? "/" : place));
  }
}
