package org.jisr.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A person signed in at a node, over HTTP. */
final class Seat {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final String cookie;
  private final String csrf;
  private final String purpose;

  private final @Nullable Approver approver;

  private Seat(
      String base, String cookie, String csrf, String purpose, @Nullable Approver approver) {
    this.base = base;
    this.cookie = cookie;
    this.csrf = csrf;
    this.purpose = purpose;
    this.approver = approver;
  }

  /** The first administrator of a node, with the first approver, who agrees to what they ask. */
  static Seat administrator(RealNode node, String purpose) throws Exception {
    Seat seat = open(node.link(), "", purpose);
    return new Seat(seat.base, seat.cookie, seat.csrf, purpose, Approver.open(node, purpose));
  }

  /** Uses up a one-time link with its code; an empty one where the link opens alone. */
  static Seat open(String link, String code, String purpose) throws Exception {
    int hash = link.indexOf("/sign-in#");
    String base = link.substring(0, hash);
    String token = link.substring(hash + "/sign-in#".length());
    HttpResponse<byte[]> signedIn =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(base + "/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(json(object().put("token", token).put("code", code)))
                .build(),
            BodyHandlers.ofByteArray());
    String cookie = signedIn.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    Seat nameless = new Seat(base, cookie, "", purpose, null);
    String csrf = nameless.get("/api/session").path("csrf").asString();
    return new Seat(base, cookie, csrf, purpose, null);
  }

  /** Lets this administrator make an account and signs it in. */
  Seat colleague(String role, String clearance, String forPurpose) throws Exception {
    ObjectNode wish = object().put("name", "bench " + role).put("language", "en");
    wish.putArray("roles").add(role);
    JsonNode waits = post("/api/accounts", wish.put("clearance", clearance));
    String link =
        Objects.requireNonNull(approver, "only an administrator makes accounts")
            .agree(waits.path("proposal").path("id").asString());
    return open(
        link.startsWith("http") ? link : base + link, waits.path("code").asString(), forPurpose);
  }

  /** What the node says to a request that it refuses. */
  JsonNode refusal(String path) throws IOException, InterruptedException {
    HttpRequest sent =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.noBody())
            .build();
    HttpResponse<byte[]> response = HTTP.send(sent, BodyHandlers.ofByteArray());
    if (response.statusCode() < 400) {
      throw new IOException(path + " was not refused.");
    }
    return JsonMapper.shared().readTree(response.body());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  JsonNode post(String path, @Nullable JsonNode body) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return send(request.POST(body == null ? BodyPublishers.noBody() : json(body)));
  }

  JsonNode upload(String path, byte[] bytes) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  /** Imports a bundle that may go to every partner, and waits until it is stored. */
  void bring(String name, String bundle, String originator) throws Exception {
    JsonNode job =
        upload(
            "/api/imports?name=%s&marking=clear&originator=%s&purpose=%s"
                .formatted(name, originator, purpose),
            bundle.getBytes(StandardCharsets.UTF_8));
    while (!job.path("state").asString().equals("done")) {
      Thread.sleep(50);
      job = get("/api/imports/" + job.path("id").asString());
    }
  }

  /** The open stream of the node's server-sent events. */
  InputStream stream() throws IOException, InterruptedException {
    return HTTP.send(
            request("/api/stream").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream())
        .body();
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Jisr-Purpose", purpose)
        .header("Jisr-Case", "bench-1")
        .header("Jisr-Csrf", csrf)
        .header("Cookie", cookie);
  }

  private static HttpRequest.BodyPublisher json(JsonNode body) {
    return BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
  }

  private static JsonNode send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest built = request.build();
    HttpResponse<byte[]> response = HTTP.send(built, BodyHandlers.ofByteArray());
    if (response.statusCode() >= 400) {
      throw new IOException(
          built.uri().getPath()
              + ": "
              + response.statusCode()
              + " "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body().length == 0
        ? MissingNode.getInstance()
        : JsonMapper.shared().readTree(response.body());
  }
}
