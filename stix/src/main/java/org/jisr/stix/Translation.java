package org.jisr.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reader of another language sees of an object (STIX 2.1, section 7.1): the object's
 * properties with the translated texts in their places.
 *
 * <p>It is a view for showing, never an object to store or pass on, as it has the identifier of the
 * original and other content.
 *
 * @param language of the translated texts, as language-content names it
 * @param tree the properties, in a copy of its own; what was not translated is as in the object
 * @param translated the parts that come from the translation
 */
public record Translation(String language, ObjectNode tree, List<Selector> translated) {
  /** Copies the list. */
  public Translation {
    translated = List.copyOf(translated);
  }

  /**
   * Renders an object in a language.
   *
   * <p>Translations mirror the object: lists must have the same length, an empty text means not
   * translated, and what the object does not have is passed over.
   *
   * @param wanted a language (RFC 5646); {@code ar-IQ} is also served by {@code ar}, and {@code ar}
   *     by {@code ar-IQ}
   * @return null where the translation has no such language
   * @throws StixException {@code TRANSLATION_OTHER} when it is of another object or version
   */
  public static @Nullable Translation of(
      StixObject object, LanguageContent content, String wanted) {
    if (!isOf(object, content)) {
      throw new StixException(Problem.TRANSLATION_OTHER);
    }
    Map<String, JsonNode> contents = content.contents();
    String language = choose(contents, wanted);
    JsonNode mirror = language == null ? null : contents.get(language);
    if (language == null || mirror == null || !mirror.isObject()) {
      return null;
    }
    ObjectNode tree = (ObjectNode) object.tree().deepCopy();
    List<Selector> translated = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : mirror.properties()) {
      JsonNode original = tree.get(property.getKey());
      if (original != null && !RequiredProperties.isFixed(property.getKey())) {
        Selector place = new Selector(List.of(property.getKey()));
        tree.set(property.getKey(), translated(original, property.getValue(), place, translated));
      }
    }
    return new Translation(language, tree, translated);
  }

  /** Whether a translation is of exactly this version of this object. */
  public static boolean isOf(StixObject object, LanguageContent content) {
    StixTimestamp of = content.objectModified();
    boolean stated = content.tree().has("object_modified");
    return object.id().equals(content.object())
        && (!stated || (of != null && of.equals(object.modified())));
  }

  private static @Nullable String choose(Map<String, JsonNode> contents, String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    String best = null;
    int least = 2;
    for (String language : contents.keySet()) {
      String other = language.toLowerCase(Locale.ROOT);
      int distance = other.equals(lower) ? 0 : primary(other).equals(primary(lower)) ? 1 : 2;
      if (distance < least) {
        least = distance;
        best = language;
      }
    }
    return best;
  }

  private static String primary(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }

  private static JsonNode translated(
      JsonNode original, JsonNode mirror, Selector place, List<Selector> translated) {
    if (original.isString() && mirror.isString()) {
      if (mirror.stringValue().isEmpty()) {
        return original;
      }
      translated.add(place);
      return mirror;
    }
    if (original instanceof ArrayNode list && mirror.isArray() && list.size() == mirror.size()) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, translated(list.get(i), mirror.get(i), place.then("[" + i + "]"), translated));
      }
    } else if (original instanceof ObjectNode object && mirror.isObject()) {
      for (Map.Entry<String, JsonNode> property : mirror.properties()) {
        String name = property.getKey();
        JsonNode part = object.get(name);
        if (part != null) {
          object.set(name, translated(part, property.getValue(), place.then(name), translated));
        }
      }
    }
    return original;
  }
}
