package org.jisr.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member's answer to one version of a charter, in its own signed words, so that the lead can pass
 * it on and cannot make it up.
 *
 * @param hash of the version
 */
record SignedAnswer(
    String space,
    int version,
    String hash,
    PartyId party,
    CharterAnswer answer,
    Instant at,
    HybridSignature signature) {
  private static final int MAX_TEXT = 200;
  private static final int MAX_BODY = 4000;

  static SignedAnswer sign(Core core, CharterText charter, CharterAnswer answer, Instant at) {
    byte[] text = text(charter.id(), charter.version(), charter.hash(), core.self(), answer, at);
    HybridSignature signature =
        core.identity().keys().signing().sign(SignedFormat.CHARTER_ANSWER, text);
    return new SignedAnswer(
        charter.id(), charter.version(), charter.hash(), core.self(), answer, at, signature);
  }

  private static byte[] text(
      String space, int version, String hash, PartyId party, CharterAnswer answer, Instant at) {
    ObjectNode text = CanonicalText.object();
    text.put("format", SignedFormat.CHARTER_ANSWER.label());
    text.put("space", space);
    text.put("version", version);
    text.put("hash", hash);
    text.put("party", party.value());
    text.put("answer", answer.code());
    text.put("at", at.toString());
    return CanonicalText.bytes(text);
  }

  private byte[] text() {
    return text(space, version, hash, party, answer, at);
  }

  /** Whether the party whose card this is said it. */
  boolean by(PartnerCard card) {
    return card.party().equals(party)
        && card.keys().verify(SignedFormat.CHARTER_ANSWER, text(), signature);
  }

  ObjectNode json() {
    ObjectNode json =
        CanonicalText.object().put("text", Base64.getEncoder().encodeToString(text()));
    json.set("signatures", SignatureJson.write(signature));
    return json;
  }

  static SignedAnswer read(JsonFields json) {
    byte[] body = json.base64("text", MAX_BODY);
    HybridSignature signature = SignatureJson.read(json.object("signatures"));
    json.end();
    JsonFields text = JsonFields.read(body, ExchangeFault.SPACE_INVALID);
    try {
      boolean known =
          text.text("format", MAX_TEXT).equals(SignedFormat.CHARTER_ANSWER.label())
              && text.number("version") <= Integer.MAX_VALUE;
      SignedAnswer answer =
          new SignedAnswer(
              Ids.uuid(text.text("space", MAX_TEXT), ExchangeFault.SPACE_INVALID),
              (int) text.number("version"),
              text.text("hash", MAX_TEXT),
              new PartyId(text.text("party", MAX_TEXT)),
              CharterAnswer.of(text.text("answer", MAX_TEXT)),
              text.instant("at"),
              signature);
      text.end();
      if (!known || !Arrays.equals(answer.text(), body)) {
        throw new ExchangeException(ExchangeFault.SPACE_INVALID);
      }
      return answer;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID, e);
    }
  }
}
