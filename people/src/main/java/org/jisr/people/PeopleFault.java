package org.jisr.people;

/** Why people refused, each with a stable code and advice that holds no personal data. */
public enum PeopleFault {
  TOKEN_REFUSED(
      "The sign-in link is unknown, used or expired. Ask an administrator for a new one."),
  SIGN_IN_REFUSED(
      "What was given opens no account here. Try again, or ask an administrator for a link."),
  CEREMONY_ENDED("The question was answered already or is over five minutes old. Start again."),
  PASSKEY_REFUSED(
      "The key cannot be used here. Maybe it is of a make that this node does not accept, is"
          + " registered already, or did not check who holds it."),
  PASSWORD_SHORT("A password has 12 to 256 characters. A sentence is a good one."),
  PASSWORD_COMMON("The password is among the first that others would try. Choose another one."),
  CODE_REFUSED("The code is not right. Check the clock of the device, and wait for the next code."),
  LAST_METHOD("This is the last way into the account. Add another one first."),
  METHOD_UNKNOWN("The account has no such way to sign in. Maybe the list on screen is old."),
  SIGN_IN_AGAIN(
      "To change how you sign in, you must have signed in within the last quarter of an hour."),
  SESSION_UNKNOWN("The account has no such session. Maybe it ended meanwhile."),
  CONFIRMATION_MISSING("This act needs a fresh confirmation of exactly this decision."),
  CONFIRMATION_REFUSED("The confirmation is not right. Start again."),
  CONFIRMATION_IMPOSSIBLE(
      "This act must be confirmed, and the account has no passkey and no password to do it with."
          + " Add one in the security settings."),
  CONFIRMATION_INVALID("A confirmation names an act of the list and a decision by its hash."),
  AGENCY_MISCONFIGURED(
      "The agency's identity provider must be reached by TLS, or be on this machine."),
  AGENCY_UNAVAILABLE(
      "The agency's identity provider does not answer as it should. Try again, or sign in another"
          + " way."),
  AGENCY_REFUSED("The agency's identity provider did not confirm who you are. Start again."),
  AGENCY_UNLINKED(
      "Nobody here is linked to this identity. Sign in another way, and link it in the security"
          + " settings."),
  IDENTITY_TAKEN("This identity is linked already."),
  PROPOSAL_UNKNOWN(
      "No such proposal waits. Maybe it was decided or withdrawn, or the account changed meanwhile."),
  PROPOSAL_OWN(
      "Nobody agrees to what they proposed themselves or what is about their own account."),
  PROPOSAL_STALE(
      "The proposal does not stand any more: it is over three days old, or whoever made it is no"
          + " administrator now. An administrator proposes it anew."),
  PROPOSAL_ABOVE(
      "This gives a clearance or need-to-know group that you do not have yourself. An approver who"
          + " has them must agree."),
  PROPOSAL_REASON("Whoever refuses says why, in up to 1000 characters."),
  APPROVER_NEEDED("Only an active approver may agree to this or refuse it."),
  ADMINISTRATION_APART(
      "An account is for administration or for other work from its beginning on. Create another"
          + " account."),
  LINK_CODE(
      "This link opens together with its code of eight digits, which the administrator has who"
          + " proposed it. The fifth wrong code ends the link."),
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
  SCHEMA_NEWER(
      "The database was written by a newer version and was left untouched. Start that one."),
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
