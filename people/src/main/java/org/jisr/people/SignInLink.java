package org.jisr.people;

import java.time.Instant;

/**
 * A one-time secret that signs one account in, shown once and kept only as a hash.
 *
 * @param account the account's id
 * @param token 256 random bits, URL-safe; the desks take it from {@code /sign-in#token}
 * @param expiresAt 24 hours after it was issued
 */
public record SignInLink(String account, String token, Instant expiresAt) {
  /** Names the account without showing the token. */
  @Override
  public String toString() {
    return "SignInLink[account=" + account + ']';
  }
}
