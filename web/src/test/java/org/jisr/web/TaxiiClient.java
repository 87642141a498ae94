package org.jisr.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import tools.jackson.databind.JsonNode;

/** A subscriber of a test node and its client. */
final class TaxiiClient {
  static final String ROOT = "/taxii2/jisr/";
  static final String RELEASED = ROOT + "collections/released/";
  static final String OBJECTS = RELEASED + "objects/";
  static final String TERMS =
      """
      "canRead":%s,"canWrite":%s,"purposes":["event-security"],"types":["*"],"conditions":[],
      "circle":"amber","keepDays":30,"submitted":"amber","humanRights":"no-concern","validUntil":"2027-06-01T00:00:00Z"
      """;

  final Browser liaison;
  final String id;
  final String token;
  final String collection;
  final Browser http;

  TaxiiClient(TestNode node, String party, boolean read, boolean write) {
    liaison = node.signedIn(Tlp.RED, Role.LIAISON);
    JsonNode made =
        liaison
            .post(
                "/api/subscribers",
                "{\"party\":\"%s\",\"names\":{\"en\":\"Service %s\"},%s}"
                    .formatted(party, party, TERMS.formatted(read, write)))
            .has(201)
            .json();
    id = made.path("id").asString();
    collection = made.path("collection").asString();
    token = issue();
    http = as(node, token);
  }

  String issue() {
    return liaison
        .post("/api/subscribers/" + id + "/tokens", "{}")
        .has(201)
        .json()
        .path("token")
        .asString();
  }

  static Browser as(TestNode node, String token) {
    return node.stranger().with("Authorization", "Bearer " + token).with("Accept", TaxiiMedia.TYPE);
  }

  static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  Answer get(String path) {
    return http.get(path);
  }

  Answer push(String envelope) {
    return push(OBJECTS, envelope);
  }

  Answer push(String path, String envelope) {
    return http.with("Content-Type", TaxiiMedia.TYPE)
        .send("POST", path, BodyPublishers.ofString(envelope));
  }

  Answer push(List<String> objects) {
    return push("{\"objects\":[" + String.join(",", objects) + "]}");
  }

  Answer delete(String id) {
    return http.send("DELETE", OBJECTS + id + "/", BodyPublishers.noBody());
  }

  /** All pages of a question, through {@code next}. */
  List<JsonNode> pages(String path, String filter) {
    List<JsonNode> pages = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = get(path + "?" + filter + next).has(200).json();
      pages.add(page);
      next = page.path("more").asBoolean(false) ? "&next=" + page.path("next").asString() : "";
    } while (!next.isEmpty());
    return pages;
  }

  static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("objects").forEach(object -> ids.add(object.path("id").asString()));
    return ids;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** It lists itself and so tells of nothing that its reader might not know of. */
  static String report(int number, String modified, String more) {
    return """
        {"type":"report","spec_version":"2.1","id":"%1$s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"%2$s","name":"Report %3$d","published":"2026-01-01T00:00:00Z",\
        "object_refs":["%1$s"]%4$s}"""
        .formatted(reportId(number), modified, number, more);
  }

  static String report(int number) {
    return report(number, "2026-02-01T00:00:00.000Z", "");
  }

  static String reportId(int number) {
    return "report--00000000-0000-4000-8000-%012d".formatted(number);
  }
}
