package org.jisr.node;

import org.jisr.stix.StixException;
import org.jisr.stix.TextCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading and answering of one line of the {@code names} commands. */
final class NamesLine {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private NamesLine() {}

  /** The object on the line; null when the line is none, or no UTF-8, or has half characters. */
  static @Nullable JsonNode read(byte[] line) {
    try {
      TextCheck.check(line);
      JsonNode node = JSON.readTree(line);
      return node != null && node.isObject() ? node : null;
    } catch (JacksonException | StixException e) {
      return null;
    }
  }

  static byte[] notJson() {
    return error("LINE_NOT_JSON", "The line is not one JSON object.");
  }

  static byte[] tooLong() {
    return error("LINE_TOO_LONG", "The line is longer than this reader accepts.");
  }

  static byte[] error(String code, String message) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("error").put("code", code).put("message", message);
    return JSON.writeValueAsBytes(answer);
  }

  /** A figure with as many places as mean anything. */
  static double rounded(double value, double places) {
    return Math.round(value * places) / places;
  }
}
