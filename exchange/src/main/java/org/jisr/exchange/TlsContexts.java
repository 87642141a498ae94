package org.jisr.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** TLS contexts that show this node's certificate and take only pinned ones. */
final class TlsContexts {
  private static final char[] NO_PASSWORD = new char[0];

  private TlsContexts() {}

  /** A context for either side; the peer's pin must pass. */
  static SSLContext create(TlsIdentity own, Predicate<String> acceptedPin) {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keyManagers(own), new TrustManager[] {new PinnedPeers(acceptedPin)}, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }

  private static KeyManager[] keyManagers(TlsIdentity own)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "node", own.keys().getPrivate(), NO_PASSWORD, new Certificate[] {own.certificate()});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }
}
