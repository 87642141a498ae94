package org.jisr.exchange;

import java.time.Instant;
import java.util.Arrays;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;

/** What a pouch says on its outside, to whoever carries it. */
record PouchHead(String suite, PartyId from, PartyId to, Instant createdAt) {
  private static final int MAX_TEXT = 200;

  byte[] json() {
    return CanonicalText.bytes(
        CanonicalText.object()
            .put("suite", suite)
            .put("from", from.value())
            .put("to", to.value())
            .put("createdAt", createdAt.toString()));
  }

  static PouchHead read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.POUCH_DAMAGED);
    try {
      PouchHead head =
          new PouchHead(
              json.text("suite", MAX_TEXT),
              new PartyId(json.text("from", MAX_TEXT)),
              new PartyId(json.text("to", MAX_TEXT)),
              json.instant("createdAt"));
      json.end();
      if (!Arrays.equals(head.json(), bytes)) {
        throw new ExchangeException(ExchangeFault.POUCH_DAMAGED);
      }
      return head;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.POUCH_DAMAGED, e);
    }
  }

  /** Whether an envelope with that label belongs into this pouch. */
  boolean fits(EnvelopeLabel label) {
    return label.suite().equals(suite) && label.from().equals(from) && label.to().equals(to);
  }
}
