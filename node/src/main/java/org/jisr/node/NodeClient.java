package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jisr.exchange.PinnedPeers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node's HTTP API as the operator's programs use it. */
final class NodeClient implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ControlFile control;
  private final HttpClient http;

  NodeClient(ControlFile control) {
    this.control = control;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1);
    String pin = control.pin();
    this.http = pin == null ? builder.build() : builder.sslContext(PinnedPeers.client(pin)).build();
  }

  /** Whether the node answers. */
  boolean answers() {
    try {
      get("/api/health", Consulting.NOTHING);
      return true;
    } catch (NodeException e) {
      return false;
    }
  }

  JsonNode get(String path, Consulting consulting) {
    return json(send(request(path, consulting).GET().build()));
  }

  JsonNode post(String path, @Nullable JsonNode body, Consulting consulting) {
    return json(send(request(path, consulting).POST(publisher(body)).build()));
  }

  JsonNode post(String path, BodyPublisher body, Consulting consulting) {
    return json(
        send(
            request(path, consulting)
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build()));
  }

  /** The answer's bytes as they come. */
  InputStream download(String path, JsonNode body, Consulting consulting) {
    return checked(send(request(path, consulting).POST(publisher(body)).build()));
  }

  /** An answer with its headers, its bytes as they come; the caller closes them. */
  HttpResponse<InputStream> fetch(String path) {
    HttpResponse<InputStream> answer =
        send(request(path, Consulting.NOTHING).POST(BodyPublishers.noBody()).build());
    checked(answer);
    return answer;
  }

  /** A path with its query. */
  static String query(String path, Map<String, List<String>> parameters) {
    String query =
        parameters.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(v -> entry.getKey() + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder request(String path, Consulting consulting) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(control.url() + path))
            .header("Authorization", "Bearer " + control.token());
    if (consulting.purpose() != null) {
      builder.header("Jisr-Purpose", consulting.purpose());
    }
    if (consulting.caseReference() != null) {
      builder.header("Jisr-Case", consulting.caseReference());
    }
    return builder;
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw NodeException.failed(
          "NODE_UNREACHABLE",
          "The node does not answer. Maybe it is stopping; try again.",
          Map.of("url", control.url()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NodeException.failed("INTERRUPTED", "The command was interrupted.", Map.of(), e);
    }
  }

  private static JsonNode json(HttpResponse<InputStream> response) {
    try (InputStream body = checked(response)) {
      byte[] bytes = body.readAllBytes();
      return bytes.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw NodeException.failed(
          "NODE_UNREACHABLE", "The node's answer broke off. Try again.", Map.of(), e);
    }
  }

  private static InputStream checked(HttpResponse<InputStream> response) {
    if (response.statusCode() < 300) {
      return response.body();
    }
    try (InputStream body = response.body()) {
      JsonNode error = MAPPER.readTree(body.readAllBytes());
      Map<String, String> details = new TreeMap<>();
      error
          .path("details")
          .properties()
          .forEach(e -> details.put(e.getKey(), e.getValue().asString()));
      throw NodeException.failed(
          error.path("code").asString("HTTP_" + response.statusCode()),
          error.path("message").path("en").asString("The node refused the request."),
          details);
    } catch (IOException | JacksonException e) {
      throw NodeException.failed(
          "NODE_UNREACHABLE",
          "The node's answer cannot be read. Maybe another program listens on its port.",
          Map.of("status", Integer.toString(response.statusCode())),
          e);
    }
  }

  private static BodyPublisher publisher(@Nullable JsonNode body) {
    return body == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * What a consultation is for.
   *
   * @param purpose its code, null where none is needed
   */
  record Consulting(@Nullable String purpose, @Nullable String caseReference) {
    static final Consulting NOTHING = new Consulting(null, null);
  }
}
