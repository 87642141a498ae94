package org.jisr.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jisr.exchange.PinnedPeers;
import org.jspecify.annotations.Nullable;

/**
 * The certificate people's browsers see, from PEM files or a PKCS #12 store.
 *
 * @param pin of the certificate, by which the operator's programs know the node
 */
record PeopleTls(SSLContext context, String pin) {
  private static final String PASSWORD = "JISR_KEYSTORE_PASSWORD";

  /** The TLS the settings ask for, or null for plain HTTP. */
  static @Nullable PeopleTls of(NodeSettings settings) {
    return of(settings.certificate(), settings.key(), settings.keystore());
  }

  /** The TLS of these files, or null for plain HTTP where none is given. */
  static @Nullable PeopleTls of(
      @Nullable Path certificate, @Nullable Path key, @Nullable Path keystore) {
    if ((certificate == null) != (key == null) || (certificate != null && keystore != null)) {
      throw NodeException.usage(
          "TLS_OPTIONS",
          "Give --tls-cert together with --tls-key, or --tls-keystore alone.",
          Map.of());
    }
    try {
      if (certificate != null && key != null) {
        return read(pem(certificate, key), new char[0]);
      }
      if (keystore != null) {
        char[] password = password();
        return read(KeyStore.getInstance(keystore.toFile(), password), password);
      }
      return null;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw NodeException.environment(
          "TLS_UNREADABLE",
          "The certificate or its key cannot be read. Maybe the key is not PKCS #8 without a"
              + " password, or "
              + PASSWORD
              + " is not set.",
          Map.of(),
          e);
    }
  }

  private static char[] password() {
    String password = System.getenv(PASSWORD);
    return password == null ? new char[0] : password.toCharArray();
  }

  private static PeopleTls read(KeyStore store, char[] password)
      throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new PeopleTls(context, PinnedPeers.pin(shown(store)));
  }

  private static X509Certificate shown(KeyStore store)
      throws GeneralSecurityException, IOException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        return certificate;
      }
    }
    throw new IOException("The store holds no key.");
  }

  private static KeyStore pem(Path certificate, Path key)
      throws GeneralSecurityException, IOException {
    List<? extends Certificate> chain;
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(certificate))) {
      chain = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
    if (chain.isEmpty()) {
      throw new IOException("The certificate file holds no certificate.");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "people",
        privateKey(Files.readString(key, StandardCharsets.US_ASCII), chain.getFirst()),
        new char[0],
        chain.toArray(Certificate[]::new));
    return store;
  }

  private static PrivateKey privateKey(String pem, Certificate certificate)
      throws GeneralSecurityException {
    String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
    String algorithm = certificate.getPublicKey().getAlgorithm();
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(spec);
    } catch (InvalidKeySpecException e) {
      throw new GeneralSecurityException("The key does not belong to the certificate.", e);
    }
  }
}
