package org.jisr.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.log.LeafProof;
import org.jisr.log.LogEntry;
import org.jisr.log.LogException;
import org.jisr.log.VerifierKey;

/** The readable fields of an envelope's leaf: no person and no item, only the envelope. */
final class LeafFields {
  private static final String HEADER = "envelopeHash";

  private LeafFields() {}

  static Map<String, String> of(Direction direction, Envelope envelope, PartyId partner) {
    Map<String, String> clear = new TreeMap<>();
    clear.put("direction", direction.code());
    clear.put("partner", partner.value());
    clear.put("envelope", envelope.header().id());
    clear.put("envelopeKind", envelope.header().kind().code());
    clear.put(HEADER, envelope.hash());
    clear.put("lane", envelope.header().lane().code());
    clear.put("place", Long.toString(envelope.header().seq()));
    clear.put("written", envelope.header().createdAt().toString());
    String asked = envelope.header().inReplyTo();
    if (asked != null) {
      clear.put("inReplyTo", asked);
    }
    Purpose purpose = envelope.header().purpose();
    if (purpose != null) {
      clear.put("purpose", purpose.code());
    }
    return clear;
  }

  /**
   * Checks a partner's proof that it logged an envelope before it acted on it.
   *
   * @return the proof, whose checkpoint is signed by the partner
   */
  static LeafProof requireProof(String text, VerifierKey key, String headerHash) {
    try {
      LeafProof proof = LeafProof.parse(text);
      LogEntry leaf = proof.verify(key);
      if (!headerHash.equals(leaf.clear().get(HEADER))) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_PROOF);
      }
      return proof;
    } catch (LogException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_PROOF, e);
    }
  }
}
