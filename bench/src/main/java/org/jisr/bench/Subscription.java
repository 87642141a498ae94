package org.jisr.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A TAXII client at work; it waits when it is told to. */
final class Subscription {
  private static final String TYPE = "application/taxii+json;version=2.1";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String collection;
  private final String token;
  private final AtomicReference<String> last = new AtomicReference<>("");

  private Subscription(String collection, String token) {
    this.collection = collection;
    this.token = token;
  }

  static Subscription open(RealNode node, Seat liaison, String party) throws Exception {
    JsonNode made = liaison.post("/api/subscribers", TaxiiBench.terms(party));
    return new Subscription(
        node.url() + "/taxii2/jisr/collections/released/",
        TaxiiBench.token(liaison, made).path("token").asString());
  }

  /** Pushes an envelope; gives how many objects were taken. */
  long push(byte[] envelope) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        send(
            request("objects/")
                .header("Content-Type", TYPE)
                .POST(BodyPublishers.ofByteArray(envelope)));
    JsonNode status = JsonMapper.shared().readTree(answer.body());
    if (answer.statusCode() != 202 || status.path("failure_count").asInt() > 0) {
      throw new IllegalStateException(
          "The push was refused: " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return status.path("success_count").asLong();
  }

  /** Reads all pages as fast as they come; gives how many objects there were. */
  long pages(int limit, Latencies times) throws IOException, InterruptedException {
    long objects = 0;
    String next = "";
    do {
      long started = System.nanoTime();
      Page page = get("objects/?limit=" + limit + next);
      times.add((System.nanoTime() - started) / 1e6);
      objects += count(page.body());
      if (!page.lastAdded().isEmpty()) {
        last.set(page.lastAdded());
      }
      next = next(page.body());
    } while (!next.isEmpty());
    return objects;
  }

  /** The moment of entry of the last object read. */
  String last() {
    return last.get();
  }

  /** An answer with a page, or an empty one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Page(byte[] body, String lastAdded) {}

  /** Asks on the calling thread, so that the client costs as little as it can. */
  Page get(String path) throws IOException, InterruptedException {
    while (true) {
      HttpURLConnection call =
          (HttpURLConnection) URI.create(collection + path).toURL().openConnection();
      call.setRequestProperty("Authorization", "Bearer " + token);
      call.setRequestProperty("Accept", TYPE);
      int status = call.getResponseCode();
      if (status == 200) {
        try (InputStream body = call.getInputStream()) {
          String added = call.getHeaderField("X-TAXII-Date-Added-Last");
          return new Page(body.readAllBytes(), added == null ? "" : added);
        }
      }
      if (status != 429) {
        throw new IllegalStateException("The server answered " + status);
      }
      call.getErrorStream().readAllBytes();
      Thread.sleep(1_000L * call.getHeaderFieldInt("Retry-After", 1));
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(collection + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", TYPE);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    while (answer.statusCode() == 429) {
      Thread.sleep(1_000L * answer.headers().firstValueAsLong("Retry-After").orElse(1));
      answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
    return answer;
  }

  /**
   * The mark of the next page stands at the beginning of an envelope; parsing it all would be timed
   * too.
   */
  private static String next(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, 300), StandardCharsets.UTF_8);
    int start = head.indexOf("\"next\":\"");
    return start < 0 || !head.startsWith("{\"more\":true")
        ? ""
        : "&next=" + head.substring(start + 8, head.indexOf('"', start + 8));
  }

  /** Counts the objects by the braces at their depth, outside strings. */
  private static long count(byte[] page) {
    long objects = 0;
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < page.length; i++) {
      byte b = page[i];
      if (text) {
        if (b == '\\') {
          i++;
        } else if (b == '"') {
          text = false;
        }
      } else if (b == '"') {
        text = true;
      } else if (b == '{') {
        objects += ++depth == 2 ? 1 : 0;
      } else if (b == '}') {
        depth--;
      }
    }
    return objects;
  }
}
