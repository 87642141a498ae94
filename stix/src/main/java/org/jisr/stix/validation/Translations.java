package org.jisr.stix.validation;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether a translation has the shape of what it translates (STIX 2.1, section 7.1). */
final class Translations {
  private Translations() {}

  /** Reports the properties whose translations have another shape. */
  static void compare(Walk walk, String place, JsonNode contents, JsonNode original) {
    for (Map.Entry<String, JsonNode> language : contents.properties()) {
      for (Map.Entry<String, JsonNode> property : language.getValue().properties()) {
        JsonNode same = original.get(property.getKey());
        if (same != null && !isMirror(same, property.getValue())) {
          walk.reportPassed(
              place + "/" + language.getKey() + "/" + property.getKey(), Rule.LANGUAGE_MIRROR);
        }
      }
    }
  }

  /** An empty string stands for what is not translated; unknown names are ignored. */
  private static boolean isMirror(JsonNode original, JsonNode translation) {
    if (translation.isString() && translation.stringValue().isEmpty()) {
      return true;
    }
    if (original.isArray()) {
      return translation.isArray()
          && original.size() == translation.size()
          && areMirrors(original, translation);
    }
    if (original.isObject()) {
      return translation.isObject()
          && translation.properties().stream()
              .allMatch(
                  member -> {
                    JsonNode same = original.get(member.getKey());
                    return same == null || isMirror(same, member.getValue());
                  });
    }
    return original.getNodeType() == translation.getNodeType();
  }

  private static boolean areMirrors(JsonNode originals, JsonNode translations) {
    for (int i = 0; i < originals.size(); i++) {
      if (!isMirror(originals.get(i), translations.get(i))) {
        return false;
      }
    }
    return true;
  }
}
