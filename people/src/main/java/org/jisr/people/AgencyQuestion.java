package org.jisr.people;

/**
 * Where a browser goes to be asked by the agency's identity provider.
 *
 * @param address the provider's page, with everything it needs
 * @param browser a secret for a cookie of this browser; only with it the answer is taken, so that
 *     nobody can have somebody else finish their sign-in
 */
public record AgencyQuestion(String address, String browser) {
  /** Names the question without its secrets. */
  @Override
  public String toString() {
    return "AgencyQuestion[]";
  }
}
