package org.jisr.people;

import java.util.Locale;

/** The way somebody proved who they are when a session began. */
public enum SignInMethod {
  /** A one-time link that an administrator handed over. */
  LINK,
  /** A passkey that verified its holder. */
  PASSKEY,
  /** A password and a one-time code. */
  PASSWORD,
  /** The identity provider of the agency. */
  AGENCY,
  /** The bearer secret of the node's own machine. */
  MACHINE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The stable code in the API and in the log. */
  public String code() {
    return code;
  }

  static SignInMethod of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
