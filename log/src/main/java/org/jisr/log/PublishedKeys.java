package org.jisr.log;

import java.util.Base64;
import java.util.List;

/** Public keys whose private halves stand in public repositories; no real log may use them. */
final class PublishedKeys {
  /** The key of the Tessera project's test log. */
  private static final List<String> KEYS = List.of("4dO7hDeEQgwc2pzp8BIyyreso3HbzQ0j6g7nEIWSRLE=");

  private PublishedKeys() {}

  static boolean contains(byte[] rawKey) {
    return KEYS.contains(Base64.getEncoder().encodeToString(rawKey));
  }
}
