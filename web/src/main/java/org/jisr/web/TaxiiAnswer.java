package org.jisr.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the TAXII server answers. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TaxiiAnswer(int status, byte[] body, Map<String, String> headers) {
  static TaxiiAnswer of(int status, JsonNode body) {
    return new TaxiiAnswer(status, Json.bytes(body), Map.of());
  }

  static TaxiiAnswer of(JsonNode body) {
    return of(200, body);
  }
}
