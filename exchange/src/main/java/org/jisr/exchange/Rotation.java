package org.jisr.exchange;

import java.time.Instant;
import java.util.Base64;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node's word to one partner that it has new keys, under the keys before and the new ones.
 *
 * @param card with the new keys, signed by them
 * @param before the name of the signing keys that the partner has pinned
 * @param urgentTo the last place of the urgent channel that the keys before may have signed
 * @param ordinaryTo the same of the ordinary channel
 * @param overlapUntil until then the connection may still show the key before
 */
record Rotation(
    PartyId to,
    PartnerCard card,
    String before,
    long urgentTo,
    long ordinaryTo,
    Instant at,
    Instant overlapUntil) {
  static final String MEDIA_TYPE = "application/vnd.jisr.rotation+json";
  private static final int MAX_TEXT = 200;
  private static final int MAX_BODY = 60_000;

  private byte[] text() {
    ObjectNode text = CanonicalText.object();
    text.put("format", SignedFormat.ROTATION.label());
    text.put("from", card.party().value());
    text.put("to", to.value());
    text.put("card", Base64.getEncoder().encodeToString(card.json()));
    text.put("before", before);
    text.put("urgentTo", urgentTo);
    text.put("ordinaryTo", ordinaryTo);
    text.put("at", at.toString());
    text.put("overlapUntil", overlapUntil.toString());
    return CanonicalText.bytes(text);
  }

  /** The letter's payload: the text with the signatures of both. */
  byte[] signed(HybridKeys old, HybridKeys fresh) {
    byte[] text = text();
    ObjectNode file = CanonicalText.object();
    file.put("text", Base64.getEncoder().encodeToString(text));
    file.set("old", SignatureJson.write(old.sign(SignedFormat.ROTATION, text)));
    file.set("new", SignatureJson.write(fresh.sign(SignedFormat.ROTATION, text)));
    return CanonicalText.bytes(file);
  }

  /**
   * Reads a letter from the holder of these keys and checks all three signatures.
   *
   * @throws ExchangeException {@code EXCHANGE_ROTATION_INVALID}, or {@code EXCHANGE_CARD_…}
   */
  static Rotation verify(byte[] payload, HybridPublicKeys pinned) {
    JsonFields file = JsonFields.read(payload, ExchangeFault.ROTATION_INVALID);
    byte[] text = file.base64("text", MAX_BODY);
    HybridSignature old = SignatureJson.read(file.object("old"));
    HybridSignature fresh = SignatureJson.read(file.object("new"));
    file.end();
    Rotation rotation = read(text);
    boolean valid =
        rotation.before.equals(pinned.id())
            && pinned.verify(SignedFormat.ROTATION, text, old)
            && rotation.card.keys().verify(SignedFormat.ROTATION, text, fresh);
    if (!valid) {
      throw new ExchangeException(ExchangeFault.ROTATION_INVALID);
    }
    return rotation;
  }

  private static Rotation read(byte[] bytes) {
    JsonFields text = JsonFields.read(bytes, ExchangeFault.ROTATION_INVALID);
    try {
      PartnerCard card = PartnerCard.read(text.base64("card", MAX_BODY));
      boolean known =
          text.text("format", MAX_TEXT).equals(SignedFormat.ROTATION.label())
              && text.text("from", MAX_TEXT).equals(card.party().value());
      Rotation rotation =
          new Rotation(
              new PartyId(text.text("to", MAX_TEXT)),
              card,
              text.text("before", MAX_TEXT),
              text.number("urgentTo"),
              text.number("ordinaryTo"),
              text.instant("at"),
              text.instant("overlapUntil"));
      text.end();
      if (!known) {
        throw new ExchangeException(ExchangeFault.ROTATION_INVALID);
      }
      return rotation;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.ROTATION_INVALID, e);
    }
  }
}
