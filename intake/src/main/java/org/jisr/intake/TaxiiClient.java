package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks TAXII 2.1 servers for objects, page by page, and trusts none of their answers: bounded in
 * size and time, and never sent on to another address.
 */
final class TaxiiClient implements AutoCloseable {
  static final String MEDIA_TYPE = "application/taxii+json;version=2.1";

  private static final int PAGE = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAGE = Duration.ofMinutes(10);
  private static final int BUFFER = 1 << 16;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("feed-watchdog").factory());
  private final long limit;

  /**
   * A client.
   *
   * @param limit the most bytes of one page
   */
  TaxiiClient(long limit) {
    this.limit = limit;
  }

  /**
   * Fetches the page at a cursor into a file.
   *
   * @throws IntakeException one of the {@code INTAKE_FEED_…} faults; with {@code retryAfter}
   *     seconds in its details where the server said when to come back
   */
  TaxiiPage page(FeedRow feed, FeedCursor cursor, @Nullable String secret, Path file) {
    try {
      HttpResponse<InputStream> answer =
          http.send(request(feed, cursor, secret), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        check(answer, cursor);
        save(body, file);
      }
      return TaxiiPage.read(
          file, answer.headers().firstValue("X-TAXII-Date-Added-Last").orElse(null));
    } catch (IOException e) {
      throw new IntakeException(Obstacle.fault(e, IntakeFault.FEED_UNREACHABLE), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  private static HttpRequest request(FeedRow feed, FeedCursor cursor, @Nullable String secret) {
    StringBuilder query = new StringBuilder("?limit=" + PAGE + "&match%5Bversion%5D=all");
    append(query, "added_after", cursor.addedAfter());
    append(query, "next", cursor.next());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    feed.apiRoot() + "collections/" + feed.collection() + "/objects/" + query))
            .header("Accept", MEDIA_TYPE)
            .timeout(PATIENCE);
    if (secret != null) {
      request.header("Authorization", authorization(feed.user(), secret));
    }
    return request.build();
  }

  private static void append(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static String authorization(@Nullable String user, String secret) {
    return user == null
        ? "Bearer " + secret
        : "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private static void check(HttpResponse<?> answer, FeedCursor cursor) {
    int status = answer.statusCode();
    if (status == 200) {
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (!type.toLowerCase(Locale.ROOT).startsWith("application/taxii+json")) {
        throw new IntakeException(IntakeFault.FEED_NOT_TAXII);
      }
      return;
    }
    IntakeFault fault =
        switch (status) {
          case 401, 403 -> IntakeFault.FEED_FORBIDDEN;
          case 429, 503 -> IntakeFault.FEED_BUSY;
          case 400, 404, 406, 416 ->
              cursor.next() == null
                  ? IntakeFault.FEED_UNKNOWN_THERE
                  : IntakeFault.FEED_MARK_REFUSED;
          default -> IntakeFault.FEED_UNREACHABLE;
        };
    String retry = answer.headers().firstValue("Retry-After").orElse("");
    throw new IntakeException(
        fault,
        retry.matches("\\d{1,6}")
            ? Map.of("status", Integer.toString(status), "retryAfter", retry)
            : Map.of("status", Integer.toString(status)));
  }

  private void save(InputStream body, Path file) throws IOException {
    ScheduledFuture<?> end =
        watchdog.schedule(() -> closeQuietly(body), LONGEST_PAGE.toSeconds(), TimeUnit.SECONDS);
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
        if (bytes > limit) {
          throw new IntakeException(
              IntakeFault.FEED_PAGE_TOO_LARGE, Map.of("limit", Long.toString(limit)));
        }
        out.write(buffer, 0, n);
      }
    } finally {
      end.cancel(false);
    }
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // The reader notices.
    }
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    http.shutdownNow();
  }
}
