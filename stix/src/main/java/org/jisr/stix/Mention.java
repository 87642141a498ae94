package org.jisr.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in an object that tells the identifier of another one: a reference, or an identifier
 * within a text, an extension or the name of a property, at any depth.
 *
 * @param part the smallest part that can be left out so that the identifier goes with it
 * @param target the other object
 */
public record Mention(Selector part, StixId target) {
  private static final int MOST_TYPE = 250;
  private static final Pattern UUID_AFTER_TYPE =
      Pattern.compile("--[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** What every object says of itself, and who wrote it. */
  private static final Set<String> OWN =
      Set.of("id", "created_by_ref", "object_marking_refs", "granular_markings");

  /** Definitions describe how to read objects, not what happened in the world. */
  private static final Set<String> DEFINITIONS =
      Set.of("marking-definition", "extension-definition");

  /**
   * All mentions of other objects, in document order. Not counted are the object itself, its
   * creator, markings and definitions.
   */
  public static List<Mention> in(StixObject object) {
    List<Mention> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : object.tree().properties()) {
      if (!OWN.contains(property.getKey())) {
        enter(object.id(), null, property.getKey(), property.getValue(), found);
      }
    }
    return found;
  }

  private static void enter(
      StixId self, @Nullable Selector around, String name, JsonNode value, List<Mention> found) {
    Selector part = part(around, name);
    if (part != null) {
      scan(self, part, name, found);
      walk(self, part, value, found);
    } else if (around != null) {
      // A name that no selector can say: the part around it goes as a whole.
      scan(self, around, name + " " + value, found);
    }
  }

  private static void walk(StixId self, Selector part, JsonNode value, List<Mention> found) {
    if (value.isString()) {
      scan(self, part, value.stringValue(), found);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        walk(self, part.then("[" + i + "]"), value.get(i), found);
      }
    } else {
      for (Map.Entry<String, JsonNode> each : value.properties()) {
        enter(self, part, each.getKey(), each.getValue(), found);
      }
    }
  }

  private static @Nullable Selector part(@Nullable Selector around, String name) {
    try {
      return around == null ? new Selector(List.of(name)) : around.then(name);
    } catch (StixException e) {
      return null;
    }
  }

  private static void scan(StixId self, Selector part, String text, List<Mention> found) {
    Matcher matcher = UUID_AFTER_TYPE.matcher(text);
    while (matcher.find()) {
      String type = typeBefore(text, matcher.start());
      StixId target = StixId.parseOrNull(type + matcher.group());
      if (target != null && !target.equals(self) && !DEFINITIONS.contains(type)) {
        found.add(new Mention(part, target));
      }
    }
  }

  /** As much as can be a type; people write it in capitals too. */
  private static String typeBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start < MOST_TYPE && isOfType(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && text.charAt(start) == '-') {
      start++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfType(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
