package org.jisr.exchange;

import java.security.GeneralSecurityException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** TLS contexts that show this node's certificate and take only pinned ones. */
final class TlsContexts {
  private TlsContexts() {}

  /** The same for a key that stays. */
  static SSLContext create(TlsIdentity own, Predicate<String> acceptedPin) {
    Supplier<TlsIdentity> shown = () -> own;
    return create(shown, acceptedPin);
  }

  /**
   * A context for either side; the peer's pin must pass.
   *
   * @param own what is shown, asked for at each handshake
   */
  static SSLContext create(Supplier<TlsIdentity> own, Predicate<String> acceptedPin) {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(
          new KeyManager[] {new ShownKey(own)},
          new TrustManager[] {new PinnedPeers(acceptedPin)},
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has TLS 1.3.", e);
    }
  }
}
