package org.jisr.scenarios;

import tools.jackson.databind.json.JsonMapper;

/** What is kept as JSON: records in the order of their parts, so that equal ones are equal text. */
final class Stored {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Stored() {}

  static String write(Record kept) {
    return MAPPER.writeValueAsString(kept);
  }

  static <T extends Record> T read(byte[] file, Class<T> kind) {
    return MAPPER.readValue(file, kind);
  }

  static <T extends Record> T read(String text, Class<T> kind) {
    return MAPPER.readValue(text, kind);
  }
}
