package org.jisr.people;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Requests to the identity provider: to the permitted origins only, without following redirects,
 * with short patience and a small limit.
 */
final class AgencyHttp implements HTTPRequestSender {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LIMIT = 1 << 20;

  private final AgencySettings settings;
  private final HttpClient client;

  AgencyHttp(AgencySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE);
    if (!settings.trusted().isEmpty()) {
      builder.sslContext(trusting(settings.trusted()));
    }
    this.client = builder.build();
  }

  /** The text at an address; anything but 200 is a fault. */
  String get(URI address) throws IOException {
    HttpResponse<InputStream> response =
        send(HttpRequest.newBuilder(address).header("Accept", "application/json").GET());
    if (response.statusCode() != 200) {
      response.body().close();
      throw new IOException("The provider answered with another status than 200.");
    }
    return text(response);
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI());
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    builder.method(
        request.getMethod().name(), HttpRequest.BodyPublishers.ofString(request.getBody()));
    HttpResponse<InputStream> response = send(builder);
    HTTPResponse answer = new HTTPResponse(response.statusCode());
    response
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> answer.setHeader("Content-Type", type));
    answer.setBody(text(response));
    return answer;
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder builder) throws IOException {
    HttpRequest request = builder.timeout(PATIENCE).build();
    if (!AgencyOrigin.permits(settings, request.uri())) {
      throw new IOException("The address is not one of the provider's.");
    }
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  private static String text(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new IOException("The provider's answer is too long.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static SSLContext trusting(Set<X509Certificate> certificates) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int index = 0;
      for (X509Certificate certificate : certificates) {
        store.setCertificateEntry("provider-" + index++, certificate);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new PeopleException(PeopleFault.AGENCY_MISCONFIGURED, e);
    }
  }
}
