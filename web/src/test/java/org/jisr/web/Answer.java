package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a node answered to one request. */
record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  JsonNode json() {
    return MAPPER.readTree(body);
  }

  String code() {
    return body.isEmpty() ? "" : json().path("code").asString("");
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The answer without what differs from one request to the next. */
  String lasting() {
    if (!header("Content-Type").contains("json")) {
      return status + " " + body;
    }
    JsonNode json = json();
    if (json instanceof ObjectNode object) {
      object.remove("request");
      object.remove("tookMs");
      object.remove("time");
      object.remove("serverTime");
    }
    return status + " " + json;
  }

  Answer has(int expected, String code) {
    assertThat(status + " " + code()).as(body).isEqualTo(expected + " " + code);
    return this;
  }

  Answer has(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** A refusal a person can read in the four languages, and that tells nothing of the inside. */
  Answer isSpokenRefusal() {
    assertThat(status).as(body).isBetween(400, 499);
    assertThat(code()).as(body).matches("[A-Z][A-Z_]+");
    for (String language : new String[] {"ar", "fr", "en", "es"}) {
      assertThat(json().path("message").path(language).asString("")).as(body).isNotBlank();
    }
    assertThat(body).doesNotContain("Exception", "org.jisr", "\tat ", "SELECT ");
    return this;
  }
}
