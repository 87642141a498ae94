package org.jisr.taxii;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to TAXII 2.1 servers and trusts none of their answers: bounded in size and time, and never
 * sent on to another address. Thread-safe.
 *
 * <p>All methods throw {@link IOException} when the server cannot be reached or breaks off, and
 * {@link InterruptedException} when their thread is stopped.
 */
public final class TaxiiConnection implements AutoCloseable {
  /** The media type of TAXII 2.1 (section 1.6.8.1). */
  public static final String MEDIA_TYPE = "application/taxii+json;version=2.1";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST_BODY = Duration.ofMinutes(10);
  private static final int BUFFER = 1 << 16;

  private final HttpClient http;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("taxii-watchdog").factory());

  private TaxiiConnection(HttpClient http) {
    this.http = http;
  }

  /** Trusts the servers that the platform's authorities vouch for. */
  public static TaxiiConnection open() {
    return new TaxiiConnection(builder().build());
  }

  /** Trusts the servers that this context does. */
  public static TaxiiConnection open(SSLContext trust) {
    return new TaxiiConnection(builder().sslContext(trust).build());
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(PATIENCE);
  }

  /** Asks for a small resource of at most so many bytes. */
  public TaxiiAnswer get(URI address, @Nullable TaxiiCredentials credentials, long limit)
      throws IOException, InterruptedException {
    return small(request(address, credentials).timeout(PATIENCE).build(), limit);
  }

  /** Asks for a page; with status 200 its body goes into the file, any other body is not read. */
  public TaxiiAnswer save(
      URI address, @Nullable TaxiiCredentials credentials, Path file, long limit)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(
            request(address, credentials).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() == 200) {
        try (OutputStream out = Files.newOutputStream(file)) {
          copy(body, out, limit);
        }
      }
    }
    return new TaxiiAnswer(answer.statusCode(), answer.headers(), new byte[0]);
  }

  /** Sends an envelope; an answer of at most so many bytes is read. */
  public TaxiiAnswer post(
      URI address, @Nullable TaxiiCredentials credentials, byte[] envelope, long limit)
      throws IOException, InterruptedException {
    return small(
        request(address, credentials)
            .header("Content-Type", MEDIA_TYPE)
            .timeout(LONGEST_BODY)
            .POST(BodyPublishers.ofByteArray(envelope))
            .build(),
        limit);
  }

  private TaxiiAnswer small(HttpRequest request, long limit)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      copy(body, out, limit);
      return new TaxiiAnswer(answer.statusCode(), answer.headers(), out.toByteArray());
    }
  }

  private static HttpRequest.Builder request(URI address, @Nullable TaxiiCredentials credentials) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", MEDIA_TYPE);
    return credentials == null ? request : request.header("Authorization", credentials.header());
  }

  /** A server that trickles is cut off by closing its stream. */
  private void copy(InputStream body, OutputStream out, long limit) throws IOException {
    ScheduledFuture<?> end =
        watchdog.schedule(() -> closeQuietly(body), LONGEST_BODY.toSeconds(), TimeUnit.SECONDS);
    try {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
        if (bytes > limit) {
          throw new TaxiiException(TaxiiFault.ANSWER_TOO_LARGE, "");
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
