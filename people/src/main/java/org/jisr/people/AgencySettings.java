package org.jisr.people;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of the node's own agency (OpenID Connect). Requests go to the issuer's own
 * origin and the further ones named here, and nowhere else.
 *
 * @param name as the sign-in page shows it
 * @param issuer exactly as the provider writes it in its tokens
 * @param clientId what the provider calls this node
 * @param clientSecret null for a public client, which PKCE protects alone
 * @param origins further origins the provider's endpoints may lie on
 * @param trusted the only certificates its TLS is checked against; empty for those of the system
 */
public record AgencySettings(
    String name,
    URI issuer,
    String clientId,
    @Nullable String clientSecret,
    Set<String> origins,
    Set<X509Certificate> trusted) {
  /**
   * Copies the collections.
   *
   * @throws PeopleException {@link PeopleFault#AGENCY_MISCONFIGURED} for an issuer without TLS that
   *     is not on loopback
   */
  public AgencySettings {
    origins = Set.copyOf(origins);
    trusted = Set.copyOf(trusted);
    if (!AgencyOrigin.allowed(issuer)) {
      throw new PeopleException(PeopleFault.AGENCY_MISCONFIGURED);
    }
  }

  /** Names the provider without its secret. */
  @Override
  public String toString() {
    return "AgencySettings[" + issuer + ']';
  }
}
