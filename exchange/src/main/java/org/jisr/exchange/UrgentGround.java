package org.jisr.exchange;

/**
 * Why a request for information is urgent (Directive (EU) 2023/977, article 2); nothing else makes
 * it so.
 */
public enum UrgentGround {
  /** An imminent and serious threat to public security. */
  PUBLIC_SECURITY("threat-to-public-security"),
  /** An imminent danger to somebody's life or limb. */
  LIFE("danger-to-life"),
  /** Needed to decide on measures up to the deprivation of liberty. */
  LIBERTY("deprivation-of-liberty"),
  /** What is asked is about to lose its worth for the prevention of crime. */
  LOSS_OF_RELEVANCE("loss-of-relevance");

  private final String code;

  UrgentGround(String code) {
    this.code = code;
  }

  /** The code in payloads and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The ground with that code; throws {@link ExchangeException} for another. */
  public static UrgentGround of(String code) {
    return Codes.find(
        values(), UrgentGround::code, code, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
  }
}
