package org.jisr.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the objects of a file of which nothing is known but that it is JSON: a bundle, a list, one
 * object, or several of these one after the other, as in a file of lines.
 */
final class LeakedFile {
  static final int MAX_BYTES = 32 << 20;
  static final int MAX_OBJECTS = 10_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(200)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .build())
          .build();

  private final List<LeakedObject> objects = new ArrayList<>();

  private LeakedFile() {}

  /**
   * The bytes of a file.
   *
   * @throws ExchangeException {@code EXCHANGE_TRACE_TOO_LARGE}
   */
  static byte[] bytes(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ExchangeException(ExchangeFault.TRACE_TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.TRACE_UNREADABLE, e);
    }
  }

  /**
   * Its objects, of any type; a bundle counts as those it holds.
   *
   * @throws ExchangeException {@code EXCHANGE_TRACE_UNREADABLE} where it is no JSON or holds no
   *     object, {@code EXCHANGE_TRACE_TOO_LARGE} for more than 10,000
   */
  static List<LeakedObject> read(byte[] bytes) {
    LeakedFile file = new LeakedFile();
    try (MappingIterator<JsonNode> values =
        MAPPER.readerFor(JsonNode.class).readValues(new ByteArrayInputStream(bytes))) {
      while (values.hasNext()) {
        file.take(values.next());
      }
    } catch (JacksonException e) {
      throw new ExchangeException(ExchangeFault.TRACE_UNREADABLE, e);
    }
    if (file.objects.isEmpty()) {
      throw new ExchangeException(ExchangeFault.TRACE_UNREADABLE);
    }
    return file.objects;
  }

  private void take(JsonNode value) {
    JsonNode held = value.path("objects");
    if (value.isArray()) {
      value.forEach(this::take);
    } else if (held.isArray()) {
      held.forEach(this::take);
    } else if (value.isObject()) {
      if (objects.size() == MAX_OBJECTS) {
        throw new ExchangeException(ExchangeFault.TRACE_TOO_LARGE);
      }
      objects.add(LeakedObject.of(objects.size() + 1, value));
    }
  }
}
