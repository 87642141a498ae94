package org.jisr.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The API's JSON: built by hand, field by field, so that nothing is shown by accident. */
final class Json {
  private static final int DEPTH = 64;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static <T> ArrayNode array(Collection<T> items, Function<? super T, ? extends JsonNode> mapper) {
    ArrayNode array = array();
    items.forEach(item -> array.add(mapper.apply(item)));
    return array;
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  static ArrayNode strings(Collection<String> items) {
    ArrayNode array = array();
    items.forEach(array::add);
    return array;
  }

  static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** A stored object as a tree; it was checked when it was stored. */
  static JsonNode tree(byte[] json) {
    return MAPPER.readTree(json);
  }

  /**
   * Reads a request's body as one JSON object.
   *
   * @throws WebException {@code WEB_BODY_TOO_LARGE}, {@code WEB_BODY_MALFORMED}
   */
  static ObjectNode read(InputStream body, int limit) throws IOException {
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new WebException(WebFault.BODY_TOO_LARGE);
    }
    try {
      if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new WebException(WebFault.BODY_MALFORMED);
    }
    throw new WebException(WebFault.BODY_MALFORMED);
  }
}
