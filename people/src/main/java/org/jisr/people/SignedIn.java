package org.jisr.people;

/**
 * A fresh session and the secret that stands for it.
 *
 * @param cookieToken the value of the session cookie: 256 random bits, kept only as a hash
 * @param session the session
 */
public record SignedIn(String cookieToken, Session session) {
  /** Names the session without showing the cookie. */
  @Override
  public String toString() {
    return "SignedIn[" + session + ']';
  }
}
