package org.jisr.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.exchange.PinnedPeers;
import org.jisr.log.PolicyWitness;
import org.jisr.log.WitnessReply;
import org.jisr.log.WitnessTransport;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy says a witness is: {@code partner:PARTY} through the exchange, {@code
 * https://host:port/prefix#sha256=PIN} with the hash of its certificate's key, or {@code http} on
 * this machine. Nothing else is ever called, and no redirect is followed.
 */
final class WitnessAddress {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_ANSWER = 64 << 10;
  private static final Pattern PIN = Pattern.compile("sha256=([0-9a-f]{64})");
  private static final String PARTNER = "partner:";

  private WitnessAddress() {}

  /** The partner's name, null when the witness is no partner. */
  static @Nullable String partner(PolicyWitness witness) {
    String url = witness.url();
    return url != null && url.startsWith(PARTNER) ? url.substring(PARTNER.length()) : null;
  }

  /** The way to a witness that is no partner; throws when the policy names none that is allowed. */
  static WitnessTransport transport(PolicyWitness witness) {
    String url = witness.url();
    try {
      URI address = URI.create(url == null ? "" : url);
      Matcher pin = PIN.matcher(address.getFragment() == null ? "" : address.getFragment());
      boolean plain = "http".equals(address.getScheme()) && loopback(address.getHost());
      boolean pinned = "https".equals(address.getScheme()) && pin.matches();
      if (address.getHost() == null
          || address.getUserInfo() != null
          || address.getQuery() != null
          || !(plain || pinned)) {
        throw refused(witness);
      }
      HttpClient.Builder client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(TIMEOUT);
      if (pinned) {
        client.sslContext(PinnedPeers.client(pin.group(1)));
      }
      String base = address.toString().split("#", 2)[0];
      URI target = URI.create(base + (base.endsWith("/") ? "" : "/") + "add-checkpoint");
      HttpClient built = client.build();
      return request -> send(built, target, request);
    } catch (IllegalArgumentException e) {
      throw refused(witness);
    }
  }

  private static WitnessReply send(HttpClient client, URI target, byte[] request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
    return new WitnessReply(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  /** Only spelled-out loopback: a name could come to mean another machine. */
  static boolean loopback(@Nullable String host) {
    return host != null
        && (host.equals("localhost")
            || host.equals("[::1]")
            || host.equals(InetAddress.getLoopbackAddress().getHostAddress()));
  }

  private static NodeException refused(PolicyWitness witness) {
    return NodeException.usage(
        "WITNESS_ADDRESS",
        "A witness of the policy needs an address: partner:PARTY, https://… with #sha256= and the"
            + " hash of its certificate's key, or http:// on this machine.",
        Map.of("witness", witness.name()));
  }
}
