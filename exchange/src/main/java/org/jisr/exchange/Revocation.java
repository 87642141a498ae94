package org.jisr.exchange;

import java.time.Instant;
import java.util.Base64;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node's word that keys of its own are no longer its own, signed by these keys: whoever holds
 * them can only end them with it, so that it may come by any way and from anybody.
 *
 * @param keyId the name of the signing keys
 * @param since from when on nothing they signed is the node's; null for a word that was signed
 *     beforehand and kept for the day of need
 */
record Revocation(PartyId party, String keyId, @Nullable Instant since) {
  static final int MAX_BYTES = 16 * 1024;

  private static final int MAX_TEXT = 200;

  private byte[] text() {
    ObjectNode text = CanonicalText.object();
    text.put("format", SignedFormat.REVOCATION.label());
    text.put("party", party.value());
    text.put("key", keyId);
    if (since != null) {
      text.put("since", since.toString());
    }
    return CanonicalText.bytes(text);
  }

  static byte[] sign(NodeKeys keys, @Nullable Instant since) {
    Revocation revocation = new Revocation(keys.party(), keys.signing().publicKeys().id(), since);
    byte[] text = revocation.text();
    ObjectNode file = CanonicalText.object();
    file.put("text", Base64.getEncoder().encodeToString(text));
    file.set("signatures", SignatureJson.write(keys.signing().sign(SignedFormat.REVOCATION, text)));
    return CanonicalText.bytes(file);
  }

  /** A statement with its signatures, which somebody still has to verify. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(Revocation revocation, byte[] text, HybridSignature signature) {
    /** Whether the keys of this card are the ones it is about, and signed it. */
    boolean of(PartnerCard card) {
      return revocation.party.equals(card.party())
          && revocation.keyId.equals(card.keys().id())
          && card.keys().verify(SignedFormat.REVOCATION, text, signature);
    }
  }

  /** Throws {@code EXCHANGE_REVOCATION_INVALID} for what is no statement at all. */
  static Signed read(byte[] statement) {
    JsonFields file = JsonFields.read(statement, ExchangeFault.REVOCATION_INVALID);
    byte[] bytes = file.base64("text", MAX_BYTES);
    HybridSignature signature = SignatureJson.read(file.object("signatures"));
    file.end();
    JsonFields text = JsonFields.read(bytes, ExchangeFault.REVOCATION_INVALID);
    try {
      boolean known = text.text("format", MAX_TEXT).equals(SignedFormat.REVOCATION.label());
      Revocation revocation =
          new Revocation(
              new PartyId(text.text("party", MAX_TEXT)),
              text.text("key", MAX_TEXT),
              text.names().contains("since") ? text.instant("since") : null);
      text.end();
      if (!known) {
        throw new ExchangeException(ExchangeFault.REVOCATION_INVALID);
      }
      return new Signed(revocation, bytes, signature);
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.REVOCATION_INVALID, e);
    }
  }
}
