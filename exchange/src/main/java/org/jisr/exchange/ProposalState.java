package org.jisr.exchange;

import java.util.Locale;

/** Where a release that was put forward stands. */
public enum ProposalState {
  /** For another officer to approve or refuse. */
  WAITING,
  /** Approved and on its way out; it is sent even if the node dies now. */
  APPROVED,
  /** Its envelopes are in the outbox. */
  SENT,
  /** Another officer refused it. */
  REFUSED,
  /** Its proposer took it back. */
  WITHDRAWN,
  /** Nobody decided in time. */
  EXPIRED,
  /** It would be decided otherwise now, or its proposer no longer may: nothing was sent. */
  STOPPED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The stable code in the API, the table and the log. */
  public String code() {
    return code;
  }

  static ProposalState of(String code) {
    return Codes.find(values(), ProposalState::code, code, ExchangeFault.STORE_UNAVAILABLE);
  }
}
