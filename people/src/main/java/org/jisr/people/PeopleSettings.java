package org.jisr.people;

import org.jspecify.annotations.Nullable;

/**
 * How people sign in and confirm at this node.
 *
 * @param nodeName as authenticators and code programs show it
 * @param passkeys where passkeys work
 * @param alwaysConfirm whether accounts without a passkey or password may not release at all; else
 *     they may, and every account that has one must confirm with it
 * @param agency the agency's identity provider, or null
 */
public record PeopleSettings(
    String nodeName,
    PasskeySettings passkeys,
    boolean alwaysConfirm,
    @Nullable AgencySettings agency) {

  /** A node on loopback, with no provider. */
  public static PeopleSettings standard(String nodeName) {
    return new PeopleSettings(nodeName, new PasskeySettings("localhost", false, null), false, null);
  }
}
