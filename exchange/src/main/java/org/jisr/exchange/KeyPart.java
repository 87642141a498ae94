package org.jisr.exchange;

/** What of a node's keys is changed; the key of its log is none of them and stays. */
public enum KeyPart {
  /** The two keys that sign envelopes, receipts, agreements and cards. */
  SIGNING("signing"),
  /** The two keys for which partners seal envelopes. */
  SEALING("sealing"),
  /** The key of the connection. */
  TLS("tls");

  private final String code;

  KeyPart(String code) {
    this.code = code;
  }

  /** The code in the HTTP API and in the log. */
  public String code() {
    return code;
  }

  /** The part with that code; throws {@code EXCHANGE_KEY_PART}. */
  public static KeyPart of(String code) {
    return Codes.find(values(), KeyPart::code, code, ExchangeFault.KEY_PART);
  }
}
