package org.jisr.exchange;

/**
 * A new token of a subscriber.
 *
 * @param secret what the subscriber shows; it cannot be had again
 */
public record IssuedToken(String id, String secret) {
  @Override
  public String toString() {
    return "IssuedToken[id=" + id + "]";
  }
}
