package org.jisr.people;

/** Whom a provider named, and the token it did it with. */
record AgencyPerson(String issuer, String subject, String token) {
  /** Names nobody. */
  @Override
  public String toString() {
    return "AgencyPerson[]";
  }
}
