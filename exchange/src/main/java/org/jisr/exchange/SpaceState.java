package org.jisr.exchange;

/** Where a space stands at this node. */
public enum SpaceState {
  /** A charter waits for this node's first answer. */
  OFFERED("offered"),
  /** This node signed a version, and the space is not over. */
  ACTIVE("active"),
  /** This node declined and is no member. */
  DECLINED("declined"),
  /** It is over; what came under it is being deleted. */
  CLOSING("closing"),
  /** It is over, and everything that came under it is deleted and attested. */
  CLOSED("closed");

  private final String code;

  SpaceState(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }

  /** Whether a new version of the charter may be taken; one who went may be asked again. */
  boolean takesOffers() {
    return switch (this) {
      case OFFERED, ACTIVE, DECLINED, CLOSED -> true;
      case CLOSING -> false;
    };
  }

  /** Whether a version that was offered may be signed or declined. */
  boolean answers() {
    return switch (this) {
      case OFFERED, ACTIVE -> true;
      case DECLINED, CLOSING, CLOSED -> false;
    };
  }

  /** Whether items go out and come in under it, and whether it can be left. */
  boolean works() {
    return switch (this) {
      case ACTIVE -> true;
      case OFFERED, DECLINED, CLOSING, CLOSED -> false;
    };
  }

  static SpaceState of(String code) {
    return Codes.find(values(), SpaceState::code, code, ExchangeFault.STORE_UNAVAILABLE);
  }
}
