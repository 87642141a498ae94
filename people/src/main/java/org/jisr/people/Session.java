package org.jisr.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jisr.law.Viewer;

/**
 * Who is at work, from sign-in to sign-out. Ask {@link People#session} for each request, so that a
 * revocation is felt at once.
 *
 * @param id opaque; names the session in the log
 * @param account the account as it is now
 * @param csrf the value that state-changing requests of a cookie session must repeat
 * @param method how its person proved who they are
 * @param startedAt when it began
 * @param expiresAt the latest moment it can last to
 */
public record Session(
    String id,
    Account account,
    String csrf,
    SignInMethod method,
    Instant startedAt,
    Instant expiresAt) {

  /** The account as the gate sees it. */
  public Viewer viewer() {
    return account.viewer();
  }

  /** Whether a request repeated this session's value; compares in constant time. */
  public boolean csrfMatches(String value) {
    return MessageDigest.isEqual(
        csrf.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  Session endingAt(Instant end) {
    return new Session(id, account, csrf, method, startedAt, end);
  }

  /** Names the session without its secrets. */
  @Override
  public String toString() {
    return "Session[" + id + ']';
  }
}
