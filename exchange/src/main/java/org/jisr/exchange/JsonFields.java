package org.jisr.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A strict reader of one small JSON object from outside: no duplicate or unknown member, no
 * surprise in type, length or depth.
 */
final class JsonFields {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_TEXT = 64 * 1024;
  private static final int MAX_COUNT = 1_000_000_000;
  private static final int MAX_ELEMENTS = 10_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_TEXT)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode node;
  private final ExchangeFault fault;
  private final Set<String> read = new HashSet<>();

  private JsonFields(JsonNode node, ExchangeFault fault) {
    this.node = node;
    this.fault = fault;
    if (!node.isObject()) {
      throw refused();
    }
  }

  static JsonFields read(byte[] json, ExchangeFault fault) {
    try {
      return new JsonFields(MAPPER.readTree(json), fault);
    } catch (JacksonException e) {
      throw new ExchangeException(fault, e);
    }
  }

  private ExchangeException refused() {
    return new ExchangeException(fault);
  }

  private @Nullable JsonNode member(String name) {
    read.add(name);
    return node.get(name);
  }

  private JsonNode required(String name) {
    JsonNode member = member(name);
    if (member == null) {
      throw refused();
    }
    return member;
  }

  private String text(JsonNode member, int maxLength) {
    if (!member.isString() || member.stringValue().length() > maxLength) {
      throw refused();
    }
    return member.stringValue();
  }

  String text(String name, int maxLength) {
    return text(required(name), maxLength);
  }

  @Nullable String textOrNull(String name, int maxLength) {
    JsonNode member = member(name);
    return member == null ? null : text(member, maxLength);
  }

  long number(String name) {
    JsonNode member = required(name);
    if (!member.isIntegralNumber() || !member.canConvertToLong() || member.longValue() < 0) {
      throw refused();
    }
    return member.longValue();
  }

  /** At most a thousand million, so that sums of some of them stay numbers. */
  int count(String name) {
    long number = number(name);
    if (number > MAX_COUNT) {
      throw refused();
    }
    return (int) number;
  }

  Instant instant(String name) {
    StixTimestamp moment = StixTimestamp.parseOrNull(text(name, 40));
    if (moment == null) {
      throw refused();
    }
    return moment.instant();
  }

  /**
   * The bytes of a text, which must be the one that stands for them: some letters have idle bits.
   */
  byte[] base64(String name, int maxLength) {
    String text = text(name, maxLength);
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
        throw refused();
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new ExchangeException(fault, e);
    }
  }

  private List<JsonNode> elements(String name) {
    JsonNode member = required(name);
    if (!member.isArray() || member.size() > MAX_ELEMENTS) {
      throw refused();
    }
    List<JsonNode> elements = new ArrayList<>();
    member.forEach(elements::add);
    return elements;
  }

  List<String> texts(String name, int maxLength) {
    return elements(name).stream().map(element -> text(element, maxLength)).toList();
  }

  List<JsonFields> objects(String name) {
    return elements(name).stream().map(element -> new JsonFields(element, fault)).toList();
  }

  JsonFields object(String name) {
    return new JsonFields(required(name), fault);
  }

  Set<String> names() {
    return Set.copyOf(node.propertyNames());
  }

  JsonNode node() {
    return node;
  }

  /** Refuses members that nobody asked for. */
  void end() {
    if (!read.containsAll(node.propertyNames())) {
      throw refused();
    }
  }
}
