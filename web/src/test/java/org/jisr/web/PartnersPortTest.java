package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jisr.exchange.NodeKeys;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The partners' port opens to enrolled nodes' certificates only, and holds nothing for people. */
final class PartnersPortTest {
  private static TestNode node;
  private static TestNode partner;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    node = new TestNode("harbour");
    partner = new TestNode("island");
    node.exchange.partners().add(partner.identity.card().json(), officer());
  }

  @AfterAll
  static void stop() {
    node.close();
    partner.close();
  }

  @Test
  void withoutACertificateNobodyComesIn() {
    assertThatThrownBy(() -> get(null, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void aCertificateOfNoPartnerDoesNotComeIn() {
    NodeKeys stranger = NodeKeys.createOrLoad(folder, new PartyId("island"));
    assertThatThrownBy(() -> get(stranger, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void aPartnerFindsNeitherDesksNorTheirInterface() throws Exception {
    for (String path :
        List.of(
            "/", "/index.html", "/assets/app-1a2b.js", "/api/session", "/api/search", "/health")) {
      HttpResponse<String> answer = get(partner.identity.keys(), path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain("<!doctype", "WEB_");
    }
  }

  @Test
  void theCookieOfAPersonIsWorthNothingThere() throws Exception {
    Browser person = node.signedIn(Tlp.RED, Role.ANALYST);
    HttpResponse<String> answer =
        get(partner.identity.keys(), "/api/session", "Cookie", person.header("Cookie"));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void thePeoplesPortKnowsNoneOfThePartnersPaths() {
    Browser person = node.signedIn(Tlp.RED, Role.LIAISON);
    for (String path : List.of("/exchange/v1/envelopes", "/exchange/v1/log/checkpoint")) {
      person.get(path).isSpokenRefusal().has(404, "WEB_ROUTE_UNKNOWN");
    }
  }

  @Test
  void aSubscribersPinnedCertificateOpensTaxiiAndNothingElse() throws Exception {
    NodeKeys keys = NodeKeys.createOrLoad(folder, new PartyId("polling-service"));
    TaxiiClient client = new TaxiiClient(node, "polling-service", true, false);
    assertThatThrownBy(() -> get(keys, "/taxii2/")).isInstanceOf(IOException.class);
    client
        .liaison
        .post(
            "/api/subscribers/" + client.id + "/certificate",
            "{\"certificate\":\"-----BEGIN CERTIFICATE-----\\n%s\\n-----END CERTIFICATE-----\"}"
                .formatted(Base64.getEncoder().encodeToString(keys.certificate().getEncoded())))
        .has(200);
    assertThat(get(keys, TaxiiClient.OBJECTS).statusCode()).isEqualTo(200);
    assertThat(get(keys, "/api/session").statusCode()).isEqualTo(404);
    assertThat(get(keys, "/exchange/v1/log/checkpoint").statusCode()).isEqualTo(403);
    assertThat(get(partner.identity.keys(), TaxiiClient.OBJECTS).statusCode()).isEqualTo(401);
  }

  private static Viewer officer() {
    return new Viewer(node.party, "fixture", Set.of(Role.LIAISON), Tlp.RED);
  }

  private static HttpResponse<String> get(@Nullable NodeKeys keys, String path, String... headers)
      throws Exception {
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(keys == null ? null : show(keys), new TrustManager[] {new TrustsAll()}, null);
    try (HttpClient http = HttpClient.newBuilder().sslContext(tls).build()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
              URI.create("https://127.0.0.1:" + node.server.exchangePort() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static KeyManager[] show(NodeKeys keys) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "node", keys.tlsKey().getPrivate(), new char[0], new Certificate[] {keys.certificate()});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, new char[0]);
    return factory.getKeyManagers();
  }

  /** The test looks at what the node asks of the caller, not the other way round. */
  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
