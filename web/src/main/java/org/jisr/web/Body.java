package org.jisr.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON object of a request, read field by field with the right refusal for each. */
final class Body {
  private final ObjectNode node;

  Body(ObjectNode node) {
    this.node = node;
  }

  ObjectNode node() {
    return node;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  @Nullable String text(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw fault(WebFault.PARAMETER_MALFORMED, name);
    }
    return value.stringValue();
  }

  String requiredText(String name) {
    String value = text(name);
    if (value == null || value.isBlank()) {
      throw fault(WebFault.PARAMETER_MISSING, name);
    }
    return value;
  }

  List<String> texts(String name) {
    JsonNode value = node.get(name);
    List<String> texts = new ArrayList<>();
    if (value != null && !value.isNull()) {
      if (!value.isArray()) {
        throw fault(WebFault.PARAMETER_MALFORMED, name);
      }
      for (JsonNode item : value) {
        if (!item.isString()) {
          throw fault(WebFault.PARAMETER_MALFORMED, name);
        }
        texts.add(item.stringValue());
      }
    }
    return List.copyOf(texts);
  }

  List<String> requiredTexts(String name) {
    List<String> texts = texts(name);
    if (texts.isEmpty()) {
      throw fault(WebFault.PARAMETER_MISSING, name);
    }
    return texts;
  }

  @Nullable Instant instant(String name) {
    return Moments.read(text(name), name);
  }

  long number(String name, long standard) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return standard;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw fault(WebFault.PARAMETER_MALFORMED, name);
    }
    return value.longValue();
  }

  static WebException fault(WebFault fault, String parameter) {
    return new WebException(fault, Map.of("parameter", parameter));
  }
}
