package org.jisr.people;

/** Why people refused, each with a stable code and advice that holds no personal data. */
public enum PeopleFault {
  TOKEN_REFUSED(
      "The sign-in link is unknown, used or expired. Ask an administrator for a new one."),
  TOO_MANY_ATTEMPTS("Too many failed sign-ins came from this place. Wait a minute and try again."),
  NOT_ALLOWED("Only an active administrator may do this, and never to their own account."),
  SECOND_ADMINISTRATOR(
      "Whoever made an account an administrator's or an oversight officer's may not alone change, reset or end"
          + " it. Ask another administrator."),
  ROLES_CONFLICT(
      "Administration and oversight each stand alone: an account with one of them has no other"
          + " role. Create a second account."),
  ACCOUNT_UNKNOWN("There is no such account. Maybe the list on screen is old."),
  ACCOUNT_DISABLED("The account is disabled. Create a new one."),
  ACCOUNT_INVALID("A name has 1 to 120 visible characters, and an account at least one role."),
  STORE_UNAVAILABLE("The database does not answer. Try again, and run the doctor if it persists.");

  private final String message;

  PeopleFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code PEOPLE_} and the name. */
  public String code() {
    return "PEOPLE_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
