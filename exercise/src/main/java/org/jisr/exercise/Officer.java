package org.jisr.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A person signed in at one node, who does over HTTP what the desks do. */
final class Officer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PURPOSE = "event-security";
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;
  private final String cookie;
  private final String csrf;
  private final String purpose;
  private final @Nullable String caseReference;

  private Officer(
      String base, String cookie, String csrf, String purpose, @Nullable String caseReference) {
    this.base = base;
    this.cookie = cookie;
    this.csrf = csrf;
    this.purpose = purpose;
    this.caseReference = caseReference;
  }

  /** Uses up a one-time link that opens alone, as a person who opens it does. */
  static Officer signIn(String link) {
    return signIn(Invitation.alone(link));
  }

  /** Uses up a one-time link with its code. */
  static Officer signIn(Invitation invitation) {
    HttpResponse<InputStream> response = open(invitation);
    String link = invitation.link();
    answer(response).expect(204);
    String base = link.substring(0, link.indexOf("/sign-in#"));
    String cookie = response.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    Officer nameless = new Officer(base, cookie, "", PURPOSE, null);
    String csrf = nameless.get("/api/session").expect(200).body().path("csrf").asString();
    return new Officer(base, cookie, csrf, PURPOSE, null);
  }

  /** What a link gives that may have been used. */
  static Answer tryLink(String link) {
    return answer(open(Invitation.alone(link)));
  }

  /** Somebody who has not signed in. */
  static Officer stranger(String base) {
    return new Officer(base, "", "", PURPOSE, null);
  }

  private static HttpResponse<InputStream> open(Invitation invitation) {
    String link = invitation.link();
    int hash = link.indexOf("/sign-in#");
    String token = link.substring(hash + "/sign-in#".length());
    return send(
        HttpRequest.newBuilder(URI.create(link.substring(0, hash) + "/api/sign-in"))
            .header("Content-Type", "application/json")
            .POST(
                body(
                    JsonMapper.shared()
                        .createObjectNode()
                        .put("token", token)
                        .put("code", invitation.code())))
            .build());
  }

  /** The same person, asking for another purpose. */
  Officer forPurpose(String other) {
    return new Officer(base, cookie, csrf, other, caseReference);
  }

  /** The same person, working on a case. */
  Officer inCase(String reference) {
    return new Officer(base, cookie, csrf, purpose, reference);
  }

  Answer get(String path) {
    return answer(send(request(path).GET().build()));
  }

  Answer post(String path, @Nullable JsonNode body) {
    HttpRequest.Builder request = request(path).header("Jisr-Csrf", csrf);
    return answer(
        send(
            body == null
                ? request.POST(BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json").POST(body(body)).build()));
  }

  /** Sends a file's bytes to be imported. */
  Answer upload(String path, byte[] bytes) {
    return answer(
        send(
            request(path)
                .header("Jisr-Csrf", csrf)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build()));
  }

  /** Opens the node's server push; close it when done. */
  Push push() {
    return Push.open(HTTP, request("/api/stream").header("Accept", "text/event-stream").build());
  }

  /** The node's address. */
  String base() {
    return base;
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Jisr-Purpose", purpose);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return caseReference == null ? request : request.header("Jisr-Case", caseReference);
  }

  private static HttpRequest.BodyPublisher body(JsonNode body) {
    return BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
  }

  private static HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return HTTP.sendAsync(request, BodyHandlers.ofInputStream())
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new ExerciseException(
          ExerciseException.Code.NODE_UNREACHABLE,
          "A node does not answer. Maybe it stopped; its log lies beside its data folder.",
          e);
    }
  }

  private static Answer answer(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      byte[] bytes = in.readAllBytes();
      return new Answer(
          response.statusCode(), json(bytes), new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ExerciseException(
          ExerciseException.Code.NODE_UNREACHABLE, "A node's answer broke off.", e);
    }
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : JsonMapper.shared().readTree(bytes);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
