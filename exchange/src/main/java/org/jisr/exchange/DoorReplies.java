package org.jisr.exchange;

import java.nio.charset.StandardCharsets;

/** What the door answers, and how a sender reads it. */
final class DoorReplies {
  static final int OK = 200;

  private static final String JSON = "application/json";

  private DoorReplies() {}

  static DoorReply receipt(byte[] receipt) {
    return new DoorReply(OK, SealedEnvelope.MEDIA_TYPE, receipt);
  }

  static DoorReply json(byte[] json) {
    return new DoorReply(OK, JSON, json);
  }

  static DoorReply text(String text) {
    return new DoorReply(OK, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static DoorReply refusal(ExchangeFault fault) {
    byte[] body = CanonicalText.bytes(CanonicalText.object().put("code", fault.code()));
    return new DoorReply(status(fault), JSON, body);
  }

  private static int status(ExchangeFault fault) {
    return switch (fault) {
      case ENVELOPE_TOO_LARGE -> 413;
      case ENVELOPE_MALFORMED -> 400;
      case PEER_UNKNOWN, PARTNER_UNKNOWN, PARTNER_UNCONFIRMED, PARTNER_SUSPENDED, KEY_REVOKED ->
          403;
      case REQUEST_UNKNOWN -> 404;
      case ENVELOPE_EARLY, ENVELOPE_CHAIN -> 409;
      case STORE_UNAVAILABLE -> 503;
      default -> 422;
    };
  }

  /** The fault in a refusal; anything else than a known code is an unreachable partner. */
  static ExchangeFault fault(byte[] body) {
    try {
      String code = JsonFields.read(body, ExchangeFault.PEER_UNREACHABLE).text("code", 100);
      return Codes.find(
          ExchangeFault.values(), ExchangeFault::code, code, ExchangeFault.PEER_UNREACHABLE);
    } catch (ExchangeException e) {
      return ExchangeFault.PEER_UNREACHABLE;
    }
  }
}
