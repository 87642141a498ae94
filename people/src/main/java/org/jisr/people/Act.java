package org.jisr.people;

import java.util.Locale;

/** What a person confirms with a key or a code in their hand, at the moment of the act. */
public enum Act {
  /** Information goes to a partner. */
  RELEASE,
  /** Released information is called back. */
  RECALL,
  /** An agreement is offered or signed. */
  AGREEMENT,
  /** A second person approves what the first one asked. */
  APPROVAL,
  /** The node's keys are changed, or keys are revoked. */
  KEYS,
  /** Access in an emergency, which oversight is told of at once. */
  BREAK_GLASS,
  /** A way to sign in is added or removed. */
  CREDENTIAL;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The stable code in the API and in the log. */
  public String code() {
    return code;
  }

  /**
   * The act with that code.
   *
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_INVALID} for another
   */
  public static Act of(String code) {
    for (Act act : values()) {
      if (act.code.equals(code)) {
        return act;
      }
    }
    throw new PeopleException(PeopleFault.CONFIRMATION_INVALID);
  }
}
