package org.jisr.exchange;

/**
 * One of the two ordered channels from a node to a partner, so that a warning never waits behind a
 * backlog of items.
 */
enum Lane {
  URGENT("urgent"),
  ORDINARY("ordinary");

  private final String code;

  Lane(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Lane of(String code) {
    return Codes.find(values(), Lane::code, code, ExchangeFault.ENVELOPE_MALFORMED);
  }

  /** The lane of a kind; recalls and remarks follow the envelope that they are about instead. */
  static Lane of(EnvelopeKind kind) {
    return switch (kind) {
      case TIP_OFF,
          ACKNOWLEDGEMENT,
          OUTCOME,
          REQUEST,
          REQUEST_STEP,
          CONSENT_REQUEST,
          CONSENT_ANSWER,
          KEYS,
          RECEIPT ->
          URGENT;
      case AGREEMENT, RELEASE, RECALL, RECALL_PROGRESS, SPACE, STATEMENT, REMARK -> ORDINARY;
    };
  }
}
