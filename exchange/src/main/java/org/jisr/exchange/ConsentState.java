package org.jisr.exchange;

import java.util.Set;

/** How far a request for an originator's consent has come; the table of what may follow what. */
public enum ConsentState {
  /** Nobody has decided yet. */
  ASKED("asked"),
  /** This node is not the originator and asks in its turn. */
  PASSED_ON("passed-on"),
  /** It may go on, until the consent ends or is withdrawn. */
  GRANTED("granted"),
  /** It may not go on. */
  REFUSED("refused"),
  /** It may no longer go on, and what went out under the consent is called back. */
  WITHDRAWN("withdrawn");

  private final String code;

  ConsentState(String code) {
    this.code = code;
  }

  /** The code in messages, in the database and in the HTTP API. */
  public String code() {
    return code;
  }

  /** What may come next. */
  public Set<ConsentState> next() {
    return switch (this) {
      case ASKED -> Set.of(PASSED_ON, GRANTED, REFUSED);
      case PASSED_ON -> Set.of(GRANTED, REFUSED);
      case GRANTED -> Set.of(WITHDRAWN);
      case REFUSED, WITHDRAWN -> Set.of();
    };
  }

  void require(ConsentState to) {
    if (!next().contains(to)) {
      throw new ExchangeException(ExchangeFault.CONSENT_STATE);
    }
  }

  static ConsentState of(String code) {
    return Codes.find(values(), ConsentState::code, code, ExchangeFault.CONSENT_INVALID);
  }
}
