package org.jisr.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.law.LawText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in which rules, limits, references and instruments two texts differ. The texts' own
 * canonical JSON is compared, so that nothing that may be said in one can be missed.
 */
final class LawComparison {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The lists of a text, what one of their members is called, and by which property. */
  private static final List<Part> PARTS =
      List.of(
          new Part("rules", "rule", "name"),
          new Part("partners", "partner", "party"),
          new Part("instruments", "instrument", "code"));

  private LawComparison() {}

  private record Part(String list, String name, String key) {}

  /** All changes, the head's first; {@code before} is null for the first text of its kind. */
  static List<LawChange> of(@Nullable LawText before, LawText after) {
    SortedMap<Place, SortedMap<String, String>> old =
        before == null ? new TreeMap<>() : parts(before);
    SortedMap<Place, SortedMap<String, String>> fresh = parts(after);
    SortedSet<Place> places = new TreeSet<>(old.keySet());
    places.addAll(fresh.keySet());
    List<LawChange> changes = new ArrayList<>();
    for (Place place : places) {
      SortedMap<String, String> was = old.getOrDefault(place, new TreeMap<>());
      SortedMap<String, String> is = fresh.getOrDefault(place, new TreeMap<>());
      if (!was.equals(is)) {
        String change = was.isEmpty() ? "added" : is.isEmpty() ? "removed" : "changed";
        changes.add(new LawChange(place.part(), place.name(), change, details(was, is)));
      }
    }
    return changes;
  }

  private static List<LawChange.Detail> details(
      SortedMap<String, String> was, SortedMap<String, String> is) {
    SortedSet<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    return fields.stream()
        .filter(field -> !was.getOrDefault(field, "").equals(is.getOrDefault(field, "")))
        .map(
            field ->
                new LawChange.Detail(
                    field, was.getOrDefault(field, ""), is.getOrDefault(field, "")))
        .toList();
  }

  private record Place(int order, String part, String name) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return order != other.order
          ? Integer.compare(order, other.order)
          : name.compareTo(other.name);
    }
  }

  private static SortedMap<Place, SortedMap<String, String>> parts(LawText text) {
    JsonNode json = JSON.readTree(text.canonicalJson());
    SortedMap<Place, SortedMap<String, String>> parts = new TreeMap<>();
    SortedMap<String, String> head = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (field.getValue().isValueNode()) {
        head.put(field.getKey(), words(field.getValue()));
      }
    }
    parts.put(new Place(0, "head", ""), head);
    for (int i = 0; i < PARTS.size(); i++) {
      Part part = PARTS.get(i);
      for (JsonNode member : json.path(part.list())) {
        SortedMap<String, String> said = new TreeMap<>();
        flatten("", member, said);
        said.remove(part.key());
        parts.put(
            new Place(i + 1, part.name(), member.path(part.key()).asString("")), notEmpty(said));
      }
    }
    for (Map.Entry<String, JsonNode> reference : json.path("references").properties()) {
      parts.put(
          new Place(PARTS.size() + 1, "reference", reference.getKey()),
          new TreeMap<>(Map.of("citation", words(reference.getValue()))));
    }
    return parts;
  }

  /** A member that says nothing but its name is still there. */
  private static SortedMap<String, String> notEmpty(SortedMap<String, String> said) {
    if (said.isEmpty()) {
      said.put("", "-");
    }
    return said;
  }

  private static void flatten(String path, JsonNode node, SortedMap<String, String> into) {
    if (node.isObject() && !node.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        flatten(
            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into);
      }
    } else {
      into.put(path, words(node));
    }
  }

  private static String words(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream()
          .map(LawComparison::words)
          .sorted()
          .collect(Collectors.joining(", "));
    }
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> words(field.getValue()))
          .collect(Collectors.joining(" "));
    }
    return node.isNull() ? "" : node.asString("");
  }
}
