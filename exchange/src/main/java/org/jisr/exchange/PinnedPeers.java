package org.jisr.exchange;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a peer by the hash of its public key and by nothing else: no authority, no name, no date.
 *
 * <p>The pin stands in the partner's signed card, whose fingerprint two people compared, or, for
 * the operator's programs, in a file that only the node's owner reads; that is stronger than what
 * an authority says about a name.
 */
public final class PinnedPeers extends X509ExtendedTrustManager {
  private final Predicate<String> acceptedPin;

  PinnedPeers(Predicate<String> acceptedPin) {
    this.acceptedPin = acceptedPin;
  }

  /** A client's context that shows no certificate and takes the one with this pin only. */
  public static SSLContext client(String pin) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new PinnedPeers(pin::equals)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has TLS.", e);
    }
  }

  /** SHA-256 of a certificate's public key (SPKI), lower-case hexadecimal. */
  public static String pin(X509Certificate certificate) {
    return TlsIdentity.pinOf(certificate);
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (chain.length == 0 || !acceptedPin.test(TlsIdentity.pinOf(chain[0]))) {
      throw new CertificateException("The certificate's key is not a pinned one.");
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
