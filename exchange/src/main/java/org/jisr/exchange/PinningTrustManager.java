package org.jisr.exchange;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a peer by the hash of its public key and by nothing else: no authority, no name, no date.
 *
 * <p>The pin stands in the partner's signed card, whose fingerprint two people compared; that is
 * stronger than what an authority says about a name.
 */
final class PinningTrustManager extends X509ExtendedTrustManager {
  private final Predicate<String> acceptedPin;

  PinningTrustManager(Predicate<String> acceptedPin) {
    this.acceptedPin = acceptedPin;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (chain.length == 0 || !acceptedPin.test(TlsIdentity.pinOf(chain[0]))) {
      throw new CertificateException("The certificate's key is not that of an enrolled partner.");
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
