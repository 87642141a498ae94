package org.jisr.people;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where passkeys work and which of them are good enough.
 *
 * @param host the relying party: the one host name under which passkeys are made and used; never an
 *     IP address
 * @param secure whether people reach the node by TLS; without, only {@code localhost} works
 * @param trustedRoots where not null, only authenticators whose attestation leads to one of these
 *     certificates are accepted
 */
public record PasskeySettings(
    String host, boolean secure, @Nullable Set<X509Certificate> trustedRoots) {
  /** Copies the certificates. */
  public PasskeySettings {
    trustedRoots = trustedRoots == null ? null : Set.copyOf(trustedRoots);
  }

  String origin() {
    return (secure ? "https://" : "http://") + host;
  }
}
