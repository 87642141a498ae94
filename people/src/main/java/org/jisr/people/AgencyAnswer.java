package org.jisr.people;

import org.jspecify.annotations.Nullable;

/**
 * What an identity provider sent a browser back with (OpenID Connect Core 1.0, section 3.1.2.5).
 *
 * @param state names the question
 * @param code to be exchanged for tokens; null when the provider refused
 * @param issuer who says so (RFC 9207), or null
 */
public record AgencyAnswer(String state, @Nullable String code, @Nullable String issuer) {
  /** Names the answer without its secrets. */
  @Override
  public String toString() {
    return "AgencyAnswer[]";
  }
}
