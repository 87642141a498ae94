package org.jisr.exchange;

import java.time.Instant;
import java.util.Arrays;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What anybody on the way may read of a sealed envelope: how it is sealed, from whom to whom, and
 * its times. Everything else of the header is inside the seal, which is bound to these bytes.
 */
record EnvelopeLabel(
    String suite, String id, PartyId from, PartyId to, Instant createdAt, Instant expiresAt) {
  private static final int MAX_TEXT = 200;
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  static EnvelopeLabel of(EnvelopeHeader header) {
    return new EnvelopeLabel(
        Suite.CURRENT,
        header.id(),
        header.from(),
        header.to(),
        header.createdAt(),
        header.expiresAt());
  }

  /** Whether label and header speak of the same envelope; the header's suite is judged later. */
  boolean fits(EnvelopeHeader header) {
    return id.equals(header.id())
        && from.equals(header.from())
        && to.equals(header.to())
        && createdAt.equals(header.createdAt())
        && expiresAt.equals(header.expiresAt());
  }

  byte[] json() {
    ObjectNode json = CanonicalText.object();
    json.put("suite", suite);
    json.put("id", id);
    json.put("from", from.value());
    json.put("to", to.value());
    json.put("createdAt", createdAt.toString());
    json.put("expiresAt", expiresAt.toString());
    return CanonicalText.bytes(json);
  }

  /** Reads the canonical form only, so that the sealed bytes are those that were written. */
  static EnvelopeLabel read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_MALFORMED);
    try {
      EnvelopeLabel label =
          new EnvelopeLabel(
              json.text("suite", MAX_TEXT),
              json.text("id", MAX_TEXT),
              new PartyId(json.text("from", MAX_TEXT)),
              new PartyId(json.text("to", MAX_TEXT)),
              json.instant("createdAt"),
              json.instant("expiresAt"));
      json.end();
      if (!label.id.matches(UUID) || !Arrays.equals(label.json(), bytes)) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
      }
      return label;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED, e);
    }
  }
}
