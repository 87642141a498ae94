package org.jisr.stix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The one way to write a JSON value that equal values share (JSON Canonicalization Scheme, RFC
 * 8785).
 *
 * <p>Names are sorted by UTF-16 code units, strings have the fewest escapes, numbers are written as
 * ECMAScript writes a double. So integers beyond 2^53 that a double cannot tell apart get one form:
 * hash the original bytes where that matters.
 */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical form of JSON text.
   *
   * @throws StixException when it is no JSON, no UTF-8, has a name twice, half a surrogate pair,
   *     more than 1,000 levels or a number beyond the range of a double
   */
  public static byte[] of(byte[] json) {
    TextCheck.check(json);
    return of(Json.tree(json));
  }

  /** The canonical form of a tree; fails as {@link #of(byte[])} does. */
  public static byte[] of(JsonNode tree) {
    CanonicalJson writer = new CanonicalJson();
    writer.value(tree, 1);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * SHA-256 of an object's canonical form, so that spaces and the order of properties make no
   * difference; of its bytes where a number is beyond what that form can write.
   */
  public static byte[] digest(StixObject object) {
    byte[] content = object.json();
    try {
      content = of(Json.tree(content));
    } catch (StixException e) {
      // Still the bytes.
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private void value(JsonNode node, int depth) {
    if (depth > Json.DEPTH) {
      throw new StixException(Problem.OBJECT_TOO_DEEP);
    }
    if (node.isObject()) {
      object(node, depth);
    } else if (node.isArray()) {
      char separator = '[';
      for (JsonNode item : node.values()) {
        out.append(separator);
        value(item, depth + 1);
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    } else if (node.isString()) {
      string(node.stringValue());
    } else if (node.isNumber()) {
      out.append(EcmaNumber.text(node.numberValue().doubleValue()));
    } else if (node.isBoolean()) {
      out.append(node.booleanValue());
    } else if (node.isNull()) {
      out.append("null");
    } else {
      throw new StixException(Problem.OBJECT_MALFORMED);
    }
  }

  private void object(JsonNode node, int depth) {
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
    members.sort(Map.Entry.comparingByKey());
    char separator = '{';
    for (Map.Entry<String, JsonNode> member : members) {
      out.append(separator);
      string(member.getKey());
      out.append(':');
      value(member.getValue(), depth + 1);
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> character(text, i, c);
      }
    }
    out.append('"');
  }

  private void character(String text, int at, char c) {
    if (c < ' ') {
      out.append("\\u00")
          .append(Character.forDigit(c >> 4, 16))
          .append(Character.forDigit(c & 15, 16));
      return;
    }
    boolean half =
        Character.isHighSurrogate(c)
            ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
            : Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    if (half) {
      throw new StixException(Problem.OBJECT_SURROGATE);
    }
    out.append(c);
  }
}
