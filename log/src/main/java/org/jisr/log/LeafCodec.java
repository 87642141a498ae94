package org.jisr.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A leaf's bytes: canonical JSON (RFC 8785) of {@code clear, commitments, kind, nonce?, seq, time,
 * v}. The numbers are integers below 2^53, so the general rules for numbers are not needed.
 */
final class LeafCodec {
  /** An entry's length stands in two bytes (C2SP tlog-tiles). */
  static final int MAX_LENGTH = 65_535;

  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LeafCodec() {}

  static byte[] write(LogEntry entry, @Nullable String nonce) {
    StringBuilder json = new StringBuilder(512);
    json.append("{\"clear\":");
    appendMap(json, entry.clear());
    json.append(",\"commitments\":");
    appendMap(json, entry.commitments());
    json.append(",\"kind\":");
    appendText(json, entry.code());
    if (nonce != null) {
      json.append(",\"nonce\":");
      appendText(json, nonce);
    }
    json.append(",\"seq\":").append(entry.index()).append(",\"time\":");
    appendText(json, entry.time().toString());
    json.append(",\"v\":").append(VERSION).append('}');
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_LENGTH) {
      throw new LogException(LogFault.LEAF_INVALID);
    }
    return bytes;
  }

  /** Reads a leaf and refuses any spelling but the canonical one. */
  static LogEntry read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      JsonNode nonce = json.get("nonce");
      LogEntry entry =
          new LogEntry(
              json.required("seq").longValue(),
              Instant.parse(json.required("time").stringValue()),
              json.required("kind").stringValue(),
              fields(json.required("clear")),
              fields(json.required("commitments")));
      byte[] canonical = write(entry, nonce == null ? null : nonce.stringValue());
      if (!Arrays.equals(canonical, bytes)) {
        throw new LogException(LogFault.ENTRY_MALFORMED);
      }
      return entry;
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new LogException(LogFault.ENTRY_MALFORMED, e);
    }
  }

  /** Reads an object of strings. */
  static SortedMap<String, String> readMap(byte[] bytes) {
    try {
      return fields(JSON.readTree(bytes));
    } catch (JacksonException e) {
      throw new LogException(LogFault.ENTRY_MALFORMED, e);
    }
  }

  private static SortedMap<String, String> fields(JsonNode json) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      fields.put(field.getKey(), field.getValue().stringValue());
    }
    return Collections.unmodifiableSortedMap(fields);
  }

  static void appendMap(StringBuilder json, SortedMap<String, String> fields) {
    json.append('{');
    String separator = "";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.append(separator);
      appendText(json, field.getKey());
      json.append(':');
      appendText(json, field.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private static void appendText(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ') {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
