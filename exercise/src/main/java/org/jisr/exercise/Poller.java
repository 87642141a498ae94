package org.jisr.exercise;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of an outside service that polls a node over TAXII 2.1, as any client would. */
final class Poller {
  private static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final String objects;
  private final String token;

  /**
   * A client.
   *
   * @param node the node's address
   */
  Poller(String node, String token) {
    this.objects = node + "/taxii2/jisr/collections/released/objects/";
    this.token = token;
  }

  /** The ids of everything in its collection, page after page. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    String next = "";
    do {
      JsonNode page = page("?limit=100" + next);
      page.path("objects").forEach(object -> ids.add(object.path("id").asString()));
      next = "&next=" + Officer.encode(page.path("next").asString(""));
    } while (!next.equals("&next="));
    return ids;
  }

  private JsonNode page(String query) {
    HttpResponse<byte[]> answer = send(query);
    if (answer.statusCode() != 200) {
      throw new ExerciseException(
          ExerciseException.Code.ANSWER_UNEXPECTED,
          "The node answered " + answer.statusCode() + " to a poll.");
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  /** What the node answers to the first page. */
  int status() {
    return send("").statusCode();
  }

  private HttpResponse<byte[]> send(String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(objects + query))
            .header("Authorization", "Bearer " + token)
            .header("Accept", MEDIA_TYPE)
            .timeout(Duration.ofSeconds(60))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new ExerciseException(
          ExerciseException.Code.NODE_UNREACHABLE, "A node does not answer a poll.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    }
  }
}
