package org.jisr.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The pinned connection to one partner's node: only its own address, no redirects, bounded answers
 * in bounded time.
 */
final class PartnerLink implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int MAX_ANSWER = 4 << 20;

  private final URI endpoint;
  private final String ownPin;
  private final String tlsPin;
  private final HttpClient client;

  PartnerLink(TlsIdentity own, PartnerCard partner) {
    this(own, partner, partner.tlsPin()::equals);
  }

  PartnerLink(TlsIdentity own, PartnerCard partner, Predicate<String> acceptedPin) {
    this.ownPin = own.pin();
    this.endpoint = partner.profile().endpoint();
    this.tlsPin = partner.tlsPin();
    this.client =
        HttpClient.newBuilder()
            .sslContext(TlsContexts.create(own, acceptedPin))
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /** Whether this link still leads where the partner's card says, and shows this key. */
  boolean leadsTo(PartnerCard partner, TlsIdentity own) {
    return ownPin.equals(own.pin())
        && endpoint.equals(partner.profile().endpoint())
        && tlsPin.equals(partner.tlsPin());
  }

  /** What came back, whatever the status. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, byte[] body) {}

  Answer post(String path, byte[] body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", SealedEnvelope.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    String base = endpoint.toString();
    String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(TIMEOUT);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
